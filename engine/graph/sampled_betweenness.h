#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// What an estimate promises: with a chance of at least 1 - `failure` every vertex is at most
// `error` off, measured on the scale where betweenness lies between 0 and 1.
struct Guarantee {
  double error = 0.01;
  double failure = 0.1;
};

// Freeman's betweenness, unnormalised, estimated from shortest paths between pairs drawn at random;
// the same on every machine. For graphs too large for betweenness().
std::vector<double> sampled_betweenness(const TieGraph& graph, const Guarantee& guarantee = {});

// The number of pairs that the guarantee takes.
std::uint64_t sample_size(Vertex vertex_count, const Guarantee& guarantee);

}  // namespace buurtweb::graph
