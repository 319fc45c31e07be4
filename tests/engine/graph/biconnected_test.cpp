#include "engine/graph/biconnected.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/taking_away.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Cuts, NobodyHasNone) {
  EXPECT_THAT(cuts(TieGraph()).vertices, IsEmpty());
  EXPECT_THAT(cuts(TieGraph()).edges, IsEmpty());
}

TEST(Cuts, TwoTrianglesThatShareAMemberHaveACutVertexAndNoCutEdge) {
  const Cuts found = cuts(small_web("a-b b-c c-a  c-d d-e e-c"));
  EXPECT_THAT(found.vertices, ElementsAre(letters::c));
  EXPECT_THAT(found.edges, IsEmpty());
}

TEST(Cuts, TheEndsOfALonePairCutNothingButTheirTieDoes) {
  const Cuts found = cuts(small_web("a-b"));
  EXPECT_THAT(found.vertices, IsEmpty());
  EXPECT_THAT(found.edges, ElementsAre(Arc{letters::a, letters::b}));
}

TEST(Cuts, TheFirstMemberCutsOnlyWhenItHoldsTwoPartsTogether) {
  EXPECT_THAT(cuts(small_web("a-b a-c")).vertices, ElementsAre(letters::a));
  EXPECT_THAT(cuts(small_web("a-b a-c b-c")).vertices, IsEmpty());
}

TEST(Cuts, OfRozenbuurt) {
  using namespace rozenbuurt;
  const Cuts found = cuts(graph());
  EXPECT_THAT(found.vertices, ElementsAre(a4, a5, b1, b3));
  EXPECT_THAT(found.edges, ElementsAre(Arc{a4, a5}, Arc{a5, b1}, Arc{b3, b4}, Arc{c1, c2}));
}

TEST(Cuts, OfTheKarateClubAreTheInstructorAndTheTieOfMemberTwelve) {
  const Cuts found = cuts(karate_club());
  EXPECT_THAT(found.vertices, ElementsAre(0));
  EXPECT_THAT(found.edges, ElementsAre(Arc{0, 11}));
}

TEST(Cuts, OfFlorenceAreFourFamiliesAndFiveMarriages) {
  const NamedWeb florence = florentine_marriages();
  const Cuts found = cuts(florence.graph);
  EXPECT_THAT(found.vertices, ElementsAre(florence["albizzi"], florence["guadagni"],
                                          florence["medici"], florence["salviati"]));
  EXPECT_EQ(found.edges.size(), 5U);
}

TEST(Cuts, AgreeWithTakingEachVertexAndEachTieAway) {
  Oracle oracle("biconnected");
  for (const TieGraph& web : oracle.over(random_webs(400, 12))) {
    Cuts expected;
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      if (parts_by_taking_away(web, v).size() > 1) {
        expected.vertices.push_back(v);
      }
    }
    for (const Arc& tie : ties_of(web)) {
      if (sides_by_taking_away(web, tie).size() == 2) {
        expected.edges.push_back(tie);
      }
    }
    const Cuts found = cuts(web);
    oracle.same(found.vertices, expected.vertices, describe(web));
    oracle.same(found.edges, expected.edges, describe(web));
  }
}

TEST(Cuts, ALongPathNeedsNoDeepRecursion) {
  constexpr Vertex kLength = 200'000;
  std::vector<Arc> ties;
  for (Vertex v = 1; v < kLength; ++v) {
    ties.push_back({v - 1, v});
  }
  const Cuts found = cuts(TieGraph(kLength, ties));
  EXPECT_EQ(found.vertices.size(), kLength - 2U);
  EXPECT_EQ(found.edges, ties);
}

}  // namespace
}  // namespace buurtweb::graph
