#include "engine/graph/tie_graphs.h"

#include <algorithm>

namespace buurtweb::graph {
namespace {

using privacy::Scene;
using privacy::SceneTie;
using privacy::SourceId;

Arc arc_of(const SceneTie& tie) {
  return {tie.from.value(), tie.to.value()};
}

bool told_only_by(const SceneTie& tie, SourceId source) {
  return tie.sources.size() == 1 && tie.sources.front() == source;
}

std::vector<Arc> arcs_of(const Scene& scene, const std::vector<std::uint32_t>& ties,
                         TieClass tie_class_wanted) {
  std::vector<Arc> arcs;
  for (const std::uint32_t i : ties) {
    if (scene.ties[i].joins(tie_class_wanted)) {
      arcs.push_back(arc_of(scene.ties[i]));
    }
  }
  return arcs;
}

std::vector<std::uint32_t> counting_ties(const Scene& scene, std::optional<SourceId> without) {
  std::vector<std::uint32_t> ties;
  for (std::uint32_t i = 0; i < scene.ties.size(); ++i) {
    const SceneTie& tie = scene.ties[i];
    if (tie.is_there() && !(without && told_only_by(tie, *without))) {
      ties.push_back(i);
    }
  }
  return ties;
}

// Where the arc stands in the row of all arcs; nothing when there is no such arc.
std::optional<std::size_t> position(const TieGraph& graph, Arc arc) {
  const auto row = graph.neighbours(arc.source);
  const auto found = std::ranges::lower_bound(row, arc.target);
  if (found == row.end() || *found != arc.target) {
    return std::nullopt;
  }
  return graph.row_start(arc.source) + static_cast<std::size_t>(found - row.begin());
}

void raise_to(std::vector<std::uint8_t>& strengths, std::optional<std::size_t> at,
              std::uint8_t strength) {
  if (at) {
    strengths[*at] = std::max(strengths[*at], strength);
  }
}

std::vector<std::uint8_t> strongest(const Scene& scene, const std::vector<std::uint32_t>& ties,
                                    const TieGraph& social) {
  std::vector<std::uint8_t> strengths(2 * social.edge_count(), 0);
  for (const std::uint32_t i : ties) {
    const SceneTie& tie = scene.ties[i];
    if (!tie.joins(TieClass::social)) {
      continue;
    }
    const Arc there = arc_of(tie);
    raise_to(strengths, position(social, there), tie.strength);
    raise_to(strengths, position(social, {there.target, there.source}), tie.strength);
  }
  return strengths;
}

}  // namespace

std::uint8_t TieGraphs::strength(Vertex a, Vertex b) const {
  const std::optional<std::size_t> at = position(social, {a, b});
  return at ? social_strength[*at] : std::uint8_t{0};
}

TieGraphs build_tie_graphs(const Scene& scene, std::optional<SourceId> without) {
  const auto members = static_cast<Vertex>(scene.size());
  TieGraphs graphs;
  graphs.ties = counting_ties(scene, without);
  graphs.social = TieGraph(members, arcs_of(scene, graphs.ties, TieClass::social));
  graphs.social_strength = strongest(scene, graphs.ties, graphs.social);
  graphs.use = TieGraph(members, arcs_of(scene, graphs.ties, TieClass::use));
  return graphs;
}

TieGraph simple_projection(const Scene& scene, TieClass tie_class) {
  const auto members = static_cast<Vertex>(scene.size());
  return {members, arcs_of(scene, counting_ties(scene, std::nullopt), tie_class)};
}

}  // namespace buurtweb::graph
