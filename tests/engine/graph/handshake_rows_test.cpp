#include "engine/graph/handshake_rows.h"

#include <gmock/gmock.h>

#include <numeric>

#include "engine/graph/handshake_search.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/support/town_graph.h"

namespace buurtweb::graph {
namespace {

std::vector<bool> two_in_three(Vertex count) {
  std::vector<bool> is_person;
  for (Vertex v = 0; v < count; ++v) {
    is_person.push_back(v % 3 != 0);
  }
  return is_person;
}

TEST(HandshakeRows, AreThoseOfTheDefinition) {
  Oracle oracle("handshake_rows");
  for (const TieGraph& graph : oracle.over(random_webs(100, 12))) {
    const std::vector<bool> is_person = two_in_three(graph.vertex_count());
    const Handshakes handshakes(graph, is_person, 2);
    std::vector<Vertex> starts(graph.vertex_count());
    std::iota(starts.rbegin(), starts.rend(), Vertex{0});
    const auto rows = halves_from_each(handshakes, graph, starts);
    const Matrix expected = halves_by_definition(graph, is_person, 2);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        const Vertex halves = expected[starts[i]][v];
        oracle.same(Vertex{rows[i][v]}, halves >= kFar ? Vertex{kNoWay} : halves, describe(graph));
      }
    }
  }
}

// More starts than go together, in a town with parts without a way to each other.
TEST(HandshakeRows, OfATownAreThoseOfOneSearchAfterTheOther) {
  const TieGraph town = buurtweb::testing::town_graph(900, 3);
  const Handshakes handshakes(town, two_in_three(town.vertex_count()), 12);
  std::vector<Vertex> starts;
  for (Vertex v = 0; v < town.vertex_count(); v += 5) {
    starts.push_back(v);
  }
  const auto rows = halves_from_each(handshakes, town, starts);
  HandshakeSearch search(handshakes, town);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    search.start_from(starts[i]);
    for (Vertex v = 0; v < town.vertex_count(); ++v) {
      EXPECT_EQ(rows[i][v] == kNoWay ? kUnreached : rows[i][v], search.to(v));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
