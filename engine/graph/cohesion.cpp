#include "engine/graph/cohesion.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/graph/components.h"
#include "engine/graph/hop_search.h"

namespace buurtweb::graph {
namespace {

double ordered_pairs(double n) {
  return n * (n - 1);
}

// The star is the most centralised graph there is: (n - 1)(n - 2). An isolate lowers the value,
// because it counts in n.
double degree_centralisation(const TieGraph& graph) {
  std::uint64_t highest = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    highest = std::max<std::uint64_t>(highest, graph.degree(v));
  }
  const auto n = static_cast<double>(graph.vertex_count());
  const std::uint64_t below_highest =
      highest * graph.vertex_count() - 2 * std::uint64_t{graph.edge_count()};
  return static_cast<double>(below_highest) / ((n - 1) * (n - 2));
}

double fragmentation(const TieGraph& graph) {
  const Components parts = components(graph);
  std::vector<std::uint64_t> sizes(parts.count, 0);
  for (const Vertex part : parts.of) {
    ++sizes[part];
  }
  std::uint64_t joined_pairs = 0;
  for (const std::uint64_t size : sizes) {
    joined_pairs += size * (size - 1);
  }
  return 1 - static_cast<double>(joined_pairs) / ordered_pairs(graph.vertex_count());
}

// The mean of 1/distance over all pairs, 0 where there is no way. Pairs are first counted by
// distance, so that the sum does not depend on the order of the vertices.
double efficiency(const TieGraph& graph) {
  std::vector<std::uint64_t> pairs_at(graph.vertex_count(), 0);
  each_distance(graph, [&](Vertex, Vertex, std::uint32_t hops) { ++pairs_at[hops]; });
  double sum = 0;
  for (std::size_t distance = 1; distance < pairs_at.size(); ++distance) {
    sum += static_cast<double>(pairs_at[distance]) / static_cast<double>(distance);
  }
  return sum / ordered_pairs(graph.vertex_count());
}

}  // namespace

// Meaning: how well the whole hangs together. Density falls as a neighbourhood grows, so it says
// nothing between neighbourhoods of different size. Fragmentation only sees whether there is a way,
// efficiency also how long it is: of two connected graphs, both with fragmentation 0, a star is
// more efficient than a path.
// Edge cases: nothing where a definition divides by zero; pairs without a way are infinitely far
// apart and add 0 to efficiency.
// Cost: O(n + m), and O(n m) for what takes all distances.
// Source: L. C. Freeman, Social Networks 1 (1979); S. P. Borgatti, Computational and Mathematical
// Organization Theory 12 (2006); V. Latora and M. Marchiori, Physical Review Letters 87 (2001).
Cohesion cohesion(const TieGraph& graph, bool distances) {
  Cohesion result;
  const double n = graph.vertex_count();
  if (graph.vertex_count() < 2) {
    return result;
  }
  result.density = 2 * static_cast<double>(graph.edge_count()) / ordered_pairs(n);
  result.fragmentation = fragmentation(graph);
  if (graph.vertex_count() > 2) {
    result.degree_centralisation = degree_centralisation(graph);
  }
  if (distances) {
    result.efficiency = efficiency(graph);
    result.distance_weighted_fragmentation = 1 - *result.efficiency;
  }
  return result;
}

}  // namespace buurtweb::graph
