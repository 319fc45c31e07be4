#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// How the blocks hang together. The vertices are numbered in the order of breadth-first searches,
// so that neighbours stand near each other and everybody but the first of a part was met through
// somebody with a lower number. All but those first belong to the block through which they hang on
// the rest, and every block hangs on its top.
struct BlockForest {
  std::vector<Vertex> number;  // of a vertex
  std::vector<Vertex> name;    // of a number, its vertex
  // By number.
  std::vector<Vertex> block_of;  // kNone for the first of a part
  // Of a block. A block comes before all that hang on it.
  std::vector<Vertex> top;   // a number
  std::vector<Vertex> size;  // without its top

  [[nodiscard]] std::size_t block_count() const { return top.size(); }
};
BlockForest walk_blocks(const TieGraph& graph);

// How many hang together.
struct Hanging {
  std::vector<Vertex> below;  // of a block: all that hang on its top through it
  std::vector<Vertex> size;   // of a number: itself and all that hang on it
  std::vector<Vertex> whole;  // of a number: all of its part
};
Hanging weigh(const BlockForest& forest);

}  // namespace buurtweb::graph
