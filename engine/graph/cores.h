#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Seidman's core number: the largest k such that the vertex is in a subgraph of degrees >= k.
std::vector<std::uint32_t> core_numbers(const TieGraph& graph);

}  // namespace buurtweb::graph
