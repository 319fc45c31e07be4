#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Newman's modularity of a partition (of[v] = part of v); 0 without ties.
double modularity(const TieGraph& graph, const std::vector<Vertex>& of);
// A partition of high modularity, the same on every machine and for every order of the input's
// statements. Parts are numbered by their lowest vertex.
std::vector<Vertex> communities(const TieGraph& graph);

}  // namespace buurtweb::graph
