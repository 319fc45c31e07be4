#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

struct Cuts {
  std::vector<Vertex> vertices;  // whose loss splits their part, ascending
  std::vector<Arc> edges;        // whose loss splits their part; source < target, ascending
};
Cuts cuts(const TieGraph& graph);

}  // namespace buurtweb::graph
