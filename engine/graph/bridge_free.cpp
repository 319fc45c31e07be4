#include "engine/graph/bridge_free.h"

#include <algorithm>
#include <vector>

#include "engine/graph/biconnected.h"
#include "engine/graph/components.h"

namespace buurtweb::graph {

// Meaning: every leaf of the forest and every isolated part needs a second way out; one new tie can
// serve two leaves, an isolated part needs two ends. So at least ceil(p/2) + q ties, and Eswaran
// and Tarjan show that so many are enough when a pair may be tied twice. It is a bound, no plan:
// the best set may lean on whoever knows fewest people. Edge cases: one part alone needs nothing,
// also when it is one vertex; two lone vertices count 2, as though two ties could join them. Cost:
// O(m log m), by the cut edges and the components of what is left without them. Source: K. P.
// Eswaran and R. E. Tarjan, SIAM Journal on Computing 5 (1976).
BridgeForest bridge_forest(const TieGraph& graph) {
  const std::vector<Arc> cut_edges = cuts(graph).edges;
  std::vector<Arc> held_twice;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const Vertex w : graph.neighbours(v)) {
      if (v < w && !std::ranges::binary_search(cut_edges, Arc{v, w})) {
        held_twice.push_back({v, w});
      }
    }
  }
  const Components parts = components(TieGraph(graph.vertex_count(), held_twice));
  std::vector<std::uint32_t> degree(parts.count, 0);
  for (const Arc edge : cut_edges) {
    ++degree[parts.of[edge.source]];
    ++degree[parts.of[edge.target]];
  }
  return {.parts = parts.count,
          .leaves = static_cast<Vertex>(std::ranges::count(degree, 1U)),
          .isolated = static_cast<Vertex>(std::ranges::count(degree, 0U))};
}

std::uint64_t ties_to_bridge_free(const BridgeForest& forest) {
  if (forest.parts <= 1) {
    return 0;
  }
  return (std::uint64_t{forest.leaves} + 1) / 2 + forest.isolated;
}

}  // namespace buurtweb::graph
