#include "engine/graph/without_one.h"

#include <algorithm>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {
namespace {

// The sizes of the two largest parts, to know the largest that somebody is not in.
struct TwoLargest {
  Vertex first = 0;
  Vertex second = 0;
  void see(Vertex size) {
    if (size > first) {
      second = first;
      first = size;
    } else {
      second = std::max(second, size);
    }
  }
  [[nodiscard]] Vertex besides(Vertex own) const { return own == first ? second : first; }
};

}  // namespace

// Meaning: s(G - v) is this over n - 1: the share of the others that stay together when v stops. A
// vertex without which no part holds half of the others is what everything hangs on.
// How: from the blocks. What hangs on v by a block is a part of its own when v leaves; all else of
// v's component is one more part, and the largest of the other components may be larger than
// either.
// Edge cases: of a lone vertex the rest is all the others; of one vertex nothing is left, 0.
// Cost: near O(n + m): see block_walk.cpp.
// Source: J. Hopcroft and R. Tarjan, Communications of the ACM 16 (1973).
std::vector<Vertex> largest_without(const TieGraph& graph) {
  const BlockForest forest = walk_blocks(graph);
  const Hanging hanging = weigh(forest);
  TwoLargest parts;
  std::vector<Vertex> below(graph.vertex_count(), 0);  // by number: the largest that hangs on it
  for (std::size_t block = 0; block < forest.block_count(); ++block) {
    Vertex& largest = below[forest.top[block]];
    largest = std::max(largest, hanging.below[block]);
  }
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (forest.block_of[v] == kNone) {
      parts.see(hanging.whole[v]);
    }
  }
  std::vector<Vertex> largest(graph.vertex_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const Vertex rest = hanging.whole[v] - hanging.size[v];
    largest[forest.name[v]] = std::max({below[v], rest, parts.besides(hanging.whole[v])});
  }
  return largest;
}

}  // namespace buurtweb::graph
