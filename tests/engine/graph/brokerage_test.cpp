#include "engine/graph/brokerage.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/oracle.h"

namespace buurtweb::graph {
namespace {

// The definition: every ordered pair of contacts that have no tie.
Brokerage by_pairs(const TieGraph& graph, const std::vector<Vertex>& group, Vertex v) {
  Brokerage roles;
  for (const Vertex a : graph.neighbours(v)) {
    for (const Vertex b : graph.neighbours(v)) {
      if (a == b || graph.has_arc(a, b) || group[v] == kNone || group[a] == kNone ||
          group[b] == kNone) {
        continue;
      }
      const bool from = group[a] == group[v];
      const bool to = group[b] == group[v];
      roles.coordinator += from && to ? 1U : 0U;
      roles.representative += from && !to ? 1U : 0U;
      roles.gatekeeper += !from && to ? 1U : 0U;
      roles.consultant += !from && !to && group[a] == group[b] ? 1U : 0U;
      roles.liaison += !from && !to && group[a] != group[b] ? 1U : 0U;
    }
  }
  return roles;
}

TEST(Brokerage, IsWhatThePairsSay) {
  std::uint32_t seed = 0;
  Oracle oracle("brokerage");
  for (const TieGraph& graph : oracle.over(random_webs(200, 14))) {
    std::mt19937 dice(++seed);
    std::vector<Vertex> group;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      group.push_back(dice() % 5 == 0 ? kNone : static_cast<Vertex>(dice() % 3));
    }
    const std::vector<Brokerage> roles = brokerage(graph, group);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      oracle.same(roles[v], by_pairs(graph, group, v), describe(graph));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
