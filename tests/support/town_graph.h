#pragma once

#include <cstdint>

#include "engine/graph/tie_graph.h"

namespace buurtweb::testing {

// All ties of a made-up town of so many assets as one graph, its vertices in random order: nothing
// may gain from neighbours that happen to stand side by side. The same for the same seed.
graph::TieGraph town_graph(std::uint32_t assets, std::uint64_t seed);

}  // namespace buurtweb::testing
