#pragma once

#include <vector>

#include "engine/graph/biconnected.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::analysis {

// On each of at least two sides of a separation stand at least so many people: that one neighbour
// knows somebody whom nobody else knows is how life is, not a finding (decisions.md 10).
inline constexpr std::uint32_t kPeopleASide = 2;

// The cut vertices and cut edges of a graph that separate people from people; who counts as a
// person is marked in `is_person`.
graph::Cuts separations(const graph::TieGraph& graph, const std::vector<bool>& is_person);

}  // namespace buurtweb::analysis
