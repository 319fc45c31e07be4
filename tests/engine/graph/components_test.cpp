#include "engine/graph/components.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;

TEST(Components, NobodyMakesNoParts) {
  EXPECT_EQ(components(TieGraph()).count, 0U);
  EXPECT_TRUE(components(TieGraph()).members().empty());
}

TEST(Components, AreNumberedByTheirLowestVertex) {
  const Components found = components(small_web("a-d b c-e"));
  EXPECT_THAT(found.of, ElementsAre(0, 1, 2, 0, 2));
  using namespace letters;
  EXPECT_THAT(found.members(), ElementsAre(ElementsAre(a, d), ElementsAre(b), ElementsAre(c, e)));
}

TEST(Components, OfRozenbuurtAreTwoCirclesTogetherAPairAndOneAlone) {
  using namespace rozenbuurt;
  EXPECT_THAT(components(graph()).members(),
              ElementsAre(ElementsAre(a1, a2, a3, a4, a5, b1, b2, b3, b4), ElementsAre(c1, c2),
                          ElementsAre(d1)));
}

TEST(Components, AgreeWithHandingTheLowestNumberOn) {
  Oracle oracle("components");
  for (const TieGraph& web : oracle.over(random_webs(300, 14))) {
    const std::vector<Vertex> lowest = lowest_reached(web.vertex_count(), ties_of(web));
    const Components found = components(web);
    std::vector<Vertex> all(web.vertex_count());
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      all[v] = v;
    }
    oracle.same(found.members(), parts(lowest, all), describe(web));
  }
}

// Of the tie that joins them neither end sees it among its first: the smaller part has the lower
// numbers, and the other is the largest.
TEST(Components, SeeTheTieThatJoinsALowPartToTheLargest) {
  std::vector<Arc> ties{{5, 1}, {5, 2}, {5, 20}, {20, 3}, {20, 4}};
  for (Vertex v = 21; v < 60; ++v) {
    ties.push_back({20, v});
  }
  const Components found = components(TieGraph(60, ties));
  EXPECT_EQ(found.of[1], found.of[59]);
  EXPECT_EQ(found.count, 16U);  // and 0 and 6 to 19 are alone
}

}  // namespace
}  // namespace buurtweb::graph
