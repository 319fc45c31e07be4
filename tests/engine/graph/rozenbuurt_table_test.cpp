#include <gmock/gmock.h>

#include <functional>

#include "engine/graph/biconnected.h"
#include "engine/graph/bridge_free.h"
#include "engine/graph/brokerage.h"
#include "engine/graph/cohesion.h"
#include "engine/graph/disjoint_ways.h"
#include "engine/graph/efficiency_gain.h"
#include "engine/graph/reach.h"
#include "engine/graph/without_one.h"
#include "tests/engine/graph/known_webs.h"

// The rows of the table of findings.md 7.8 that take more than one call of a kernel, or several
// kernels; the others stand with the kernel that they are of.
namespace buurtweb::graph {
namespace {

using namespace rozenbuurt;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

constexpr double kFour = 5e-5;  // of a value given with four decimals
constexpr double kSix = 5e-7;   // with six

const std::vector<Vertex>& everybody() {
  static const std::vector<Vertex> all{a1, a2, a3, a4, a5, b1, b2, b3, b4, c1, c2, d1};
  return all;
}

// The neighbourhood when somebody has left; the others keep their order.
TieGraph without(Vertex gone) {
  std::vector<Arc> ties;
  for (const Arc& tie : ties_of(graph())) {
    if (tie.source != gone && tie.target != gone) {
      ties.push_back(
          {tie.source - (tie.source > gone ? 1 : 0), tie.target - (tie.target > gone ? 1 : 0)});
    }
  }
  return {11, ties};
}

// The highest value of all, and who have it.
std::pair<double, std::vector<Vertex>> highest(const std::function<double(Vertex)>& value) {
  std::pair<double, std::vector<Vertex>> best{-1, {}};
  for (const Vertex v : everybody()) {
    const double own = value(v);
    if (own > best.first + 1e-12) {
      best = {own, {}};
    }
    if (own > best.first - 1e-12) {
      best.second.push_back(v);
    }
  }
  return best;
}

// Whoever leaves the others most apart (Borgatti's key player problem, negative, of one).
TEST(RozenbuurtTable, WithoutA4OrB1TheOthersAreFarthestApart) {
  const auto apart = [](Vertex v) { return *cohesion(without(v)).distance_weighted_fragmentation; };
  const auto [most, who] = highest(apart);
  EXPECT_NEAR(most, 0.793939, kSix);
  EXPECT_THAT(who, ElementsAre(a4, b1));
  EXPECT_NEAR(apart(a5), 0.790909, kSix);
  EXPECT_NEAR(apart(b3), 0.749394, kSix);
}

TEST(RozenbuurtTable, WithoutA5MostPairsHaveNoWay) {
  const auto apart = [](Vertex v) { return *cohesion(without(v)).fragmentation; };
  const auto [most, who] = highest(apart);
  EXPECT_NEAR(most, 0.763636, kSix);
  EXPECT_THAT(who, ElementsAre(a5));
  EXPECT_NEAR(apart(a4), 0.745455, kSix);
  EXPECT_NEAR(apart(b1), 0.745455, kSix);
}

// 1 over the distance from the nearest of the set, where the set itself counts 1; the mean.
double reach_by_distance(const std::vector<Vertex>& set) {
  double sum = 0;
  for (const std::uint32_t far : hops(graph(), set)) {
    sum += far == kUnreached ? 0 : 1.0 / std::max(far, 1U);
  }
  return sum / 12;
}

TEST(RozenbuurtTable, ReachByDistance) {
  const auto [one, who] = highest([](Vertex v) { return reach_by_distance({v}); });
  EXPECT_NEAR(one, 0.493056, kSix);
  EXPECT_THAT(who, ElementsAre(a4, b1));  // the table names the first of the two
  double two = 0;
  double three = 0;
  for (const Vertex u : everybody()) {
    for (const Vertex v : everybody()) {
      two = std::max(two, reach_by_distance({u, v}));
      three = std::max(three, highest([&](Vertex w) {
                                return reach_by_distance({u, v, w});
                              }).first);
    }
  }
  EXPECT_NEAR(two, 0.708333, kSix);
  EXPECT_NEAR(reach_by_distance({a2, b1}), two, 1e-12);
  EXPECT_NEAR(three, 0.875, kSix);
  EXPECT_NEAR(reach_by_distance({a2, b1, c1}), three, 1e-12);
}

TEST(RozenbuurtTable, ShareThatStaysTogetherWithoutEach) {
  std::vector<double> shares;
  for (const Vertex rest : largest_without(graph())) {
    shares.push_back(rest / 11.0);
  }
  EXPECT_THAT(shares, Pointwise(DoubleNear(kFour), {.7273, .7273, .7273, .4545, .3636, .4545, .7273,
                                                    .6364, .7273, .8182, .8182, .8182}));
}

// Nobody else brokers.
TEST(RozenbuurtTable, RolesOfAll) {
  const std::vector<Vertex> group{0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3};
  EXPECT_THAT(
      brokerage(graph(), group),
      ElementsAre(Brokerage{}, Brokerage{.coordinator = 2}, Brokerage{.coordinator = 2},
                  Brokerage{.coordinator = 4}, Brokerage{.gatekeeper = 1, .representative = 1},
                  Brokerage{.gatekeeper = 2, .representative = 2}, Brokerage{},
                  Brokerage{.coordinator = 4}, Brokerage{}, Brokerage{}, Brokerage{}, Brokerage{}));
}

// The new ties that shorten most, among those who may be tied.
std::vector<Arc> best_ties(Vertex members, double& gain) {
  const AllDistances distances(graph());
  std::vector<Arc> best;
  for (Vertex v = 0; v < members; ++v) {
    for (Vertex w = v + 1; w < members; ++w) {
      const double own = distances.gain(v, w);
      if (own > gain) {
        best.clear();
        gain = own;
      }
      if (own == gain) {
        best.push_back({v, w});
      }
    }
  }
  return best;
}

TEST(RozenbuurtTable, MostUsefulTies) {
  double gain = 0;
  EXPECT_THAT(best_ties(12, gain), ElementsAre(Arc{a4, c1}, Arc{a4, c2}, Arc{b1, c1}, Arc{b1, c2}));
  EXPECT_NEAR(gain, 0.097475, kSix);
  gain = 0;
  EXPECT_THAT(best_ties(9, gain), ElementsAre(Arc{a2, b3}, Arc{a3, b3}));
  EXPECT_NEAR(gain, 0.043434, kSix);
}

std::vector<Arc> untied_pairs() {
  std::vector<Arc> pairs;
  for (const Vertex v : everybody()) {
    for (Vertex w = v + 1; w < 12; ++w) {
      if (!graph().has_arc(v, w)) {
        pairs.push_back({v, w});
      }
    }
  }
  return pairs;
}

bool leaves_no_only_tie(const std::vector<Arc>& added) {
  std::vector<Arc> ties = ties_of(graph());
  ties.insert(ties.end(), added.begin(), added.end());
  return ties_to_bridge_free(bridge_forest({12, ties})) == 0;
}

TEST(RozenbuurtTable, NoTwoTiesAndSixteenTimesThreeLeaveNoOnlyTie) {
  const std::vector<Arc> pairs = untied_pairs();
  int twos = 0;
  int threes = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (std::size_t j = i + 1; j < pairs.size(); ++j) {
      twos += leaves_no_only_tie({pairs[i], pairs[j]}) ? 1 : 0;
      for (std::size_t k = j + 1; k < pairs.size(); ++k) {
        threes += leaves_no_only_tie({pairs[i], pairs[j], pairs[k]}) ? 1 : 0;
      }
    }
  }
  EXPECT_EQ(twos, 0);
  EXPECT_EQ(threes, 16);
  EXPECT_TRUE(leaves_no_only_tie({{a1, c1}, {b4, d1}, {c2, d1}}));
}

// x1 is known to b4, x2 to a5 and b1.
TEST(RozenbuurtTable, WaysOutside) {
  const NamedWeb web = named_web(
      "a1-a2 a1-a3 a2-a3 a2-a4 a3-a4 a4-a5 b1-b2 b1-b3 b2-b3 b3-b4 a5-b1 c1-c2 d1 "
      "b4-x1 a5-x2 b1-x2");
  const auto from_a1 = hops(web.graph, std::vector{web["a1"]});
  EXPECT_EQ(from_a1[web["x1"]], 7U);
  EXPECT_EQ(from_a1[web["x2"]], 4U);
  for (const char* const name : {"c1", "c2", "d1"}) {
    const auto from = hops(web.graph, std::vector{web[name]});
    EXPECT_EQ(from[web["x1"]], kUnreached) << name;
    EXPECT_EQ(from[web["x2"]], kUnreached) << name;
  }
  EXPECT_EQ(disjoint_ways(web.graph, {web["a1"], web["x1"]}, 12).size(), 1U);
  EXPECT_EQ(disjoint_ways(web.graph, {web["a1"], web["x2"]}, 12).size(), 1U);
  EXPECT_EQ(web.graph.degree(web["x1"]), 1U);
  EXPECT_EQ(web.graph.degree(web["x2"]), 2U);
}

}  // namespace
}  // namespace buurtweb::graph
