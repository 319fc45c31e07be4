#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/matching.h"

namespace buurtweb::graph {

// In how many pairs each vertex of either side may be.
struct Capacities {
  std::vector<std::uint32_t> left;
  std::vector<std::uint32_t> right;
};

// The most pairs along the ties such that nobody is in more of them than the capacities allow; a
// tie may serve as often as both its ends can.
std::uint64_t largest_b_matching(const Bipartite& graph, const Capacities& capacities);

}  // namespace buurtweb::graph
