#include "engine/graph/similarity.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"

namespace buurtweb::graph {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

// Looks at every pair and every third; `weight` is what a common neighbour of that degree adds.
std::vector<ScoredPair> best_of_all_pairs(const TieGraph& web, std::size_t best,
                                          const std::function<double(std::uint32_t)>& weight) {
  std::vector<ScoredPair> pairs;
  for (Vertex a = 0; a < web.vertex_count(); ++a) {
    for (Vertex b = a + 1; b < web.vertex_count(); ++b) {
      ScoredPair pair{a, b, 0};
      for (Vertex c = 0; c < web.vertex_count(); ++c) {
        pair.score += web.has_arc(a, c) && web.has_arc(c, b) ? weight(web.degree(c)) : 0;
      }
      if (pair.score > 0 && !web.has_arc(a, b)) {
        pairs.push_back(pair);
      }
    }
  }
  std::ranges::stable_sort(
      pairs, [](const ScoredPair& x, const ScoredPair& y) { return x.score > y.score + 1e-9; });
  pairs.resize(std::min(best, pairs.size()));
  return pairs;
}

double adamic_adar_weight(std::uint32_t degree) {
  return 1 / std::log(degree);
}

double one(std::uint32_t /*degree*/) {
  return 1;
}

void expect_same(const std::vector<ScoredPair>& found, const std::vector<ScoredPair>& expected,
                 Oracle* oracle = nullptr) {
  ASSERT_THAT(found, SizeIs(expected.size()));
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].a, expected[i].a);
    EXPECT_EQ(found[i].b, expected[i].b);
    EXPECT_NEAR(found[i].score, expected[i].score, 1e-10);
    if (oracle != nullptr) {
      oracle->near(found[i].score, expected[i].score, "a pair", 1e-10);
    }
  }
}

TEST(AdamicAdar, TiedPairsAndPairsWithNothingInCommonAreLeftOut) {
  EXPECT_THAT(adamic_adar(small_web("a-b b-c c-a d"), 10), IsEmpty());
}

TEST(AdamicAdar, ACommonNeighbourWithFewContactsSaysMore) {
  using namespace letters;
  const auto found = adamic_adar(small_web("a-c b-c  d-f e-f f-g f-h"), 10);
  EXPECT_EQ(found.front().a, a);
  EXPECT_EQ(found.front().b, b);
  EXPECT_NEAR(found.front().score, 1 / std::log(2), 1e-12);
  EXPECT_NEAR(found.back().score, 1 / std::log(4), 1e-12);
}

TEST(AdamicAdar, OfRozenbuurtProposesAPairInsideOneCircle) {
  using namespace rozenbuurt;
  const auto found = adamic_adar(graph(), 1);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].a, a1);
  EXPECT_EQ(found[0].b, a4);
  EXPECT_NEAR(found[0].score, 1.8205, 5e-5);
}

TEST(AdamicAdar, OfTheKarateClubStartsWithMembersThreeAndThirtyFour) {
  const auto found = adamic_adar(karate_club(), 3);
  expect_same(found, {{2, 33, 4.719381261461}, {0, 33, 2.711019722297}, {1, 33, 2.252921681631}});
}

TEST(AdamicAdar, AgreesWithLookingAtAllPairs) {
  Oracle oracle("similarity");
  for (const TieGraph& web : oracle.over(random_webs(300, 12))) {
    SCOPED_TRACE(describe(web));
    expect_same(adamic_adar(web, 100), best_of_all_pairs(web, 100, adamic_adar_weight), &oracle);
    expect_same(adamic_adar(web, 4), best_of_all_pairs(web, 4, adamic_adar_weight), &oracle);
  }
}

TEST(CommonNeighbours, OfNobodyAreNone) {
  EXPECT_THAT(common_neighbours(small_web("a-b b-c"), 0), IsEmpty());
  EXPECT_THAT(common_neighbours(TieGraph(), 5), IsEmpty());
}

TEST(CommonNeighbours, OfEqualPairsTheLowestComeFirst) {
  using namespace letters;
  expect_same(common_neighbours(small_web("a-d b-d c-d"), 2), {{a, b, 1}, {a, c, 1}});
}

TEST(CommonNeighbours, OfTheKarateClubStartWithMembersThreeAndThirtyFour) {
  expect_same(common_neighbours(karate_club(), 3), {{2, 33, 6}, {0, 33, 4}, {7, 13, 4}});
}

TEST(CommonNeighbours, AgreeWithLookingAtAllPairs) {
  Oracle oracle("similarity");
  for (const TieGraph& web : oracle.over(random_webs(300, 12))) {
    SCOPED_TRACE(describe(web));
    expect_same(common_neighbours(web, 100), best_of_all_pairs(web, 100, one), &oracle);
    expect_same(common_neighbours(web, 4), best_of_all_pairs(web, 4, one), &oracle);
  }
}

}  // namespace
}  // namespace buurtweb::graph
