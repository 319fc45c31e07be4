#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Which block each tie stands in, along the arcs; both arcs of a tie have the same. Two ties are in
// one block when they lie on a common ring.
struct Blocks {
  std::vector<std::uint32_t> of_arc;
  std::uint32_t count = 0;

  // Of the tie between two neighbours.
  [[nodiscard]] std::uint32_t between(const TieGraph& graph, Vertex a, Vertex b) const;
};
Blocks blocks(const TieGraph& graph);

// The vertices that every way between the ends of `way` passes, in the order of the way; the ends
// are not among them. `way` is any simple way, from neighbour to neighbour.
std::vector<Vertex> single_cuts(const TieGraph& graph, const Blocks& blocks,
                                std::span<const Vertex> way);

}  // namespace buurtweb::graph
