#include "engine/graph/sampled_betweenness.h"

#include <gmock/gmock.h>

#include "engine/graph/betweenness.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::Each;

// The largest difference on the scale where betweenness lies between 0 and 1.
double worst_error(const TieGraph& web, const std::vector<double>& estimate) {
  const std::vector<double> exact = betweenness_by_pairs(web);
  const double n = web.vertex_count();
  double worst = 0;
  for (std::size_t v = 0; v < exact.size(); ++v) {
    worst = std::max(worst, std::abs(exact[v] - estimate[v]) / ((n - 1) * (n - 2) / 2));
  }
  return worst;
}

TEST(SampledBetweenness, OfTwoIsNothing) {
  EXPECT_THAT(sampled_betweenness(small_web("a-b")), Each(0));
}

TEST(SampledBetweenness, WithoutTiesIsNothing) {
  EXPECT_THAT(sampled_betweenness(small_web("a b c"), {.error = 0.1}), Each(0));
}

TEST(SampledBetweenness, IsTheSameEachTime) {
  const TieGraph web = karate_club();
  EXPECT_EQ(sampled_betweenness(web, {.error = 0.05}), sampled_betweenness(web, {.error = 0.05}));
}

TEST(SampledBetweenness, KeepsItsPromiseOnKnownWebs) {
  const Guarantee guarantee{.error = 0.02};
  for (const TieGraph& web : {karate_club(), rozenbuurt::graph(), florentine_marriages().graph}) {
    EXPECT_LE(worst_error(web, sampled_betweenness(web, guarantee)), guarantee.error);
  }
}

TieGraph grid(Vertex side) {
  std::vector<Arc> ties;
  for (Vertex v = 0; v < side * side; ++v) {
    if (v % side + 1 < side) {
      ties.push_back({v, v + 1});
    }
    if (v + side < side * side) {
      ties.push_back({v, v + side});
    }
  }
  return TieGraph(side * side, ties);
}

// In a grid most shortest paths go through the middle and few along the border.
TEST(SampledBetweenness, DrawsEveryShortestPathWithTheSameChance) {
  const TieGraph web = grid(6);
  EXPECT_LE(worst_error(web, sampled_betweenness(web, {.error = 0.005})), 0.005);
}

TEST(SampledBetweenness, KeepsItsPromiseOnRandomWebs) {
  const Guarantee guarantee{.error = 0.03, .failure = 0.001};
  Oracle oracle("sampled_betweenness");
  for (const TieGraph& web : oracle.over(random_webs(60, 14))) {
    if (web.vertex_count() >= 3) {
      oracle.near(worst_error(web, sampled_betweenness(web, guarantee)), 0, describe(web),
                  guarantee.error);
    }
  }
}

TEST(SampleSize, GrowsWithTheSquareOfThePrecisionAndHardlyWithTheWeb) {
  const auto coarse = static_cast<double>(sample_size(10'000, {.error = 0.02}));
  const auto fine = static_cast<double>(sample_size(10'000, {.error = 0.01}));
  const auto city = static_cast<double>(sample_size(1'000'000, {.error = 0.01}));
  EXPECT_NEAR(fine / coarse, 4, 0.001);
  EXPECT_LT(city / fine, 1.5);
}

}  // namespace
}  // namespace buurtweb::graph
