#include "engine/graph/mixing.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"

namespace buurtweb::graph {
namespace {

constexpr double kSix = 5e-7;  // of a value given with six decimals

const std::vector<Vertex> kRozenGroups{0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3};

TEST(Mixing, OfRozenbuurt) {
  using namespace rozenbuurt;
  const TieGraph web = rozenbuurt::graph();
  EXPECT_NEAR(*ei_index(mixing(web, kRozenGroups)), -0.833333, kSix);
  EXPECT_NEAR(*ei_index(mixing_of(web, std::vector{a1, a2, a3, a4, a5})), -0.714286, kSix);
  EXPECT_NEAR(*ei_index(mixing_of(web, std::vector{b1, b2, b3, b4})), -0.6, kSix);
  EXPECT_EQ(ei_index(mixing_of(web, std::vector{c1, c2})), -1);
  EXPECT_EQ(ei_index(mixing_of(web, std::vector{d1})), std::nullopt);
  EXPECT_NEAR(*expected_ei(pairs_together(kRozenGroups), 12), 0.484848, kSix);
}

// findings.md 7.7, law 9.
TEST(Law9, IsMinusOneInOneGroupAndOneBetweenTwoSides) {
  EXPECT_EQ(ei_index(mixing(small_web("a-b b-c c-d"), std::vector<Vertex>(4, 0))), -1);
  EXPECT_EQ(ei_index(mixing(small_web("a-c a-d b-c b-d"), std::vector<Vertex>{0, 0, 1, 1})), 1);
}

// The mean of the index over all ways to hand the groups out.
double mean_of_all_ways(const TieGraph& graph, std::vector<Vertex> group) {
  double sum = 0;
  double count = 0;
  std::ranges::sort(group);
  do {
    sum += *ei_index(mixing(graph, group));
    ++count;
  } while (std::ranges::next_permutation(group).found);
  return sum / count;
}

// Two groups, of two and of three, and who is in none.
std::vector<Vertex> two_groups(Vertex members) {
  std::vector<Vertex> group;
  for (Vertex v = 0; v < members; ++v) {
    group.push_back(v < 2 ? 0 : v < 5 ? 1 : kNone);
  }
  return group;
}

TEST(Law9, ExpectsTheMeanOfAllWaysToHandOutTheGroups) {
  Oracle oracle("mixing");
  for (const TieGraph& graph : oracle.over(random_webs(60, 7))) {
    if (graph.edge_count() > 0) {
      const std::vector<Vertex> group = two_groups(graph.vertex_count());
      oracle.near(*expected_ei(pairs_together(group), graph.vertex_count()),
                  mean_of_all_ways(graph, group), describe(graph), 1e-12);
    }
  }
}

// An expectation that counts pairs with oneself.
TEST(PlantedLaw9, IsBroken) {
  const std::vector<Vertex> group = two_groups(7);
  const double with_oneself = 1 - 2 * (2.0 * 2.0 + 3.0 * 3.0) / (7.0 * 7.0);
  EXPECT_GT(std::abs(with_oneself - mean_of_all_ways(small_web("a-b b-c c-d d-e e-f f-g"), group)),
            0.01);
}

TEST(Mixing, IsCountedTieByTie) {
  std::uint32_t seed = 0;
  Oracle oracle("mixing");
  for (const TieGraph& graph : oracle.over(random_webs(100, 12))) {
    std::mt19937 dice(++seed);
    std::vector<Vertex> group(graph.vertex_count(), kNone);
    std::vector<Vertex> members;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      if (dice() % 2 == 0) {
        group[v] = 0;
        members.push_back(v);
      }
    }
    Mixing own;
    Mixing whole;
    for (const Arc& tie : ties_of(graph)) {
      const int ends = (group[tie.source] == 0 ? 1 : 0) + (group[tie.target] == 0 ? 1 : 0);
      (ends == 2 ? own.internal : own.external) += ends > 0 ? 1U : 0U;
      (ends == 2 ? whole.internal : whole.external) += 1;
    }
    oracle.same(mixing_of(graph, members), own, describe(graph));
    oracle.same(mixing(graph, group), whole, describe(graph));
  }
}

TEST(Mixing, ExpectsNothingOfOne) {
  EXPECT_EQ(expected_ei(0, 1), std::nullopt);
}

}  // namespace
}  // namespace buurtweb::graph
