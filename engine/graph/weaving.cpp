#include "engine/graph/weaving.h"

#include <algorithm>
#include <iterator>

#include "engine/graph/biconnected.h"
#include "engine/graph/cohesion.h"
#include "engine/graph/components.h"
#include "engine/graph/core_periphery.h"
#include "engine/graph/without_one.h"

namespace buurtweb::graph {
namespace {

constexpr double kHalf = 0.5;

// The ties among some vertices, given ascending, as a graph of its own.
TieGraph among(const TieGraph& graph, const std::vector<Vertex>& vertices) {
  std::vector<Arc> ties;
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    for (const Vertex w : graph.neighbours(vertices[i])) {
      const auto found = std::ranges::lower_bound(vertices, w);
      if (found != vertices.end() && *found == w) {
        ties.push_back({static_cast<Vertex>(i), static_cast<Vertex>(found - vertices.begin())});
      }
    }
  }
  return {static_cast<Vertex>(vertices.size()), ties};
}

bool stays_together_without_any_one(const TieGraph& graph) {
  return components(graph).count == 1 && cuts(graph).vertices.empty();
}

std::vector<Vertex> hubs_of(const TieGraph& graph) {
  const std::vector<Vertex> rest = largest_without(graph);
  std::vector<Vertex> hubs;
  for (Vertex v = 0; v < graph.vertex_count() && graph.vertex_count() > 1; ++v) {
    if (2 * std::uint64_t{rest[v]} < graph.vertex_count() - 1) {
      hubs.push_back(v);
    }
  }
  return hubs;
}

WeavingStage stage_of(const TieGraph& graph, const Weaving& weaving,
                      const std::optional<CoreSplit>& split) {
  if (weaving.share < kHalf) {
    return WeavingStage::scattered;
  }
  if (!weaving.hubs.empty() || weaving.degree_centralisation.value_or(0) >= kHalf) {
    return WeavingStage::one_hub;
  }
  const bool carries =
      split && split->fit >= kHalf && stays_together_without_any_one(among(graph, split->core));
  return carries ? WeavingStage::core_and_edge : WeavingStage::several_hubs;
}

}  // namespace

// Meaning: the first stage is small groups without ties between them; the second leans on one hub;
// the third has more; the fourth is where it may stay, a core that carries and an edge that comes
// and goes. The rules are this project's own: s is the share of the largest part L, a hub is
// whoever leaves s(G - v) < 1/2, the fit is that of core_periphery().
// Edge cases: of equally large parts the one with the lowest vertex is L. A part of fewer than
// three has no centralisation, so it leans on nobody by that. A core that falls apart without one
// member is none to rest on: then it is the third stage.
// Cost: O(n + m).
// Source: V. Krebs and J. Holley, Building Smart Communities through Network Weaving (2006).
std::optional<Weaving> weaving(const TieGraph& graph) {
  const Vertex n = graph.vertex_count();
  if (n == 0) {
    return std::nullopt;
  }
  const auto parts = components(graph).members();
  const auto& largest = *std::ranges::max_element(parts, {}, &std::vector<Vertex>::size);
  Weaving result;
  result.share = static_cast<double>(largest.size()) / n;
  result.degree_centralisation = cohesion(among(graph, largest), false).degree_centralisation;
  if (result.share >= kHalf) {
    result.hubs = hubs_of(graph);
  }
  const std::optional<CoreSplit> split = core_periphery(graph);
  result.fit = split ? std::optional(split->fit) : std::nullopt;
  result.stage = stage_of(graph, result, split);
  return result;
}

}  // namespace buurtweb::graph
