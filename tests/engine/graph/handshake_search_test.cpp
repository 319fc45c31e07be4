#include "engine/graph/handshake_search.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<std::uint32_t> to_all(const HandshakeSearch& search, const TieGraph& graph) {
  std::vector<std::uint32_t> all;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    all.push_back(search.to(v));
  }
  return all;
}

// a and b are in group e; c knows b; nobody knows d.
TEST(HandshakeSearch, CountsHalvesThroughGroupsAndForgetsTheLastSearch) {
  using namespace letters;
  const TieGraph graph = small_web("a-e b-e b-c d");
  const Handshakes handshakes(graph, {true, true, true, true, false}, 25);
  HandshakeSearch search(handshakes, graph);
  search.start_from(a, 2);
  EXPECT_THAT(to_all(search, graph), ElementsAre(0, 2, kUnreached, kUnreached, 1));
  search.start_from(c);
  EXPECT_THAT(to_all(search, graph), ElementsAre(4, 2, 0, kUnreached, 3));
  EXPECT_THAT(search.way_back(a), ElementsAre(a, e, b, c));
  EXPECT_THAT(search.reached(), SizeIs(4));
}

TEST(HandshakeSearch, AgreesWithMeasuringAfresh) {
  Oracle oracle("handshake_search");
  for (const TieGraph& graph : oracle.over(random_webs(60, 12))) {
    std::vector<bool> is_person;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      is_person.push_back(v % 3 != 0);
    }
    const Handshakes handshakes(graph, is_person, 2);
    HandshakeSearch search(handshakes, graph);
    const Matrix expected = halves_by_definition(graph, is_person, 2);
    for (Vertex start = 0; start < graph.vertex_count(); ++start) {
      const std::uint32_t limit = start % 2 == 0 ? kUnreached : 4;
      search.start_from(start, limit);
      std::vector<std::uint32_t> within = expected[start];
      std::ranges::replace_if(
          within, [&](Vertex far) { return far > limit || far >= kFar; }, kUnreached);
      oracle.same(to_all(search, graph), within, describe(graph));
    }
  }
}

Matrix each_from_each(HandshakeSearch& search, const std::vector<Vertex>& asked,
                      std::uint32_t limit) {
  Matrix halves;
  for (const Vertex start : asked) {
    search.start_from(start, limit);
    std::vector<std::uint32_t>& row = halves.emplace_back();
    std::ranges::transform(asked, std::back_inserter(row), [&](Vertex v) { return search.to(v); });
  }
  return halves;
}

// For every limit, even and odd.
TEST(HandshakeSearch, AmongManyIsEachFromEach) {
  Oracle oracle("handshake_search.among");
  for (const TieGraph& graph : oracle.over(random_webs(60, 12))) {
    std::vector<bool> is_person(graph.vertex_count(), true);
    std::vector<Vertex> asked;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      is_person[v] = v % 3 != 0;
      asked.push_back(v);
    }
    std::erase_if(asked, [](Vertex v) { return v % 4 == 0; });
    const Handshakes handshakes(graph, is_person, 2);
    HandshakeSearch search(handshakes, graph);
    for (std::uint32_t limit = 0; limit < 9; ++limit) {
      const Matrix expected = each_from_each(search, asked, limit);
      oracle.same(search.among(asked, limit), expected, describe(graph));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
