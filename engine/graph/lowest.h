#pragma once

#include <algorithm>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// The find of union-find. Every vertex points to a lower one of its set, and the lowest to itself.
// Halves the way to it while going along.
inline Vertex lowest_of(std::vector<Vertex>& below, Vertex v) {
  while (below[v] != v) {
    below[v] = below[below[v]];
    v = below[v];
  }
  return v;
}

// The union: of the sets of two.
inline void join(std::vector<Vertex>& below, Vertex v, Vertex w) {
  const Vertex one = lowest_of(below, v);
  const Vertex other = lowest_of(below, w);
  below[std::max(one, other)] = std::min(one, other);
}

}  // namespace buurtweb::graph
