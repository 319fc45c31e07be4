#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// idom[v]: the last vertex that every path from the root to v must pass before v. kNone for the
// root and for what the root does not reach.
std::vector<Vertex> immediate_dominators(const ArcGraph& graph, Vertex root);

// What can only be reached through each vertex: the tree of immediate dominators in preorder, in
// which everything below a vertex stands right after it. O(n) to make and to hold, however deep.
class DominatorTree {
public:
  explicit DominatorTree(const std::vector<Vertex>& idom);

  // The vertices that can only be reached through v, itself not included, in preorder. O(1).
  [[nodiscard]] std::span<const Vertex> below(Vertex v) const {
    return std::span(order_).subspan(place_[v] + std::size_t{1}, size_[v] - std::size_t{1});
  }

  // How many of them are marked, for each vertex. O(n) for all.
  [[nodiscard]] std::vector<std::uint32_t> count_below(const std::vector<bool>& marked) const;

private:
  std::vector<Vertex> order_;
  std::vector<std::uint32_t> place_;  // of each vertex in the order
  std::vector<std::uint32_t> size_;   // of what hangs from each vertex, itself included
};

}  // namespace buurtweb::graph
