#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The ties between two sides, each side numbered from 0: Arc{left, right}.
struct Bipartite {
  Vertex left_count = 0;
  Vertex right_count = 0;
  std::vector<Arc> ties;
};

struct Cover {
  std::uint32_t size = 0;    // of a minimum vertex cover = of a maximum matching (König 1931)
  std::vector<Vertex> left;  // vertices that stand in at least one minimum cover
  std::vector<Vertex> right;
};
Cover minimum_cover(const Bipartite& graph);

}  // namespace buurtweb::graph
