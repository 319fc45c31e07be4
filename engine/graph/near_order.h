#pragma once

#include <memory_resource>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// All vertices in the order of breadth-first searches, so that those who follow each other have
// much in common. For walks over graphs that the nearest memory cannot hold. O(n + m).
// The order stands in this memory, and so does what is kept on the way.
std::pmr::vector<Vertex> near_order(
    const TieGraph& graph, std::pmr::memory_resource* memory = std::pmr::get_default_resource());

}  // namespace buurtweb::graph
