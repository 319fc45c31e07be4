#include "engine/graph/bridge_free.h"

#include <algorithm>
#include <vector>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {

// Meaning: every leaf of the forest and every isolated part needs a second way out; one new tie can
// serve two leaves, an isolated part needs two ends. So at least ceil(p/2) + q ties, and Eswaran
// and Tarjan show that so many are enough when a pair may be tied twice. It is a bound, no plan:
// the best set may lean on whoever knows fewest people. Edge cases: one part alone needs nothing,
// also when it is one vertex; two lone vertices count 2, as though two ties could join them. How:
// whoever hangs on the rest by a block of two begins a part, and all others belong to the part of
// the top of their block. Cost: near O(n + m): see block_walk.cpp. Source: K. P. Eswaran and R. E.
// Tarjan, SIAM Journal on Computing 5 (1976).
BridgeForest bridge_forest(const TieGraph& graph) {
  const BlockForest forest = walk_blocks(graph);
  std::vector<Vertex> part_of(graph.vertex_count());  // by number
  std::vector<std::uint32_t> degree;                  // of a part
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const Vertex block = forest.block_of[v];
    const bool is_first = block == kNone;
    const bool hangs_on_one_tie = !is_first && forest.size[block] == 1;
    if (!is_first && !hangs_on_one_tie) {
      part_of[v] = part_of[forest.top[block]];
      continue;
    }
    part_of[v] = static_cast<Vertex>(degree.size());
    degree.push_back(0);
    if (hangs_on_one_tie) {
      ++degree[part_of[v]];
      ++degree[part_of[forest.top[block]]];
    }
  }
  return {.parts = static_cast<Vertex>(degree.size()),
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
