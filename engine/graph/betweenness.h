#pragma once

#include <vector>

#include "engine/graph/block_betweenness.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Freeman's betweenness, unnormalised: for each vertex the sum over pairs of others of the share of
// their shortest paths that pass through it, each pair counted once. The same bits whatever the
// machine and the effort. Progress is that of the vertices; it may end before all.
std::vector<double> betweenness(const TieGraph& graph, const Effort& effort = {});

}  // namespace buurtweb::graph
