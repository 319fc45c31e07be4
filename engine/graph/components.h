#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Which parts of the neighbourhood have any contact at all. A lone vertex is a part of its own.
struct Components {
  std::vector<Vertex> of;  // of[v] = number of v's part; parts are numbered by their lowest vertex
  Vertex count = 0;

  // The members of each part, ascending, in the order of the parts' numbers.
  [[nodiscard]] std::vector<std::vector<Vertex>> members() const;
};
Components components(const TieGraph& graph);

}  // namespace buurtweb::graph
