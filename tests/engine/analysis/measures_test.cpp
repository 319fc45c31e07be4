#include "engine/analysis/measures.h"

#include <gmock/gmock.h>

#include "engine/graph/communities.h"
#include "tests/engine/graph/known_webs.h"

namespace buurtweb::analysis {
namespace {

using testing::ElementsAre;
using testing::Optional;
using testing::SizeIs;

// Everybody knows two people further down, `levels` deep.
graph::TieGraph family_tree(unsigned levels) {
  const graph::Vertex members = (1U << levels) - 1;
  std::vector<graph::Arc> ties;
  for (graph::Vertex v = 1; v < members; ++v) {
    ties.push_back({v, (v - 1) / 2});
  }
  return graph::TieGraph(members, ties);
}

graph::TieGraph a_pair_among(graph::Vertex members) {
  const std::vector<graph::Arc> ties{{0, 1}};
  return graph::TieGraph(members, ties);
}

TEST(Measures, OfRozenbuurt) {
  using namespace graph::rozenbuurt;
  const Measures found = measure(graph::rozenbuurt::graph(), {.best_pairs = 3});
  EXPECT_EQ(found.nodes, 12U);
  EXPECT_EQ(found.edges, 12U);
  EXPECT_EQ(found.components.count, 3U);
  EXPECT_THAT(found.cuts.vertices, ElementsAre(a4, a5, b1, b3));
  EXPECT_NEAR(found.betweenness[a5], 16, 1e-12);
  EXPECT_EQ(found.betweenness_method, "exact");
  EXPECT_EQ(found.betweenness_error, 0);
  EXPECT_EQ(found.betweenness_probability, 1);
  EXPECT_EQ(found.constraint[d1], std::nullopt);
  EXPECT_THAT(found.effective_size[a5], Optional(2.0));
  EXPECT_EQ(found.core_number[b4], 1U);
  EXPECT_THAT(found.adamic_adar, SizeIs(3));
  EXPECT_THAT(found.common_neighbours, SizeIs(3));
  EXPECT_TRUE(found.cohesion.efficiency);
}

TEST(Measures, ModularityIsOfThePartition) {
  const graph::TieGraph club = graph::karate_club();
  const Measures found = measure(club, {});
  EXPECT_EQ(found.modularity, graph::modularity(club, found.partition));
  EXPECT_GT(found.modularity, 0.4);
}

TEST(Measures, OfNobodyAreEmpty) {
  const Measures found = measure(graph::TieGraph(), {});
  EXPECT_EQ(found.nodes, 0U);
  EXPECT_TRUE(found.betweenness.empty());
  EXPECT_EQ(found.modularity, 0);
  EXPECT_FALSE(found.cohesion.density);
}

TEST(Measures, AreExactUpToTheLimit) {
  const Measures found = measure(a_pair_among(kExactLimit), {});
  EXPECT_EQ(found.betweenness_method, "exact");
  EXPECT_TRUE(found.cohesion.efficiency);
}

TEST(Measures, AreExactAboveTheLimitWhenEverythingIsAskedFor) {
  const Measures found = measure(a_pair_among(kExactLimit + 1), {.all = true});
  EXPECT_EQ(found.betweenness_method, "exact");
  EXPECT_TRUE(found.cohesion.efficiency);
}

TEST(Measures, AboveTheLimitAreLeftOutWhenTheyNeedAllDistances) {
  const Measures found = measure(a_pair_among(kExactLimit + 1), {});
  EXPECT_FALSE(found.cohesion.efficiency || found.cohesion.distance_weighted_fragmentation);
  EXPECT_TRUE(found.cohesion.fragmentation && found.cohesion.density);
}

// The top stands between its two branches, and a branch between its own two and between both of
// them and the rest.
TEST(Measures, AboveTheLimitAreSampledWithinTheStatedError) {
  const Measures found = measure(family_tree(13), {});
  EXPECT_EQ(found.betweenness_method, "sampled");
  const double twig = (1U << 11U) - 1;
  const double branch = 2 * twig + 1;
  const double n = 2 * branch + 1;
  EXPECT_DOUBLE_EQ(found.betweenness_probability, 0.9);
  const double tolerance = found.betweenness_error * (n - 1) * (n - 2) / 2;
  EXPECT_NEAR(found.betweenness[0], branch * branch, tolerance);
  EXPECT_NEAR(found.betweenness[1], twig * twig + 2 * twig * (branch + 1), tolerance);
  EXPECT_EQ(found.betweenness.back(), 0);
}

}  // namespace
}  // namespace buurtweb::analysis
