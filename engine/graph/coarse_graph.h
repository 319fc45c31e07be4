#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/fetch_ahead.h"
#include "engine/graph/tie_graph.h"

// The graphs that finding communities climbs through: at the bottom the neighbourhood itself, above
// it the parts found so far as single vertices.
namespace buurtweb::graph {

// Twice a number of ties, or a product of two such. Gains are compared in whole numbers, so the
// same partition comes out on every machine; exact up to 1.5 billion ties.
using Weight = std::int64_t;

// A graph whose vertices may stand for whole parts of a larger one.
struct Coarse {
  std::vector<std::uint32_t> offsets;
  std::vector<Vertex> targets;
  std::vector<std::uint32_t> weights;   // along targets: ties between the two; empty: all are 1
  std::vector<std::uint32_t> strength;  // of a vertex: the degrees it stands for
  Weight total = 0;                     // the sum of all strengths

  // Calls visit(neighbour, weight) along the row of v.
  template <class Visit>
  [[gnu::always_inline]] void for_each_tie(Vertex v, Visit visit) const {
    const std::uint32_t end = offsets[v + 1];
    if (weights.empty()) {
      for (std::uint32_t i = offsets[v]; i < end; ++i) {
        visit(targets[i], 1U);
      }
      return;
    }
    for (std::uint32_t i = offsets[v]; i < end; ++i) {
      visit(targets[i], weights[i]);
    }
  }
  [[nodiscard]] Vertex size() const { return static_cast<Vertex>(strength.size()); }
  [[nodiscard]] std::span<const Vertex> neighbours(Vertex v) const {
    return {targets.data() + offsets[v], targets.data() + offsets[v + 1]};
  }
  // Ask for memory before it is needed.
  [[gnu::always_inline]] void fetch_place(Vertex v) const {
    __builtin_prefetch(offsets.data() + v);
  }
  [[gnu::always_inline]] void fetch_row(Vertex v) const {
    fetch_pieces(targets.data() + offsets[v]);
  }
};

Coarse coarse_graph(const TieGraph& graph);
// One vertex for each part; parts are numbered 0 to count - 1.
Coarse merged(const Coarse& graph, const std::vector<Vertex>& of, Vertex count);
// Modularity times total^2. Parts are numbered below the number of vertices.
Weight quality(const Coarse& graph, const std::vector<Vertex>& of);

// Sums of weights by part, of one vertex or part at a time. Whether a part is met for the first
// time is as good as chance, so that nothing here branches on it.
class Tally {
public:
  explicit Tally(Vertex size) : sum_(size, 0), touched_(std::size_t{size} + 1) {}
  void add(Vertex part, std::uint32_t weight) {
    touched_[count_] = part;
    count_ += static_cast<std::size_t>(sum_[part] == 0);
    sum_[part] += weight;
  }
  // Calls visit(part, sum) for each part that was met, in that order, and begins anew.
  template <class Visit>
  [[gnu::always_inline]] void drain(Visit visit) {
    for (std::size_t i = 0; i < count_; ++i) {
      const Vertex part = touched_[i];
      visit(part, Weight{sum_[part]});
      sum_[part] = 0;
    }
    count_ = 0;
  }
  [[nodiscard]] Weight sum(Vertex part) const { return sum_[part]; }
  [[nodiscard]] const std::uint32_t* sums() const { return sum_.data(); }

private:
  std::vector<std::uint32_t> sum_;
  std::vector<Vertex> touched_;  // one more than are kept: written before it is known
  std::size_t count_ = 0;
};

// For walks over a large graph in an order that is known before: what is known of those who come
// further on, and of their parts and those of their neighbours.
template <class... Known>
[[gnu::always_inline]] inline void fetch_parts_ahead(const Coarse& graph,
                                                     const std::vector<Vertex>& of,
                                                     std::span<const Vertex> to_come,
                                                     const Known*... of_part) {
  constexpr std::size_t kOwn = 8;
  constexpr std::size_t kParts = 3;
  if (to_come.size() > kOwn) {
    fetch_ahead(graph, to_come, of.data());
    __builtin_prefetch(of.data() + to_come[kOwn]);
    __builtin_prefetch(graph.strength.data() + to_come[kOwn]);
    (__builtin_prefetch(of_part + of[to_come[kParts]]), ...);
    for (const Vertex w : graph.neighbours(to_come[kParts])) {
      (__builtin_prefetch(of_part + of[w]), ...);
    }
  }
}

}  // namespace buurtweb::graph
