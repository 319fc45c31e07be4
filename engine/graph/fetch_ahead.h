#pragma once

#include <cstddef>
#include <span>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// For walks over graphs that the nearest memory does not hold: they ask for what they need before
// they come to it. All of this is inlined, since by itself the compiler would take it for nothing.

// What is known of each neighbour of v.
template <class Graph, class Known>
[[gnu::always_inline]] inline void fetch_around(const Graph& graph, Vertex v, const Known* known) {
  for (const Vertex w : graph.neighbours(v)) {
    __builtin_prefetch(known + w);
  }
}

// Whether the nearest memory does not hold what is known of so many.
inline bool are_far_apart(Vertex count) {
  constexpr Vertex kFarApart = 50'000;
  return count >= kFarApart;
}

// Up to which vertex a walk in the order of their numbers looks so many ahead.
inline Vertex look_ahead_until(Vertex count, Vertex ahead) {
  return are_far_apart(count) ? count - ahead : 0;
}

// In any other order that is known before, of which the first of `to_come` is next: where the rows
// stand of those who are far off, then the rows, and at last what is known of each neighbour.
template <class Graph, class Known>
[[gnu::always_inline]] inline void fetch_ahead(const Graph& graph, std::span<const Vertex> to_come,
                                               const Known* known) {
  constexpr std::size_t kPlace = 40;
  constexpr std::size_t kRow = 16;
  constexpr std::size_t kNeighbours = 6;
  if (to_come.size() > kPlace) {
    graph.fetch_place(to_come[kPlace]);
    graph.fetch_row(to_come[kRow]);
    fetch_around(graph, to_come[kNeighbours], known);
  }
}

// The same for walks that go on along the rows of neighbours.
[[gnu::always_inline]] inline void fetch_two_ahead(const TieGraph& graph,
                                                   std::span<const Vertex> to_come) {
  constexpr std::size_t kPlace = 24;
  constexpr std::size_t kRow = 16;
  constexpr std::size_t kNeighbours = 10;
  constexpr std::size_t kTheirRows = 4;
  if (to_come.size() <= kPlace) {
    return;
  }
  graph.fetch_place(to_come[kPlace]);
  graph.fetch_row(to_come[kRow]);
  for (const Vertex w : graph.neighbours(to_come[kNeighbours])) {
    graph.fetch_place(w);
  }
  for (const Vertex w : graph.neighbours(to_come[kTheirRows])) {
    graph.fetch_row(w);
  }
}

}  // namespace buurtweb::graph
