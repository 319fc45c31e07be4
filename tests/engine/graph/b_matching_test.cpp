#include "engine/graph/b_matching.h"

#include <gtest/gtest.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

struct Drawn {
  Bipartite graph;
  Capacities capacities;
};

Drawn drawn_sides(std::uint32_t seed) {
  std::mt19937 dice(seed);
  Drawn drawn{.graph = {.left_count = static_cast<Vertex>(dice() % 5),
                        .right_count = static_cast<Vertex>(dice() % 5),
                        .ties = {}},
              .capacities = {}};
  const std::uint64_t chance = dice() % 100;
  for (Vertex left = 0; left < drawn.graph.left_count; ++left) {
    drawn.capacities.left.push_back(static_cast<std::uint32_t>(dice() % 4));
    for (Vertex right = 0; right < drawn.graph.right_count; ++right) {
      if (dice() % 100 < chance) {
        drawn.graph.ties.push_back({left, right});
      }
    }
  }
  for (Vertex right = 0; right < drawn.graph.right_count; ++right) {
    drawn.capacities.right.push_back(static_cast<std::uint32_t>(dice() % 4));
  }
  return drawn;
}

// Every way to use one tie after the other as often as still can be.
std::uint64_t most_by_trying_all(const Drawn& drawn, Capacities left_over, std::size_t tie = 0) {
  if (tie == drawn.graph.ties.size()) {
    return 0;
  }
  const Arc& ends = drawn.graph.ties[tie];
  const std::uint32_t room = std::min(left_over.left[ends.source], left_over.right[ends.target]);
  std::uint64_t most = 0;
  for (std::uint32_t times = 0; times <= room; ++times) {
    Capacities rest = left_over;
    rest.left[ends.source] -= times;
    rest.right[ends.target] -= times;
    most = std::max(most, times + most_by_trying_all(drawn, std::move(rest), tie + 1));
  }
  return most;
}

// Of one ask and any number of others, who all fit.
std::uint64_t of_two_and(std::uint32_t left, std::uint32_t right) {
  return largest_b_matching({.left_count = 1, .right_count = 1, .ties = {{0, 0}}},
                            {.left = {left}, .right = {right}});
}

TEST(BMatching, OfOneTieIsWhatTheLesserEndCanTake) {
  EXPECT_EQ(of_two_and(3, 5), 3U);
  EXPECT_EQ(of_two_and(5, 3), 3U);
  EXPECT_EQ(of_two_and(0, 3), 0U);
}

TEST(BMatching, WithoutTiesIsNone) {
  EXPECT_EQ(largest_b_matching({}, {}), 0U);
  EXPECT_EQ(largest_b_matching({.left_count = 1, .right_count = 1, .ties = {}},
                               {.left = {4}, .right = {4}}),
            0U);
}

// The first takes what only it can have, so that the second has enough.
TEST(BMatching, SharesOutWhatSeveralCanHave) {
  EXPECT_EQ(
      largest_b_matching({.left_count = 2, .right_count = 2, .ties = {{0, 0}, {0, 1}, {1, 0}}},
                         {.left = {3, 2}, .right = {2, 3}}),
      5U);
}

TEST(BMatching, OfCapacitiesOfOneIsAMaximumMatching) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const Bipartite graph = drawn_sides(seed).graph;
    const Capacities ones{.left = std::vector(graph.left_count, 1U),
                          .right = std::vector(graph.right_count, 1U)};
    EXPECT_EQ(largest_b_matching(graph, ones), minimum_cover(graph).size) << "seed " << seed;
  }
}

TEST(BMatching, TiesToldTwiceAddNothing) {
  EXPECT_EQ(largest_b_matching({.left_count = 1, .right_count = 2, .ties = {{0, 0}, {0, 0}}},
                               {.left = {4}, .right = {1, 1}}),
            1U);
}

TEST(BMatching, AgreesWithTryingEveryUseOfEveryTie) {
  Oracle oracle("b_matching");
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const Drawn drawn = drawn_sides(seed);
    oracle.next_graph();
    oracle.same(largest_b_matching(drawn.graph, drawn.capacities),
                most_by_trying_all(drawn, drawn.capacities), seeded(seed));
  }
}

}  // namespace
}  // namespace buurtweb::graph
