#include "engine/graph/handshake_search.h"

#include <algorithm>
#include <utility>

namespace buurtweb::graph {

HandshakeSearch::HandshakeSearch(const Handshakes& handshakes, const TieGraph& graph)
    : handshakes_(handshakes), graph_(graph), distance_(graph.vertex_count(), kUnreached) {}

// Meaning: as Handshakes::halves, for one start after another.
// Edge cases: a limit of 0 reaches the start alone; way_back is only of what was reached.
// Cost: O(ties of what is reached): only what the last search reached is set back.
// Source: R. B. Dial, Communications of the ACM 12 (1969).
void HandshakeSearch::start_from(Vertex start, std::uint32_t limit) {
  std::ranges::for_each(reached_, [&](Vertex v) { distance_[v] = kUnreached; });
  reached_.clear();
  reach(start, 0);
  for (std::uint32_t d = 0; !(at_[0].empty() && at_[1].empty() && at_[2].empty()); ++d) {
    const std::vector<Vertex> now = std::exchange(at_.at(d % 3), {});
    for (const Vertex v : now) {
      if (distance_[v] == d) {
        pass_on(v, limit);
      }
    }
  }
}

void HandshakeSearch::pass_on(Vertex v, std::uint32_t limit) {
  for (const Vertex w : graph_.neighbours(v)) {
    const std::uint32_t through_v = distance_[v] + handshakes_.step(v, w);
    if (through_v <= limit && through_v < distance_[w]) {
      reach(w, through_v);
    }
  }
}

void HandshakeSearch::reach(Vertex v, std::uint32_t distance) {
  if (distance_[v] == kUnreached) {
    reached_.push_back(v);
  }
  distance_[v] = distance;
  at_.at(distance % 3).push_back(v);
}

std::vector<Vertex> HandshakeSearch::way_back(Vertex end) const {
  std::vector<Vertex> way{end};
  while (distance_[way.back()] > 0) {
    const Vertex v = way.back();
    way.push_back(*std::ranges::find_if(graph_.neighbours(v), [&](Vertex w) {
      return distance_[w] != kUnreached && distance_[w] + handshakes_.step(w, v) == distance_[v];
    }));
  }
  return way;
}

}  // namespace buurtweb::graph
