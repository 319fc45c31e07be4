#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The ties of a group, or of a whole network in groups: inside a group and leaving it.
struct Mixing {
  std::uint64_t internal = 0;
  std::uint64_t external = 0;
  [[nodiscard]] std::uint64_t ties() const { return internal + external; }
  bool operator==(const Mixing&) const = default;
};
// Of one group, given ascending.
Mixing mixing_of(const TieGraph& graph, std::span<const Vertex> group);
// Of the whole: group[v] is the group of v, kNone for who is in none; such an end is always
// outside.
Mixing mixing(const TieGraph& graph, std::span<const Vertex> group);

// (external - internal) / all, from -1 (nobody knows anybody outside) to +1; nothing without ties.
std::optional<double> ei_index(const Mixing& mixing);
// What it would be if ties fell anywhere, when so many of the pairs of n share a group; nothing
// below two.
std::optional<double> expected_ei(std::uint64_t pairs_together, std::uint64_t n);
// The pairs that share a group, of groups that do not overlap.
std::uint64_t pairs_together(std::span<const Vertex> group);

}  // namespace buurtweb::graph
