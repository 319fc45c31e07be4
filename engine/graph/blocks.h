#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Which block each tie stands in. Two ties are in one block when they lie on a common ring.
struct Blocks {
  std::vector<Vertex> number;    // of a vertex: when a walk met it
  std::vector<Vertex> block_of;  // of a number: the block through which it hangs on those before
  Vertex count = 0;

  // Of the tie between two neighbours.
  [[nodiscard]] Vertex between(Vertex a, Vertex b) const {
    return block_of[number[a] < number[b] ? number[b] : number[a]];
  }
};
Blocks blocks(const TieGraph& graph);

// The vertices that every way between the ends of `way` passes, in the order of the way; the ends
// are not among them. `way` is any simple way, from neighbour to neighbour.
std::vector<Vertex> single_cuts(const Blocks& blocks, std::span<const Vertex> way);

}  // namespace buurtweb::graph
