#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// For each of these starts, which are all different, what it reaches within `limit` hops, itself
// included, ascending. A start always sends; a vertex marked in `no_way_through` receives and does
// not pass on.
std::vector<std::vector<Vertex>> within_reach_of_each(const ArcGraph& graph,
                                                      std::span<const Vertex> starts,
                                                      std::uint32_t limit,
                                                      const std::vector<bool>& no_way_through);

}  // namespace buurtweb::graph
