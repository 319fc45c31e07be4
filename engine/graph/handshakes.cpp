#include "engine/graph/handshakes.h"

#include <algorithm>
#include <utility>

namespace buurtweb::graph {

// Meaning: how far apart people feel that two are who are tied: in a small group everybody knows
// everybody, so that two members of one are as near as two who know each other (findings.md 7.0.3).
// Edge cases: a group without people is small; who is no person is a group, whatever it is.
// Cost: O(n + m), and a byte a vertex; a step is looked up. handshake_search.cpp goes along them.
// Source: this project's own.
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

}  // namespace buurtweb::graph
