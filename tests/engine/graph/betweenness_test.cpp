#include "engine/graph/betweenness.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pointwise;

TEST(Betweenness, OfNobodyIsEmpty) {
  EXPECT_THAT(betweenness(TieGraph()), IsEmpty());
}

TEST(Betweenness, CountsEachPairOnce) {
  EXPECT_THAT(betweenness(small_web("a-b b-c d")), ElementsAre(0, 1, 0, 0));
}

TEST(Betweenness, IsSharedByWaysOfTheSameLength) {
  EXPECT_THAT(betweenness(small_web("a-b b-c c-d d-a")), Each(DoubleEq(0.5)));
}

TEST(Betweenness, OfRozenbuurt) {
  EXPECT_THAT(betweenness(rozenbuurt::graph()),
              Pointwise(DoubleNear(1e-12), {0, 3, 3, 15, 16, 15, 0, 7, 0, 0, 0, 0}));
}

TEST(Betweenness, OfTheInstructorAndTheAdministratorOfTheKarateClub) {
  const std::vector<double> between = betweenness(karate_club());
  EXPECT_NEAR(between[0], 231.071428571429, 1e-9);
  EXPECT_NEAR(between[33], 160.551587301587, 1e-9);
}

TEST(Betweenness, OfTheMedici) {
  const NamedWeb florence = florentine_marriages();
  EXPECT_NEAR(betweenness(florence.graph)[florence["medici"]], 47.5, 1e-12);
}

TEST(Betweenness, AgreesWithTheDefinition) {
  Oracle oracle("betweenness");
  for (const TieGraph& web : oracle.over(random_webs(300, 10))) {
    const std::vector<double> found = betweenness(web);
    const std::vector<double> expected = betweenness_by_pairs(web);
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      oracle.near(found[v], expected[v], describe(web));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
