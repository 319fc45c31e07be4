#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// How often somebody stands between two who have no tie with each other, by the groups of the three
// (Gould & Fernandez 1989).
struct Brokerage {
  std::uint64_t coordinator = 0;     // all three of one group
  std::uint64_t consultant = 0;      // the two of one group, the broker of another
  std::uint64_t gatekeeper = 0;      // from another group into the broker's own
  std::uint64_t representative = 0;  // from the broker's own group to another
  std::uint64_t liaison = 0;         // of three groups
  bool operator==(const Brokerage&) const = default;
};

// group[v] is the group of v, kNone for who is in none: those are no broker and no end.
std::vector<Brokerage> brokerage(const TieGraph& graph, std::span<const Vertex> group);

}  // namespace buurtweb::graph
