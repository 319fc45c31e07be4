#include "engine/graph/biconnected.h"

#include <algorithm>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {
namespace {

// Whose loss splits their part, by vertex. Everybody but the first of a part hangs on the rest
// through a block, so that one block more is enough.
std::vector<bool> splits(const BlockForest& forest) {
  std::vector<bool> is_top(forest.name.size(), false);
  std::vector<bool> splits(forest.name.size(), false);
  for (const Vertex top : forest.top) {
    if (forest.block_of[top] != kNone || is_top[top]) {
      splits[forest.name[top]] = true;
    }
    is_top[top] = true;
  }
  return splits;
}

std::vector<Arc> blocks_of_two(const BlockForest& forest) {
  std::vector<Arc> ties;
  for (Vertex v = 0; v < forest.name.size(); ++v) {
    const Vertex block = forest.block_of[v];
    if (block != kNone && forest.size[block] == 1) {
      const auto [source, target] = std::minmax(forest.name[v], forest.name[forest.top[block]]);
      ties.push_back({source, target});
    }
  }
  std::ranges::sort(ties);
  return ties;
}

}  // namespace

// Meaning: who and which tie cannot be missed, because a part hangs on it alone.
// How: from the blocks. A vertex in two blocks cuts; so does the tie of a block of two.
// Edge cases: two triangles that share a vertex have a cut vertex and no cut edge; a path of two
// ties has one cut vertex and two cut edges; an end of a cut edge without other ties is no cut
// vertex. Cost: near O(n + m), see block_walk.cpp, and sorting the cut edges. Source: J. Hopcroft
// and R. Tarjan, Communications of the ACM 16 (1973).
Cuts cuts(const TieGraph& graph) {
  const BlockForest forest = walk_blocks(graph);
  Cuts found;
  const std::vector<bool> is_cut = splits(forest);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (is_cut[v]) {
      found.vertices.push_back(v);
    }
  }
  found.edges = blocks_of_two(forest);
  return found;
}

}  // namespace buurtweb::graph
