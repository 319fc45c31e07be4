#pragma once

#include <algorithm>
#include <vector>

#include "tests/engine/graph/slow_answers.h"

// What is left when a vertex or a tie is taken away, without any kernel.
namespace buurtweb::graph {

inline std::vector<Vertex> all_but(Vertex vertex_count, Vertex gone) {
  std::vector<Vertex> rest;
  for (Vertex v = 0; v < vertex_count; ++v) {
    if (v != gone) {
      rest.push_back(v);
    }
  }
  return rest;
}

// The parts that v's own part falls into when v is taken away.
inline std::vector<std::vector<Vertex>> parts_by_taking_away(const TieGraph& web, Vertex v) {
  const auto rest = parts(lowest_reached(web.vertex_count(), ties_without(web, v)),
                          all_but(web.vertex_count(), v));
  std::vector<std::vector<Vertex>> around_v;
  for (const auto& part : rest) {
    if (std::ranges::any_of(part, [&](Vertex w) { return web.has_arc(v, w); })) {
      around_v.push_back(part);
    }
  }
  return around_v;
}

// Both sides when the tie is taken away; one when there is another way round.
inline std::vector<std::vector<Vertex>> sides_by_taking_away(const TieGraph& web, const Arc& tie) {
  std::vector<Arc> rest = ties_of(web);
  std::erase(rest, tie);
  const std::vector<Vertex> lowest = lowest_reached(web.vertex_count(), rest);
  std::vector<Vertex> concerned = all_but(web.vertex_count(), kNone);
  std::erase_if(concerned, [&](Vertex v) {
    return lowest[v] != lowest[tie.source] && lowest[v] != lowest[tie.target];
  });
  auto sides = parts(lowest, concerned);
  if (!std::ranges::binary_search(sides.front(), tie.source)) {
    std::ranges::reverse(sides);
  }
  return sides;
}

}  // namespace buurtweb::graph
