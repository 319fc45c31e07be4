#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

inline constexpr std::uint32_t kUnreached = 0xFFFFFFFFU;

// Hops from the nearest start to each vertex, kUnreached where none is within `limit`. A start is
// at 0 and a start always sends, but a vertex marked in `no_way_through` (empty = none) receives
// and does not pass on.
template <Direction direction>
std::vector<std::uint32_t> hops(const CompressedRows<direction>& graph,
                                std::span<const Vertex> starts, std::uint32_t limit = kUnreached,
                                const std::vector<bool>& no_way_through = {});

}  // namespace buurtweb::graph
