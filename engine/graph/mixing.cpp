#include "engine/graph/mixing.h"

#include <algorithm>
#include <map>

namespace buurtweb::graph {

// Meaning: the E-I index says whether a group looks inward. It is bounded by the sizes of the
// groups: a large group has few others to know, so it is only read beside what blind chance would
// give, E* = 1 - 2 P(two share a group). That is the mean of the index over all ways to hand the
// same group labels out anew, whatever the ties (each tie then falls on each pair equally often).
// Edge cases: without a tie there is no index. Who is in no group counts in n, and a tie with such
// a person leaves the group.
// Cost: O(ties of the group x log of its size); O(n + m) for the whole.
// Source: D. Krackhardt and R. N. Stern, Social Psychology Quarterly 51 (1988); the expectation is
// this project's own.
Mixing mixing_of(const TieGraph& graph, std::span<const Vertex> group) {
  Mixing result;
  for (const Vertex v : group) {
    for (const Vertex w : graph.neighbours(v)) {
      const bool inside = std::ranges::binary_search(group, w);
      result.internal += inside && v < w ? 1U : 0U;
      result.external += inside ? 0U : 1U;
    }
  }
  return result;
}

Mixing mixing(const TieGraph& graph, std::span<const Vertex> group) {
  Mixing result;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const Vertex w : graph.neighbours(v)) {
      if (v < w) {
        const bool inside = group[v] != kNone && group[v] == group[w];
        ++(inside ? result.internal : result.external);
      }
    }
  }
  return result;
}

std::optional<double> ei_index(const Mixing& mixing) {
  if (mixing.ties() == 0) {
    return std::nullopt;
  }
  return (static_cast<double>(mixing.external) - static_cast<double>(mixing.internal)) /
         static_cast<double>(mixing.ties());
}

std::optional<double> expected_ei(std::uint64_t pairs_together, std::uint64_t n) {
  if (n < 2) {
    return std::nullopt;
  }
  const double all = static_cast<double>(n) * static_cast<double>(n - 1) / 2;
  return 1 - 2 * static_cast<double>(pairs_together) / all;
}

std::uint64_t pairs_together(std::span<const Vertex> group) {
  std::map<Vertex, std::uint64_t> met;
  std::uint64_t pairs = 0;
  for (const Vertex g : group) {
    pairs += g == kNone ? 0 : met[g]++;
  }
  return pairs;
}

}  // namespace buurtweb::graph
