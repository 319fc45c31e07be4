#include "engine/graph/blocks.h"

#include <gmock/gmock.h>

#include "engine/graph/biconnected.h"
#include "engine/graph/disjoint_ways.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/scattered.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/support/town_graph.h"

namespace buurtweb::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Some shortest way; empty when there is none.
std::vector<Vertex> way(const TieGraph& graph, Vertex from, Vertex to) {
  const Matrix distance = distances(graph);
  if (distance[from][to] == kFar) {
    return {};
  }
  std::vector<Vertex> passed{from};
  while (passed.back() != to) {
    const Vertex v = passed.back();
    passed.push_back(*std::ranges::find_if(
        graph.neighbours(v), [&](Vertex w) { return distance[w][to] + 1 == distance[v][to]; }));
  }
  return passed;
}

// The definition: whose leaving parts the two.
std::vector<Vertex> cuts_by_leaving(const TieGraph& graph, Vertex from, Vertex to) {
  std::vector<Vertex> cuts;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto lowest = lowest_reached(graph.vertex_count(), ties_without(graph, v));
    if (v != from && v != to && lowest[from] != lowest[to]) {
      cuts.push_back(v);
    }
  }
  return cuts;
}

TEST(Blocks, OfAPathAreItsTies) {
  const TieGraph graph = small_web("a-b b-c");
  EXPECT_EQ(blocks(graph).count, 2U);
}

TEST(Blocks, OfTwoTrianglesWithASharedCornerAreTwo) {
  const TieGraph graph = small_web("a-b b-c c-a c-d d-e e-c");
  const Blocks found = blocks(graph);
  using namespace letters;
  EXPECT_EQ(found.count, 2U);
  EXPECT_EQ(found.between(a, b), found.between(c, a));
  EXPECT_NE(found.between(a, b), found.between(e, c));
}

TEST(SingleCuts, OfNeighboursAndOnARingAreNone) {
  using namespace letters;
  const TieGraph ring = small_web("a-b b-c c-d d-a");
  EXPECT_THAT(single_cuts(blocks(ring), way(ring, a, c)), IsEmpty());
  EXPECT_THAT(single_cuts(blocks(ring), way(ring, a, b)), IsEmpty());
  EXPECT_THAT(single_cuts(blocks(ring), {}), IsEmpty());
}

// From a1 to x1, who knows b4 (findings.md 7.8); x2 knows a5 and b1.
TEST(SingleCuts, OfTheWaysOutOfTheRozenbuurt) {
  const NamedWeb web = named_web(
      "a1-a2 a1-a3 a2-a3 a2-a4 a3-a4 a4-a5 b1-b2 b1-b3 b2-b3 b3-b4 a5-b1 c1-c2 d1 "
      "b4-x1 a5-x2 b1-x2");
  const Blocks found = blocks(web.graph);
  const auto cuts = [&](std::string_view from, std::string_view to) {
    return single_cuts(found, way(web.graph, web[from], web[to]));
  };
  EXPECT_THAT(cuts("a1", "x1"), ElementsAre(web["a4"], web["a5"], web["b1"], web["b3"], web["b4"]));
  EXPECT_THAT(cuts("a1", "x2"), ElementsAre(web["a4"], web["a5"]));
}

void expect_cuts_between(const TieGraph& graph, const Blocks& found, Arc ends, Oracle& oracle) {
  const auto [from, to] = ends;
  const std::vector<Vertex> passed = way(graph, from, to);
  if (passed.size() < 3) {
    return;
  }
  std::vector<Vertex> cuts = single_cuts(found, passed);
  EXPECT_EQ(cuts.empty(), disjoint_ways(graph, {from, to}, 2).size() == 2) << describe(graph);
  std::ranges::sort(cuts);
  oracle.same(cuts, cuts_by_leaving(graph, from, to), describe(graph));
}

TEST(SingleCuts, AreWhoseLeavingPartsTheTwoAndMengerHolds) {
  Oracle oracle("blocks");
  for (const TieGraph& graph : oracle.over(random_webs(120, 9))) {
    const Blocks found = blocks(graph);
    for (Vertex pair = 0; pair < graph.vertex_count() * graph.vertex_count(); ++pair) {
      expect_cuts_between(graph, found, {pair / graph.vertex_count(), pair % graph.vertex_count()},
                          oracle);
    }
  }
}

TEST(Blocks, AmongVeryManyAreTheSameAsAmongFew) {
  const TieGraph town = buurtweb::testing::town_graph(2'000, 5);
  constexpr Vertex kApart = 28;
  const TieGraph among_many = scattered(town, kApart, kVeryMany);
  const Blocks few = blocks(town);
  const Blocks many = blocks(among_many);
  EXPECT_EQ(many.count, few.count);
  std::vector<Vertex> as(few.count, kNone);
  for (const Arc& tie : ties_of(town)) {
    const Vertex one = few.between(tie.source, tie.target);
    const Vertex other = many.between(tie.source * kApart, tie.target * kApart);
    as[one] = as[one] == kNone ? other : as[one];
    ASSERT_EQ(as[one], other);
  }
  Cuts expected = cuts(town);
  std::ranges::for_each(expected.vertices, [](Vertex& v) { v *= kApart; });
  EXPECT_EQ(cuts(among_many).vertices, expected.vertices);
  EXPECT_EQ(cuts(among_many).edges.size(), expected.edges.size());
}

}  // namespace
}  // namespace buurtweb::graph
