#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The warmest way from one vertex to another: least sum of (4 - strength), then fewest hops, then
// the lowest vertices. Empty when there is no way. `strength` runs along the arcs and lies in 1..3.
std::vector<Vertex> warmest_path(const TieGraph& graph, std::span<const std::uint8_t> strength,
                                 Vertex from, Vertex to);

}  // namespace buurtweb::graph
