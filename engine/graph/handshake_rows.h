#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/handshakes.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

inline constexpr std::uint16_t kNoWay = 0xFFFF;

// From each of these starts, which are all different, the half handshakes to every vertex; kNoWay
// where it is not reached.
std::vector<std::vector<std::uint16_t>> halves_from_each(const Handshakes& handshakes,
                                                         const TieGraph& graph,
                                                         std::span<const Vertex> starts);

}  // namespace buurtweb::graph
