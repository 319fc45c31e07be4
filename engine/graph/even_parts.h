#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Divides the vertices that count (by vertex) over so many parts, at least one, of even size, with
// few ties from part to part. The others stand where they have most ties. By vertex, its part;
// parts are numbered by their lowest vertex that counts.
std::vector<Vertex> even_parts(const TieGraph& graph, const std::vector<bool>& counts,
                               Vertex parts);

}  // namespace buurtweb::graph
