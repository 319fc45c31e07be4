#include "engine/graph/biconnected.h"

#include <algorithm>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {
// Meaning: who and which tie cannot be missed, because a part hangs on it alone.
// How: from the blocks of one depth-first walk. A vertex in two blocks cuts; so does the tie of a
// block of two.
// Edge cases: two triangles that share a vertex have a cut vertex and no cut edge; a path of two
// ties has one cut vertex and two cut edges; an end of a cut edge without other ties is no cut
// vertex. Cost: O(n + m): see block_walk.cpp. Source: J. Hopcroft and R. Tarjan, Communications of
// the ACM 16 (1973).
Cuts cuts(const TieGraph& graph) {
  const BlockForest forest = walk_blocks(graph);
  std::vector<std::uint8_t> blocks_of(graph.vertex_count(), 0);
  Cuts found;
  const auto count = [&](Vertex v) {
    if (blocks_of[v] < 2 && ++blocks_of[v] == 2) {
      found.vertices.push_back(v);
    }
  };
  for (std::size_t block = 0; block < forest.block_count(); ++block) {
    const auto own = forest.own(block);
    const Vertex top = forest.top[block];
    std::ranges::for_each(own, count);
    count(top);
    if (own.size() == 1) {
      found.edges.push_back({std::min(top, own[0]), std::max(top, own[0])});
    }
  }
  std::ranges::sort(found.vertices);
  std::ranges::sort(found.edges);
  return found;
}

}  // namespace buurtweb::graph
