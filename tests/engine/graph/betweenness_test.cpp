#include "engine/graph/betweenness.h"

#include <boost/graph/betweenness_centrality.hpp>
#include <gmock/gmock.h>

#include "engine/graph/boost_concepts.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/support/town_graph.h"

namespace buurtweb::graph {
namespace {

using ::testing::DoubleEq;
using ::testing::DoubleNear;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pointwise;

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

std::vector<double> betweenness_by_boost(const TieGraph& web) {
  std::vector<double> between(web.vertex_count(), 0.0);
  boost::brandes_betweenness_centrality(
      web, boost::make_iterator_property_map(between.begin(), get(boost::vertex_index, web)));
  return between;
}

// Large enough for several batches of sources and for several threads; with loners, streets that
// hang on one tie, households and parts without any contact.
TEST(Betweenness, OfATownAgreesWithBoost) {
  for (const std::uint32_t assets : {100U, 400U, 1500U}) {
    const TieGraph town = buurtweb::testing::town_graph(assets, assets);
    const std::vector<double> expected = betweenness_by_boost(town);
    const std::vector<double> found = betweenness(town);
    for (Vertex v = 0; v < town.vertex_count(); ++v) {
      EXPECT_NEAR(found[v], expected[v], 1e-9 * std::max(1.0, expected[v])) << assets << ": " << v;
    }
  }
}

TEST(Betweenness, HasTheSameBitsWhateverTheMachine) {
  const TieGraph town = buurtweb::testing::town_graph(2000, 7);
  const std::vector<double> usual = betweenness(town);
  EXPECT_EQ(betweenness(town, {.threads = 1}), usual);
  EXPECT_EQ(betweenness(town, {.threads = 3}), usual);
  EXPECT_EQ(betweenness(town, {.threads = 3, .widest = Vectors::avx2}), usual);
  EXPECT_EQ(betweenness(town, {.threads = 3, .widest = Vectors::plain}), usual);
}

TEST(Betweenness, TellsHowFarItIsAndComesToTheSame) {
  const TieGraph town = buurtweb::testing::town_graph(2000, 7);
  for (const unsigned threads : {1U, 3U}) {
    std::vector<std::size_t> told;
    const auto listen = [&](std::size_t done, std::size_t total) {
      EXPECT_EQ(total, town.vertex_count());
      told.push_back(done);
    };
    EXPECT_EQ(betweenness(town, {.threads = threads, .progress = listen}), betweenness(town));
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.size(), 20U);
    EXPECT_GT(told.back(), town.vertex_count() / 2);
    EXPECT_LE(told.back(), town.vertex_count());
  }
}

}  // namespace
}  // namespace buurtweb::graph
