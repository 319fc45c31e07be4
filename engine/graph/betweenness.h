#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Freeman's betweenness, unnormalised: for each vertex the sum over pairs of others of the share of
// their shortest paths that pass through it, each pair counted once.
std::vector<double> betweenness(const TieGraph& graph);

}  // namespace buurtweb::graph
