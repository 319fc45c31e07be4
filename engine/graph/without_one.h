#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// For each vertex the size of the largest part of what is left when that vertex leaves.
std::vector<Vertex> largest_without(const TieGraph& graph);

}  // namespace buurtweb::graph
