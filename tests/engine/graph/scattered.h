#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {

// From so many vertices on the kernels ask for memory ahead; see fetch_ahead.h.
inline constexpr Vertex kVeryMany = 60'000;

// The same graph among so many others who know nobody: vertex v is v * apart.
inline TieGraph scattered(const TieGraph& graph, Vertex apart, Vertex count) {
  std::vector<Arc> ties;
  for (const Arc& tie : ties_of(graph)) {
    ties.push_back({tie.source * apart, tie.target * apart});
  }
  return {count, ties};
}

}  // namespace buurtweb::graph
