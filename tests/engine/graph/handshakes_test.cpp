#include "engine/graph/handshakes.h"

#include <gmock/gmock.h>

#include "engine/graph/handshake_search.h"
#include "engine/graph/reach.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

TEST(Handshakes, AreTheShortestWaysInHalves) {
  std::uint32_t seed = 0;
  Oracle oracle("handshakes");
  for (const TieGraph& graph : oracle.over(random_webs(150, 14))) {
    std::mt19937 dice(++seed);
    std::vector<bool> is_person;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      is_person.push_back(dice() % 3 != 0);
    }
    const auto limit = static_cast<std::uint32_t>(dice() % 8);
    const Matrix expected = halves_by_definition(graph, is_person, 2);
    const Handshakes handshakes(graph, is_person, 2);
    HandshakeSearch search(handshakes, graph);
    for (Vertex start = 0; start + 1 < graph.vertex_count(); ++start) {
      const std::vector<Vertex> starts{start, start + 1};
      search.start_from(starts, limit);
      for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const Vertex nearest = std::min(expected[start][v], expected[start + 1][v]);
        oracle.same(search.to(v), nearest <= limit ? nearest : kUnreached, describe(graph));
      }
    }
  }
}

TEST(Handshakes, AreOneBetweenMembersOfASmallGroupAndTwoOfALargeOne) {
  const TieGraph web = small_web("a-g b-g c-g");
  const std::vector<bool> is_person{true, true, true, false};
  const auto between_two = [&](std::uint32_t group_max) {
    const Handshakes handshakes(web, is_person, group_max);
    HandshakeSearch search(handshakes, web);
    search.start_from(0);
    return search.to(1);
  };
  EXPECT_EQ(between_two(3), 2U);
  EXPECT_EQ(between_two(2), 4U);
}

}  // namespace
}  // namespace buurtweb::graph
