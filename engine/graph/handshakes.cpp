#include "engine/graph/handshakes.h"

#include <algorithm>
#include <utility>

#include "engine/graph/reach.h"

namespace buurtweb::graph {

Handshakes::Handshakes(const TieGraph& graph, std::vector<bool> is_person, std::uint32_t group_max)
    : to_group_(graph.vertex_count(), 0) {
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (!is_person[v]) {
      const auto size =
          std::ranges::count_if(graph.neighbours(v), [&](Vertex w) { return is_person[w]; });
      to_group_[v] = std::cmp_less_equal(size, group_max) ? 1 : 2;
    }
  }
}

// Meaning: the shortest way in steps of one or two halves (findings.md 7.0.3).
// Edge cases: a start is at 0; of several starts the nearest counts.
// Cost: a breadth-first search with one list a distance, O(n + m) for a fixed limit; a vertex that
// is met again nearer by is passed over when its older turn comes.
// Source: R. B. Dial, Communications of the ACM 12 (1969); the halves are this project's own.
std::vector<std::uint32_t> Handshakes::halves(const TieGraph& graph, std::span<const Vertex> starts,
                                              std::uint32_t limit) const {
  std::vector<std::uint32_t> distance(graph.vertex_count(), kUnreached);
  std::vector<std::vector<Vertex>> at(3);
  std::uint32_t waiting = 0;
  const auto reach = [&](Vertex v, std::uint32_t d) {
    if (d <= limit && d < distance[v]) {
      distance[v] = d;
      at[d % 3].push_back(v);
      ++waiting;
    }
  };
  std::ranges::for_each(starts, [&](Vertex v) { reach(v, 0); });
  for (std::uint32_t d = 0; waiting > 0; ++d) {
    const std::vector<Vertex> now = std::exchange(at[d % 3], {});
    waiting -= static_cast<std::uint32_t>(now.size());
    for (const Vertex v : now) {
      for (const Vertex w : distance[v] == d ? graph.neighbours(v) : std::span<const Vertex>()) {
        reach(w, d + step(v, w));
      }
    }
  }
  return distance;
}

}  // namespace buurtweb::graph
