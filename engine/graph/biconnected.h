#pragma once

#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

struct Cuts {
  std::vector<Vertex> vertices;  // whose loss splits their part, ascending
  std::vector<Arc> edges;        // whose loss splits their part; source < target, ascending
};
Cuts cuts(const TieGraph& graph);

// What v's part falls into when v leaves: one list for each remaining part, ascending, in the order
// of their lowest vertex. One list when v is no cut vertex, none when v has no ties.
std::vector<std::vector<Vertex>> parts_without(const TieGraph& graph, Vertex v);

// The two sides of a cut edge: the side of its source, then the side of its target.
std::vector<std::vector<Vertex>> sides_of(const TieGraph& graph, Arc cut_edge);

}  // namespace buurtweb::graph
