#include "engine/graph/blocks.h"

#include <utility>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {

// Meaning: which ties lie on a ring together, so that two ways lead from each end to the other.
// Edge cases: a tie on no ring is a block of its own; a vertex stands in several blocks exactly
// when it is a cut vertex, and in none when it has no ties.
// Cost: near O(n + m): the walk of block_walk.cpp. A tie belongs to the block of the end that the
// walk met last. Source: J. Hopcroft and R. Tarjan, Communications of the ACM 16 (1973).
Blocks blocks(const TieGraph& graph) {
  BlockForest forest = walk_blocks(graph);
  const auto count = static_cast<Vertex>(forest.block_count());
  return {
      .number = std::move(forest.number), .block_of = std::move(forest.block_of), .count = count};
}

// By Menger (1927) there are two ways without a common vertex between two that are not neighbours
// exactly when no single vertex parts them: kappa is 1 when this list is not empty. A vertex of a
// way parts its ends exactly when the way changes blocks there: two blocks share at most one
// vertex, and the blocks with their shared vertices form a tree, so that every way between the same
// ends goes through the same shared vertices. Neighbours are parted by nobody. O(the way), once the
// blocks are known; disjoint_ways() would cost O(n + m) for each pair.
std::vector<Vertex> single_cuts(const Blocks& blocks, std::span<const Vertex> way) {
  std::vector<Vertex> cuts;
  for (std::size_t i = 1; i + 1 < way.size(); ++i) {
    if (blocks.between(way[i - 1], way[i]) != blocks.between(way[i], way[i + 1])) {
      cuts.push_back(way[i]);
    }
  }
  return cuts;
}

}  // namespace buurtweb::graph
