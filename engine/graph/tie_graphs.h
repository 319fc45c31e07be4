#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/graph/tie_graph.h"
#include "engine/privacy/scene.h"

namespace buurtweb::graph {

// The graphs of one scene. Vertex v is member v; every member is a vertex, tied or not. Only ties
// in state *ja* count.
struct TieGraphs {
  std::vector<std::uint32_t> ties;  // positions in Scene::ties of the ties that count, ascending
  TieGraph social;
  std::vector<std::uint8_t> social_strength;  // along the arcs of `social`; the strongest of a pair
  TieGraph use;

  // Strength of the tie between two members; 0 when there is none.
  [[nodiscard]] std::uint8_t strength(Vertex a, Vertex b) const;
};

// Without a source: the ties that only that source tells of are left out (certainty by leaving one
// source out). O(ties log ties).
TieGraphs build_tie_graphs(const privacy::Scene& scene,
                           std::optional<privacy::SourceId> without = std::nullopt);

// One tie class as a simple undirected graph over all members, whatever its direction: what `meet`
// measures. Ties with an area have no second member and are left out.
TieGraph simple_projection(const privacy::Scene& scene, TieClass tie_class);

}  // namespace buurtweb::graph
