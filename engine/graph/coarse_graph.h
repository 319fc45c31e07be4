#pragma once

#include <cstdint>
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
  std::vector<Weight> weights;   // along targets: the number of ties between the two
  std::vector<Weight> strength;  // of a vertex: the degrees it stands for
  Weight total = 0;              // the sum of all strengths

  [[nodiscard]] Vertex size() const { return static_cast<Vertex>(strength.size()); }
};

Coarse coarse_graph(const TieGraph& graph);
// One vertex for each part; parts are numbered 0 to count - 1.
Coarse merged(const Coarse& graph, const std::vector<Vertex>& of, Vertex count);
// Modularity times total^2. Parts are numbered below the number of vertices.
Weight quality(const Coarse& graph, const std::vector<Vertex>& of);

// Sums of weights by part, of one vertex or part at a time.
class Tally {
public:
  explicit Tally(Vertex size) : sum_(size, 0) {}
  void add(Vertex part, Weight weight) {
    if (sum_[part] == 0) {
      touched_.push_back(part);
    }
    sum_[part] += weight;
  }
  void clear() {
    for (const Vertex part : touched_) {
      sum_[part] = 0;
    }
    touched_.clear();
  }
  [[nodiscard]] Weight sum(Vertex part) const { return sum_[part]; }
  [[nodiscard]] const std::vector<Vertex>& touched() const { return touched_; }

private:
  std::vector<Weight> sum_;
  std::vector<Vertex> touched_;
};

}  // namespace buurtweb::graph
