#include "engine/graph/core_periphery.h"

#include <gmock/gmock.h>

#include <cmath>

#include "engine/graph/cores.h"
#include "tests/engine/graph/known_webs.h"

namespace buurtweb::graph {
namespace {

// Pearson's correlation written out over the pairs.
std::optional<double> fit_of(const TieGraph& graph, const std::vector<bool>& in_core) {
  double n = 0;
  double x = 0;
  double y = 0;
  double xy = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (Vertex w = v + 1; w < graph.vertex_count(); ++w) {
      if (in_core[v] == in_core[w]) {
        const bool ideal = in_core[v];
        const bool tied = graph.has_arc(v, w);
        n += 1;
        x += ideal ? 1 : 0;
        y += tied ? 1 : 0;
        xy += ideal && tied ? 1 : 0;
      }
    }
  }
  const double spread = (x / n - x / n * x / n) * (y / n - y / n * y / n);
  if (n == 0 || spread < 1e-12) {
    return std::nullopt;
  }
  return (xy / n - x / n * y / n) / std::sqrt(spread);
}

TEST(CorePeriphery, IsTheBestOfTheSplitsByCore) {
  int seen = 0;
  for (const TieGraph& graph : random_webs(200, 14)) {
    const std::vector<std::uint32_t> number = core_numbers(graph);
    std::optional<double> best;
    for (std::uint32_t k = 1; k <= graph.vertex_count(); ++k) {
      std::vector<bool> in_core;
      for (const std::uint32_t core : number) {
        in_core.push_back(core >= k);
      }
      const std::optional<double> fit = fit_of(graph, in_core);
      best = !best || (fit && *fit > *best) ? fit : best;
    }
    const std::optional<CoreSplit> split = core_periphery(graph);
    ASSERT_EQ(split.has_value(), best.has_value()) << describe(graph);
    if (split) {
      EXPECT_NEAR(split->fit, *best, 1e-9) << describe(graph);
      ++seen;
    }
  }
  EXPECT_GT(seen, 50);
}

TEST(CorePeriphery, FitsACircleOfFriendsWithPeopleHangingOnIt) {
  const std::optional<CoreSplit> split =
      core_periphery(small_web("a-b a-c a-d b-c b-d c-d a-e b-f c-g d-h"));
  ASSERT_TRUE(split);
  EXPECT_DOUBLE_EQ(split->fit, 1);
  EXPECT_EQ(split->k, 3U);
  EXPECT_THAT(split->core, testing::ElementsAre(letters::a, letters::b, letters::c, letters::d));
}

TEST(CorePeriphery, IsNothingWhereEverybodyIsAlike) {
  EXPECT_FALSE(core_periphery(small_web("a-b b-c c-a")));
  EXPECT_FALSE(core_periphery(small_web("a b c")));
  EXPECT_FALSE(core_periphery(small_web("")));
}

}  // namespace
}  // namespace buurtweb::graph
