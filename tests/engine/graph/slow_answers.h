#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include "tests/engine/graph/small_web.h"

// Plain and slow ways to the same answers, for tests to compare with. None of them uses a kernel.
namespace buurtweb::graph {

inline constexpr Vertex kFar = 1'000'000;
using Matrix = std::vector<std::vector<Vertex>>;

// Floyd & Warshall: hops between all pairs, kFar where there is no way.
inline Matrix distances(Vertex vertex_count, const std::vector<Arc>& arcs) {
  Matrix distance(vertex_count, std::vector<Vertex>(vertex_count, kFar));
  for (Vertex v = 0; v < vertex_count; ++v) {
    distance[v][v] = 0;
  }
  for (const Arc& arc : arcs) {
    distance[arc.source][arc.target] = arc.source == arc.target ? 0 : 1;
  }
  for (Vertex via = 0; via < vertex_count; ++via) {
    for (Vertex v = 0; v < vertex_count; ++v) {
      for (Vertex w = 0; w < vertex_count; ++w) {
        distance[v][w] = std::min(distance[v][w], distance[v][via] + distance[via][w]);
      }
    }
  }
  return distance;
}

inline std::vector<Arc> both_ways(std::vector<Arc> ties) {
  const std::size_t count = ties.size();
  for (std::size_t i = 0; i < count; ++i) {
    ties.push_back({ties[i].target, ties[i].source});
  }
  return ties;
}

inline Matrix distances(const TieGraph& graph) {
  return distances(graph.vertex_count(), both_ways(ties_of(graph)));
}

// For each vertex the lowest vertex that it has a way to, found by handing lower numbers on along
// the ties until nothing changes.
inline std::vector<Vertex> lowest_reached(Vertex vertex_count, const std::vector<Arc>& ties) {
  std::vector<Vertex> lowest(vertex_count);
  for (Vertex v = 0; v < vertex_count; ++v) {
    lowest[v] = v;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const Arc& tie : ties) {
      const Vertex low = std::min(lowest[tie.source], lowest[tie.target]);
      changed = changed || lowest[tie.source] != low || lowest[tie.target] != low;
      lowest[tie.source] = lowest[tie.target] = low;
    }
  }
  return lowest;
}

inline std::vector<Arc> ties_without(const TieGraph& graph, Vertex gone) {
  std::vector<Arc> ties = ties_of(graph);
  std::erase_if(ties, [&](const Arc& tie) { return tie.source == gone || tie.target == gone; });
  return ties;
}

// The parts of the vertices in `among`, in the order of their lowest vertex.
inline std::vector<std::vector<Vertex>> parts(const std::vector<Vertex>& lowest,
                                              const std::vector<Vertex>& among) {
  std::vector<std::vector<Vertex>> lists(lowest.size());
  for (const Vertex v : among) {
    lists[lowest[v]].push_back(v);
  }
  std::erase_if(lists, [](const std::vector<Vertex>& list) { return list.empty(); });
  return lists;
}

}  // namespace buurtweb::graph
