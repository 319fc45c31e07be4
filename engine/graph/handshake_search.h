#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/graph/handshakes.h"
#include "engine/graph/reach.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Distances in half handshakes from one vertex after another, each search at the cost of what it
// reaches.
class HandshakeSearch {
public:
  // Both must outlive it.
  HandshakeSearch(const Handshakes& handshakes, const TieGraph& graph);

  // Measures from this vertex to all within `limit` halves; the rest is about the last search.
  void start_from(Vertex start, std::uint32_t limit = kUnreached);
  [[nodiscard]] std::uint32_t to(Vertex v) const { return distance_[v]; }
  [[nodiscard]] const std::vector<Vertex>& reached() const { return reached_; }
  // A shortest way back to the start, through the lowest vertices.
  [[nodiscard]] std::vector<Vertex> way_back(Vertex end) const;

private:
  void pass_on(Vertex v, std::uint32_t limit);
  void reach(Vertex v, std::uint32_t distance);

  const Handshakes& handshakes_;
  const TieGraph& graph_;
  std::vector<std::uint32_t> distance_;  // kUnreached wherever the last search has not been
  std::vector<Vertex> reached_;
  std::array<std::vector<Vertex>, 3> at_;  // by distance modulo 3: a step is 1 or 2
};

}  // namespace buurtweb::graph
