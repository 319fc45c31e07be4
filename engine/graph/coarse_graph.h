#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

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

  [[nodiscard]] std::uint32_t weight(std::uint32_t i) const {
    return weights.empty() ? 1 : weights[i];
  }
  [[nodiscard]] Vertex size() const { return static_cast<Vertex>(strength.size()); }
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
  void clear() {
    for (const Vertex part : touched()) {
      sum_[part] = 0;
    }
    count_ = 0;
  }
  [[nodiscard]] Weight sum(Vertex part) const { return sum_[part]; }
  [[nodiscard]] std::span<const Vertex> touched() const { return {touched_.data(), count_}; }

private:
  std::vector<std::uint32_t> sum_;
  std::vector<Vertex> touched_;  // one more than are kept: written before it is known
  std::size_t count_ = 0;
};

}  // namespace buurtweb::graph
