#include "engine/graph/biconnected.h"

#include <algorithm>

#include "engine/graph/block_walk.h"

namespace buurtweb::graph {
namespace {

constexpr Arc kNoTie{kNone, kNone};

// Everything not seen yet that `start` reaches without passing the tie `missing`, ascending.
std::vector<Vertex> flood(const TieGraph& graph, Vertex start, Arc missing,
                          std::vector<bool>& seen) {
  std::vector<Vertex> reached{start};
  seen[start] = true;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const Vertex v = reached[i];
    for (const Vertex w : graph.neighbours(v)) {
      if (!seen[w] && Arc{std::min(v, w), std::max(v, w)} != missing) {
        seen[w] = true;
        reached.push_back(w);
      }
    }
  }
  std::ranges::sort(reached);
  return reached;
}

}  // namespace

// Meaning: who and which tie cannot be missed, because a part hangs on it alone.
// How: from the blocks of one depth-first walk. A vertex in two blocks cuts; so does the tie of a
// block of two.
// Edge cases: two triangles that share a vertex have a cut vertex and no cut edge; a path of two
// ties has one cut vertex and two cut edges; an end of a cut edge without other ties is no cut
// vertex. Cost: O(n + m): see block_walk.cpp. Source: J. Hopcroft and R. Tarjan, Communications of
// the ACM 16 (1973).
Cuts cuts(const TieGraph& graph) {
  const BlockForest forest = walk_blocks(graph);
  std::vector<std::uint8_t> blocks_of(graph.vertex_count(), 0);
  Cuts found;
  const auto count = [&](Vertex v) {
    if (blocks_of[v] < 2 && ++blocks_of[v] == 2) {
      found.vertices.push_back(v);
    }
  };
  for (std::size_t block = 0; block < forest.block_count(); ++block) {
    const auto own = forest.own(block);
    const Vertex top = forest.top[block];
    std::ranges::for_each(own, count);
    count(top);
    if (own.size() == 1) {
      found.edges.push_back({std::min(top, own[0]), std::max(top, own[0])});
    }
  }
  std::ranges::sort(found.vertices);
  std::ranges::sort(found.edges);
  return found;
}

std::vector<std::vector<Vertex>> parts_without(const TieGraph& graph, Vertex v) {
  std::vector<bool> seen(graph.vertex_count(), false);
  seen[v] = true;
  std::vector<std::vector<Vertex>> parts;
  for (const Vertex w : graph.neighbours(v)) {
    if (!seen[w]) {
      parts.push_back(flood(graph, w, kNoTie, seen));
    }
  }
  std::ranges::sort(parts);
  return parts;
}

std::vector<std::vector<Vertex>> sides_of(const TieGraph& graph, Arc cut_edge) {
  const Arc missing{std::min(cut_edge.source, cut_edge.target),
                    std::max(cut_edge.source, cut_edge.target)};
  std::vector<bool> seen(graph.vertex_count(), false);
  return {flood(graph, cut_edge.source, missing, seen),
          flood(graph, cut_edge.target, missing, seen)};
}

}  // namespace buurtweb::graph
