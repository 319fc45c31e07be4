#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The warmest ways from one vertex to another: least sum of (4 - strength), then fewest hops.
struct WarmestPaths {
  std::uint64_t count = 0;                 // all of them; stops at the largest number there is
  std::vector<std::vector<Vertex>> first;  // the lowest vertices first
};
// Counts all of them and lists the first `most`. Nothing when there is no way. `strength` runs
// along the arcs and lies in 1..3.
WarmestPaths warmest_paths(const TieGraph& graph, std::span<const std::uint8_t> strength, Arc ends,
                           std::size_t most);

}  // namespace buurtweb::graph
