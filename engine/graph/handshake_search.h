#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/handshakes.h"
#include "engine/graph/reach.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Distances in half handshakes from one vertex after another, or from several at once, each search
// at the cost of what it reaches.
class HandshakeSearch {
public:
  // Both must outlive it.
  HandshakeSearch(const Handshakes& handshakes, const TieGraph& graph);

  // Measures from the nearest of these to all within `limit` halves; the rest is about the last
  // search.
  void start_from(std::span<const Vertex> starts, std::uint32_t limit = kUnreached);
  void start_from(Vertex start, std::uint32_t limit = kUnreached) {
    start_from({&start, 1}, limit);
  }
  [[nodiscard]] std::uint32_t to(Vertex v) const { return distance_[v]; }
  [[nodiscard]] const std::vector<Vertex>& reached() const { return reached_; }
  // A shortest way back to a start, through the lowest vertices.
  [[nodiscard]] std::vector<Vertex> way_back(Vertex end) const;

  // Between each two of these, who are all different: a row for each, kUnreached beyond `limit`
  // halves. What the last search reached is forgotten.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> among(std::span<const Vertex> vertices,
                                                              std::uint32_t limit);

private:
  // One of several starts that reached a vertex, and the position of the one that did so before.
  struct Meeting {
    Vertex at = 0;
    std::uint32_t by = 0;
    std::uint32_t distance = 0;
    std::uint32_t before = kNone;
  };
  void pass_on(Vertex v, std::uint32_t limit);
  void reach(Vertex v, std::uint32_t distance);

  const Handshakes& handshakes_;
  const TieGraph& graph_;
  std::vector<std::uint32_t> distance_;  // kUnreached wherever the last search has not been
  std::vector<Vertex> reached_;
  std::vector<std::uint32_t> last_met_;    // kNone but while `among` is at work
  std::array<std::vector<Vertex>, 3> at_;  // by distance modulo 3: a step is 1 or 2
};

}  // namespace buurtweb::graph
