#pragma once

#include <cstddef>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

struct ScoredPair {
  Vertex a = 0;
  Vertex b = 0;  // a < b, not tied
  double score = 0;
};
// The best pairs without a tie by Adamic-Adar: sum of 1/ln(degree) over common neighbours. Best
// first; equal scores by vertex.
std::vector<ScoredPair> adamic_adar(const TieGraph& graph, std::size_t best);
std::vector<ScoredPair> common_neighbours(const TieGraph& graph, std::size_t best);

}  // namespace buurtweb::graph
