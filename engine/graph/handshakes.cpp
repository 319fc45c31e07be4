#include "engine/graph/handshakes.h"

#include <algorithm>
#include <utility>

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

}  // namespace buurtweb::graph
