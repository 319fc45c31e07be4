#pragma once

#include <optional>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// How well the whole hangs together, each between 0 and 1; nothing where the definition divides by
// zero (n < 2, or n < 3 for the centralisation).
struct Cohesion {
  std::optional<double> density;
  std::optional<double> degree_centralisation;            // Freeman 1979, over all n vertices
  std::optional<double> fragmentation;                    // Borgatti 2006: pairs without any way
  std::optional<double> distance_weighted_fragmentation;  // 1 - efficiency
  std::optional<double> efficiency;                       // Latora & Marchiori 2001
};
// `distances`: also the measures over all pairs, which cost O(n m).
Cohesion cohesion(const TieGraph& graph, bool distances = true);

}  // namespace buurtweb::graph
