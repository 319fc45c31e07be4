#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// How the blocks hang together, as one depth-first walk sees it: every vertex but the first of each
// part belongs to the block through which it hangs on the rest, and every block hangs on its top.
struct BlockForest {
  std::vector<Vertex> order;     // of v: when the walk met it
  std::vector<Vertex> block_of;  // of v; kNone for the first of a part
  std::vector<Vertex> top;       // of a block
  std::vector<Vertex> met;       // the vertices as the walk left them, block by block
  std::vector<Vertex> end;       // of a block: where in `met` its own vertices end

  [[nodiscard]] std::size_t block_count() const { return top.size(); }
  // The vertices of a block but its top.
  [[nodiscard]] std::span<const Vertex> own(std::size_t block) const {
    const Vertex first = block == 0 ? 0 : end[block - 1];
    return {met.data() + first, met.data() + end[block]};
  }
};
// Blocks are numbered so that all that hangs on a block comes before it.
BlockForest walk_blocks(const TieGraph& graph);

}  // namespace buurtweb::graph
