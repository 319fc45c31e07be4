#include "engine/graph/cohesion.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::Optional;

Cohesion cohesion_by_definition(const TieGraph& web) {
  const Matrix distance = distances(web);
  const double n = web.vertex_count();
  double ties = 0, apart = 0, closeness = 0, highest = 0, below_highest = 0;
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    highest = std::max(highest, double{1} * web.degree(v));
    for (Vertex w = 0; w < web.vertex_count(); ++w) {
      ties += distance[v][w] == 1 ? 1 : 0;
      apart += distance[v][w] >= kFar ? 1 : 0;
      closeness += v != w && distance[v][w] < kFar ? 1.0 / distance[v][w] : 0;
    }
  }
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    below_highest += highest - web.degree(v);
  }
  const double pairs = n * (n - 1);
  return {.density = ties / pairs,
          .degree_centralisation = below_highest / ((n - 1) * (n - 2)),
          .fragmentation = apart / pairs,
          .distance_weighted_fragmentation = 1 - closeness / pairs,
          .efficiency = closeness / pairs};
}

TEST(Cohesion, OfOneMemberIsUndefined) {
  const Cohesion found = cohesion(small_web("a"));
  EXPECT_FALSE(found.density || found.degree_centralisation || found.fragmentation ||
               found.efficiency || found.distance_weighted_fragmentation);
}

TEST(Cohesion, OfTwoMembersHasNoCentralisation) {
  const Cohesion found = cohesion(small_web("a-b"));
  EXPECT_THAT(found.density, Optional(1.0));
  EXPECT_THAT(found.efficiency, Optional(1.0));
  EXPECT_FALSE(found.degree_centralisation);
}

TEST(Cohesion, AStarIsTheMostCentralised) {
  EXPECT_THAT(cohesion(small_web("a-b a-c a-d a-e")).degree_centralisation, Optional(DoubleEq(1)));
}

TEST(Cohesion, AStarIsMoreEfficientThanAPath) {
  EXPECT_GT(cohesion(small_web("a-b a-c a-d")).efficiency,
            cohesion(small_web("a-b b-c c-d")).efficiency);
}

TEST(Cohesion, OfRozenbuurt) {
  const Cohesion found = cohesion(rozenbuurt::graph());
  EXPECT_THAT(found.density, Optional(DoubleNear(0.181818, 5e-7)));
  EXPECT_THAT(found.degree_centralisation, Optional(DoubleNear(0.109091, 5e-7)));
  EXPECT_THAT(found.fragmentation, Optional(DoubleNear(0.439394, 5e-7)));
  EXPECT_THAT(found.distance_weighted_fragmentation, Optional(DoubleNear(0.689899, 5e-7)));
  EXPECT_THAT(found.efficiency, Optional(DoubleNear(0.310101, 5e-7)));
}

TEST(Cohesion, WithoutDistancesKeepsTheRest) {
  const Cohesion found = cohesion(rozenbuurt::graph(), false);
  EXPECT_TRUE(found.density && found.degree_centralisation && found.fragmentation);
  EXPECT_FALSE(found.efficiency || found.distance_weighted_fragmentation);
}

TEST(Cohesion, AgreesWithTheDefinition) {
  Oracle oracle("cohesion");
  for (const TieGraph& web : oracle.over(random_webs(300, 10))) {
    if (web.vertex_count() < 3) {
      continue;
    }
    const std::string where = describe(web);
    const Cohesion found = cohesion(web);
    const Cohesion expected = cohesion_by_definition(web);
    for (const auto value :
         {&Cohesion::density, &Cohesion::degree_centralisation, &Cohesion::fragmentation,
          &Cohesion::efficiency, &Cohesion::distance_weighted_fragmentation}) {
      oracle.near((found.*value).value(), (expected.*value).value(), where, 1e-12);
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
