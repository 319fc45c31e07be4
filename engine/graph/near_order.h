#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// All vertices in the order of breadth-first searches, so that those who follow each other have
// much in common. For walks over graphs that the nearest memory cannot hold. O(n + m).
std::vector<Vertex> near_order(const TieGraph& graph);

}  // namespace buurtweb::graph
