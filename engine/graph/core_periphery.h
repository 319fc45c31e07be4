#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// A core that hangs together and an edge around it.
struct CoreSplit {
  double fit = 0;            // how much it looks like one, -1 to 1
  std::uint32_t k = 0;       // the core is the k-core
  std::vector<Vertex> core;  // ascending
};
// The best of the splits into a k-core and the rest; nothing when none can be compared.
std::optional<CoreSplit> core_periphery(const TieGraph& graph);

}  // namespace buurtweb::graph
