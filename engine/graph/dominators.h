#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// idom[v]: the last vertex that every path from the root to v must pass before v. kNone for the
// root and for what the root does not reach.
std::vector<Vertex> immediate_dominators(const ArcGraph& graph, Vertex root);

// For each vertex the vertices that can only be reached through it (itself not included),
// ascending.
std::vector<std::vector<Vertex>> dominated(const std::vector<Vertex>& idom);

}  // namespace buurtweb::graph
