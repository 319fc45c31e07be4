#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The rows of a graph with its vertices in the order of breadth-first searches, so that neighbours
// stand near each other. For walks over graphs that the nearest memory cannot hold: a depth-first
// walk waits for memory at each step, while a breadth-first search knows long before whom it comes
// to, and fetches them ahead. O(n + m).
class NearRows {
public:
  explicit NearRows(const TieGraph& graph);

  [[nodiscard]] Vertex vertex_count() const { return graph_.vertex_count(); }
  [[nodiscard]] std::span<const Vertex> neighbours(Vertex v) const {
    return {targets_.data() + offsets_[v], targets_.data() + offsets_[v + 1]};
  }
  // In the graph itself.
  [[nodiscard]] Vertex name(Vertex v) const { return name_[v]; }

private:
  void grow_from(Vertex start);

  const TieGraph& graph_;
  std::vector<Vertex> number_;
  std::vector<Vertex> name_;  // one more than there are
  Vertex count_ = 0;          // of those that have a number
  std::vector<std::uint32_t> offsets_{0};
  std::vector<Vertex> targets_;
};

}  // namespace buurtweb::graph
