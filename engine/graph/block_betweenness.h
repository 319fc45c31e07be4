#pragma once

#include <vector>

#include "engine/base/progress.h"
#include "engine/graph/lane_sums.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// One block with what hangs on each of its vertices, numbered anew.
struct WeightedBlock {
  std::vector<std::uint32_t> offsets{0};
  std::vector<Vertex> targets;
  std::vector<double> weight;  // how many vertices of the whole part stand for this one
  std::vector<Vertex> name;    // in the whole graph

  [[nodiscard]] Vertex size() const { return static_cast<Vertex>(name.size()); }
};

// With how much of the machine. The result is the same, to the last bit.
struct Effort {
  unsigned threads = 0;              // 0: all that there are
  Vectors widest = Vectors::avx512;  // without wider ones
  Progress progress{};               // of the vertices; nobody is told when it is empty
};

// Adds to each vertex of the block, by its name: over all ordered pairs of others, the product of
// their weights times the share of their shortest paths that pass through it. Progress is that of
// the vertices of the block.
void block_betweenness(const WeightedBlock& block, const Effort& effort,
                       std::vector<double>& between);

}  // namespace buurtweb::graph
