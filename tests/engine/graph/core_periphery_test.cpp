#include "engine/graph/core_periphery.h"

#include <gmock/gmock.h>

#include <cmath>

#include "engine/graph/cores.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

TEST(CorePeriphery, IsTheBestOfTheSplitsByCore) {
  int seen = 0;
  Oracle oracle("core_periphery");
  for (const TieGraph& graph : oracle.over(random_webs(200, 14))) {
    const std::optional<double> best = best_core_by_trying_all(graph).first;
    const std::optional<CoreSplit> split = core_periphery(graph);
    ASSERT_EQ(split.has_value(), best.has_value()) << describe(graph);
    if (split) {
      oracle.near(split->fit, *best, describe(graph));
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
