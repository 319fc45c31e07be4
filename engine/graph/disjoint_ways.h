#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Ways between two that have no vertex in common but those two; as many as there are, but at most
// `most`. Each runs from the first end to the last; ordered by their second vertex. `added` is a
// tie that is looked at as though it were there.
std::vector<std::vector<Vertex>> disjoint_ways(const TieGraph& graph, Arc ends, std::size_t most,
                                               std::optional<Arc> added = std::nullopt);

}  // namespace buurtweb::graph
