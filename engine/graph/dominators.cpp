#include "engine/graph/dominators.h"

#include <algorithm>

namespace buurtweb::graph {
namespace {

struct Frame {
  Vertex vertex;
  std::uint32_t next;
};

// What the root reaches, each vertex after all that was met below it.
std::vector<Vertex> postorder(const ArcGraph& graph, Vertex root) {
  std::vector<Vertex> finished;
  std::vector<bool> met(graph.vertex_count(), false);
  std::vector<Frame> path{{root, 0}};
  met[root] = true;
  while (!path.empty()) {
    Frame& top = path.back();
    const auto row = graph.neighbours(top.vertex);
    if (top.next == row.size()) {
      finished.push_back(top.vertex);
      path.pop_back();
      continue;
    }
    const Vertex w = row[top.next++];
    if (!met[w]) {
      met[w] = true;
      path.push_back({w, 0});
    }
  }
  return finished;
}

ArcGraph reversed(const ArcGraph& graph) {
  std::vector<Arc> arcs;
  arcs.reserve(graph.edge_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const Vertex w : graph.neighbours(v)) {
      arcs.push_back({w, v});
    }
  }
  return {graph.vertex_count(), arcs};
}

// The tree as found so far, in postorder numbers: a dominator always has a higher one.
class GrowingTree {
public:
  explicit GrowingTree(std::vector<Vertex> order, Vertex vertex_count)
      : order_(std::move(order)), number_(vertex_count, kNone), above_(order_.size(), kNone) {
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      number_[order_[i]] = i;
    }
    above_[root()] = root();
  }

  // One round, from the root down; whether anything changed.
  bool refine(const ArcGraph& predecessors) {
    bool changed = false;
    for (std::uint32_t i = root(); i-- > 0;) {
      const std::uint32_t found = meet_of(predecessors.neighbours(order_[i]));
      changed = changed || above_[i] != found;
      above_[i] = found;
    }
    return changed;
  }

  [[nodiscard]] std::vector<Vertex> by_vertex() const {
    std::vector<Vertex> idom(number_.size(), kNone);
    for (std::uint32_t i = 0; i < root(); ++i) {
      idom[order_[i]] = order_[above_[i]];
    }
    return idom;
  }

private:
  [[nodiscard]] std::uint32_t root() const { return static_cast<std::uint32_t>(order_.size() - 1); }

  // The nearest vertex above all predecessors that have a place in the tree already.
  [[nodiscard]] std::uint32_t meet_of(std::span<const Vertex> predecessors) const {
    std::uint32_t meet = kNone;
    for (const Vertex v : predecessors) {
      const std::uint32_t i = number_[v];
      if (i != kNone && above_[i] != kNone) {
        meet = meet == kNone ? i : nearest_above(meet, i);
      }
    }
    return meet;
  }

  [[nodiscard]] std::uint32_t nearest_above(std::uint32_t a, std::uint32_t b) const {
    while (a != b) {
      std::uint32_t& lower = a < b ? a : b;
      lower = above_[lower];
    }
    return a;
  }

  std::vector<Vertex> order_;
  std::vector<std::uint32_t> number_;
  std::vector<std::uint32_t> above_;
};

}  // namespace

// Meaning: through whom alone the root reaches somebody; the nearest of them. How: guess the tree
// from the predecessors met so far and repeat until nothing changes.
// Edge cases: a vertex with two disjoint ways from the root has the root itself above it, even when
// its predecessors have others above them. What the root does not reach has nobody above it.
// Cost: O((n + m) depth) a round, and two rounds unless arcs lead back; worst case O(n^2). Boost's
// algorithm wants the arcs of both directions in the graph, which these rows have not.
// Source: K. D. Cooper, T. J. Harvey and K. Kennedy, A Simple, Fast Dominance Algorithm (2001).
std::vector<Vertex> immediate_dominators(const ArcGraph& graph, Vertex root) {
  const ArcGraph predecessors = reversed(graph);
  GrowingTree tree(postorder(graph, root), graph.vertex_count());
  while (tree.refine(predecessors)) {
  }
  return tree.by_vertex();
}

// What is reached by nobody is a tree of its own, of one vertex.
DominatorTree::DominatorTree(const std::vector<Vertex>& idom)
    : place_(idom.size()), size_(idom.size(), 1) {
  const auto vertex_count = static_cast<Vertex>(idom.size());
  std::vector<Arc> arcs;
  for (Vertex v = 0; v < vertex_count; ++v) {
    if (idom[v] != kNone) {
      arcs.push_back({idom[v], v});
    }
  }
  const ArcGraph children(vertex_count, arcs);
  std::vector<Vertex> open;
  for (Vertex root = 0; root < vertex_count; ++root) {
    if (idom[root] == kNone) {
      open.push_back(root);
    }
    while (!open.empty()) {
      const Vertex v = open.back();
      open.pop_back();
      place_[v] = static_cast<std::uint32_t>(order_.size());
      order_.push_back(v);
      const auto row = children.neighbours(v);
      open.insert(open.end(), row.rbegin(), row.rend());
    }
  }
  for (std::size_t i = order_.size(); i-- > 0;) {
    const Vertex v = order_[i];
    if (idom[v] != kNone) {
      size_[idom[v]] += size_[v];
    }
  }
}

std::vector<std::uint32_t> DominatorTree::count_below(const std::vector<bool>& marked) const {
  std::vector<std::uint32_t> met{0};  // before each place of the order
  for (const Vertex v : order_) {
    met.push_back(met.back() + (marked[v] ? 1U : 0U));
  }
  std::vector<std::uint32_t> counts(place_.size());
  for (Vertex v = 0; v < counts.size(); ++v) {
    counts[v] = met[place_[v] + size_[v]] - met[place_[v] + std::size_t{1}];
  }
  return counts;
}

}  // namespace buurtweb::graph
