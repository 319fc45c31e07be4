#include "engine/graph/bridge_free.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

bool hangs_together(Vertex n, const std::vector<Arc>& ties) {
  return std::ranges::all_of(lowest_reached(n, ties), [](Vertex low) { return low == 0; });
}

// Ties may stand twice in the list: then neither is the only one.
bool is_bridge_free(Vertex n, const std::vector<Arc>& ties) {
  for (std::size_t gone = 0; gone < ties.size(); ++gone) {
    std::vector<Arc> rest = ties;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
    if (!hangs_together(n, rest)) {
      return false;
    }
  }
  return hangs_together(n, ties);
}

// Whether so many more ties can do it, each between any two from `from` on.
bool can_with(Vertex n, std::vector<Arc>& ties, std::uint64_t more, Arc from) {
  if (more == 0) {
    return is_bridge_free(n, ties);
  }
  for (Vertex a = from.source; a < n; ++a) {
    for (Vertex b = a == from.source ? from.target : a + 1; b < n; ++b) {
      ties.push_back({a, b});
      const bool can = can_with(n, ties, more - 1, {a, b});
      ties.pop_back();
      if (can) {
        return true;
      }
    }
  }
  return false;
}

TEST(BridgeFree, TakesAsManyTiesAsTryingAllOfThem) {
  Oracle oracle("bridge_free");
  for (const TieGraph& graph : oracle.over(random_webs(150, 6))) {
    const Vertex n = graph.vertex_count();
    std::vector<Arc> ties = ties_of(graph);
    const std::uint64_t bound = ties_to_bridge_free(bridge_forest(graph));
    if (n < 2) {
      oracle.same(bound, 0U, describe(graph));
      continue;
    }
    std::uint64_t fewest = 0;
    while (!can_with(n, ties, fewest, {0, 1})) {
      ++fewest;
    }
    oracle.same(bound, fewest, describe(graph));
  }
}

TEST(BridgeFree, OfRozenbuurt) {
  const BridgeForest forest = bridge_forest(rozenbuurt::graph());
  EXPECT_EQ(forest.parts, 7U);
  EXPECT_EQ(forest.leaves, 4U);
  EXPECT_EQ(forest.isolated, 1U);
  EXPECT_EQ(ties_to_bridge_free(forest), 3U);
}

TEST(BridgeFree, NeedsNothingWhereEverybodyHasTwoWays) {
  EXPECT_EQ(ties_to_bridge_free(bridge_forest(small_web("a-b b-c c-a"))), 0U);
  EXPECT_EQ(ties_to_bridge_free(bridge_forest(small_web("a"))), 0U);
  EXPECT_EQ(ties_to_bridge_free(bridge_forest(small_web(""))), 0U);
}

}  // namespace
}  // namespace buurtweb::graph
