#include "engine/graph/efficiency_gain.h"

#include <gmock/gmock.h>

#include "engine/graph/cohesion.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

TieGraph with(const TieGraph& graph, Arc tie) {
  std::vector<Arc> ties = ties_of(graph);
  ties.push_back(tie);
  return {graph.vertex_count(), ties};
}

double efficiency_by_definition(const TieGraph& graph) {
  const Matrix distance = distances(graph);
  double sum = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (Vertex w = 0; w < graph.vertex_count(); ++w) {
      sum += v != w && distance[v][w] < kFar ? 1.0 / distance[v][w] : 0;
    }
  }
  const double n = graph.vertex_count();
  return sum / (n * (n - 1));
}

TEST(EfficiencyGain, IsTheDifferenceOfTwoEfficienciesAlsoAfterOtherTies) {
  std::uint32_t seed = 0;
  Oracle oracle("efficiency_gain");
  for (TieGraph graph : oracle.over(random_webs(80, 14))) {
    if (graph.vertex_count() < 2) {
      continue;
    }
    std::mt19937 dice(++seed);
    AllDistances distances(graph);
    for (int round = 0; round < 6; ++round) {
      const auto a = static_cast<Vertex>(dice() % graph.vertex_count());
      const auto b = static_cast<Vertex>(dice() % graph.vertex_count());
      const TieGraph after = with(graph, {a, b});
      const double before = efficiency_by_definition(graph);
      oracle.near(distances.efficiency(), before, describe(graph), 1e-12);
      oracle.near(distances.gain(a, b), efficiency_by_definition(after) - before, describe(after),
                  1e-12);
      distances.add(a, b);
      graph = after;
    }
  }
}

TEST(EfficiencyGain, OfRozenbuurt) {
  using namespace rozenbuurt;
  constexpr double kSix = 5e-7;
  const AllDistances distances(rozenbuurt::graph());
  EXPECT_NEAR(distances.efficiency(), 0.310101, kSix);
  EXPECT_NEAR(distances.gain(a1, a4), 0.013384, kSix);
}

TEST(EfficiencyGain, IsNothingForTwoWhoAreTiedOrOne) {
  const AllDistances distances(small_web("a-b c"));
  EXPECT_EQ(distances.gain(letters::a, letters::b), 0);
  EXPECT_EQ(distances.gain(letters::a, letters::a), 0);
}

}  // namespace
}  // namespace buurtweb::graph
