#include "engine/graph/handshake_search.h"

#include <algorithm>
#include <utility>

namespace buurtweb::graph {

HandshakeSearch::HandshakeSearch(const Handshakes& handshakes, const TieGraph& graph)
    : handshakes_(handshakes), graph_(graph), distance_(graph.vertex_count(), kUnreached) {}

// Meaning: the shortest way in steps of one or two halves (findings.md 7.0.3).
// Edge cases: a start is at 0, and a limit of 0 reaches the starts alone; of several the nearest
// counts; way_back is only of what was reached.
// Cost: a breadth-first search with one list a distance, O(ties of what is reached): a vertex that
// is met again nearer by is passed over when its older turn comes, and only what the last search
// reached is set back.
// Source: R. B. Dial, Communications of the ACM 12 (1969); the halves are this project's own.
void HandshakeSearch::start_from(std::span<const Vertex> starts, std::uint32_t limit) {
  std::ranges::for_each(reached_, [&](Vertex v) { distance_[v] = kUnreached; });
  reached_.clear();
  std::ranges::for_each(starts, [&](Vertex start) { reach(start, 0); });
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

// Meaning: as start_from for each, asked of the others alone.
// Edge cases: nobody is farther than 0 from themselves, whatever the limit.
// Cost: O(ties within half the limit and one), not within all of it: a way of at most `limit`
// halves, in steps of at most 2, has a vertex within limit / 2 + 1 of both its ends. For each
// vertex that k searches reach, k pairs more for each of them.
// Source: as I. Pohl, Bi-directional Search, Machine Intelligence 6 (1971), from many ends.
std::vector<std::vector<std::uint32_t>> HandshakeSearch::among(std::span<const Vertex> vertices,
                                                               std::uint32_t limit) {
  std::vector<std::vector<std::uint32_t>> halves(
      vertices.size(), std::vector<std::uint32_t>(vertices.size(), kUnreached));
  const auto note_way = [&](std::uint32_t a, std::uint32_t b, std::uint32_t way) {
    if (way <= limit && way < halves[a][b]) {
      halves[a][b] = halves[b][a] = way;
    }
  };
  last_met_.resize(graph_.vertex_count(), kNone);
  std::vector<Meeting> met;
  for (std::uint32_t i = 0; i < vertices.size(); ++i) {
    halves[i][i] = 0;
    start_from(vertices[i], limit / 2 + 1);
    for (const Vertex v : reached_) {
      for (std::uint32_t m = last_met_[v]; m != kNone; m = met[m].before) {
        note_way(i, met[m].by, met[m].distance + distance_[v]);
      }
      const std::uint32_t before = std::exchange(last_met_[v], static_cast<Vertex>(met.size()));
      met.push_back({.at = v, .by = i, .distance = distance_[v], .before = before});
    }
  }
  std::ranges::for_each(met, [&](const Meeting& m) { last_met_[m.at] = kNone; });
  return halves;
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
