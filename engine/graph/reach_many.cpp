#include "engine/graph/reach_many.h"

#include <algorithm>

#include "engine/graph/hop_search.h"
#include "engine/graph/many_starts.h"

namespace buurtweb::graph {
// Meaning: whom a message of each of many reaches: the reach that key players are chosen by.
// Edge cases: with a limit of 0 everybody reaches only themselves; no starts, no lists.
// Cost: O(n + m) a hop for 64 starts; the lists themselves take what is reached.
// Source: M. Then and others, The More the Merrier: Efficient Multi-Source Graph Traversal, VLDB 8
// (2014).
std::vector<std::vector<Vertex>> within_reach_of_each(const ArcGraph& graph,
                                                      std::span<const Vertex> starts,
                                                      std::uint32_t limit,
                                                      const std::vector<bool>& no_way_through) {
  using Lists = std::span<std::vector<Vertex>>;
  std::vector<std::vector<Vertex>> lists(starts.size());
  HopSearch search(graph, no_way_through);
  std::vector<StartBits> reached(graph.vertex_count());
  search_together(starts, Lists(lists), [&](std::span<const Vertex> some, Lists of_some) {
    std::ranges::fill(reached, 0);
    search.run(some, limit,
               [&](Vertex v, StartBits by, std::uint32_t /*hops*/) { reached[v] |= by; });
    for (Vertex v = 0; v < reached.size(); ++v) {
      each_start(reached[v], [&](std::size_t start) { of_some[start].push_back(v); });
    }
  });
  return lists;
}

}  // namespace buurtweb::graph
