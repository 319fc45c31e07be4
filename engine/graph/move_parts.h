#pragma once

#include <vector>

#include "engine/graph/coarse_graph.h"

// The two steps of which finding communities consists (Leiden), both without chance.
namespace buurtweb::graph {

// From so many vertices on, finding communities looks at each of them less often.
inline constexpr Vertex kLargeGraph = 5'000;

// Moves vertices one by one to the neighbouring part where they raise modularity most. When nothing
// moves, no such move is left.
void move_locally(const Coarse& graph, std::vector<Vertex>& of);

// Pieces of the parts that hold together well, each numbered by its first vertex.
std::vector<Vertex> held_together(const Coarse& graph, const std::vector<Vertex>& of);

}  // namespace buurtweb::graph
