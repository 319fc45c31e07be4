#include "engine/graph/matching.h"

#include <gmock/gmock.h>

#include <bit>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Bit i of a set is vertex i, the right side numbered on after the left.
bool covers(std::uint32_t set, const Bipartite& graph) {
  return std::ranges::all_of(graph.ties, [&](const Arc& tie) {
    return (set >> tie.source & 1U) != 0 || (set >> (graph.left_count + tie.target) & 1U) != 0;
  });
}

// Tries every set of vertices.
Cover cover_by_trying_all(const Bipartite& graph) {
  const std::uint32_t vertex_count = graph.left_count + graph.right_count;
  std::uint32_t in_some = 0;
  int least = static_cast<int>(vertex_count) + 1;
  for (std::uint32_t set = 0; set < 1U << vertex_count; ++set) {
    const int size = std::popcount(set);
    if (size <= least && covers(set, graph)) {
      in_some = size < least ? set : in_some | set;
      least = size;
    }
  }
  Cover cover;
  cover.size = static_cast<std::uint32_t>(least);
  for (Vertex v = 0; v < vertex_count; ++v) {
    if ((in_some >> v & 1U) == 0) {
      continue;
    }
    (v < graph.left_count ? cover.left : cover.right)
        .push_back(v < graph.left_count ? v : v - graph.left_count);
  }
  return cover;
}

Bipartite random_sides(std::uint32_t seed) {
  std::mt19937 dice(seed);
  Bipartite graph{.left_count = static_cast<Vertex>(dice() % 6),
                  .right_count = static_cast<Vertex>(dice() % 6),
                  .ties = {}};
  const std::uint64_t chance = dice() % 100;
  for (Vertex left = 0; left < graph.left_count; ++left) {
    for (Vertex right = 0; right < graph.right_count; ++right) {
      if (dice() % 100 < chance) {
        graph.ties.push_back({left, right});
      }
    }
  }
  return graph;
}

TEST(MinimumCover, OfNoTiesIsEmpty) {
  const Cover cover = minimum_cover({.left_count = 2, .right_count = 3, .ties = {}});
  EXPECT_EQ(cover.size, 0U);
  EXPECT_THAT(cover.left, IsEmpty());
  EXPECT_THAT(cover.right, IsEmpty());
}

TEST(MinimumCover, OfOneTieIsEitherEnd) {
  const Cover cover = minimum_cover({.left_count = 1, .right_count = 1, .ties = {{0, 0}}});
  EXPECT_EQ(cover.size, 1U);
  EXPECT_THAT(cover.left, ElementsAre(0));
  EXPECT_THAT(cover.right, ElementsAre(0));
}

TEST(MinimumCover, OfAStarIsItsMiddleAlone) {
  const Cover cover =
      minimum_cover({.left_count = 1, .right_count = 3, .ties = {{0, 0}, {0, 1}, {0, 2}}});
  EXPECT_EQ(cover.size, 1U);
  EXPECT_THAT(cover.left, ElementsAre(0));
  EXPECT_THAT(cover.right, IsEmpty());
}

TEST(MinimumCover, TiesToldTwiceCountOnce) {
  EXPECT_EQ(minimum_cover({.left_count = 1, .right_count = 1, .ties = {{0, 0}, {0, 0}}}).size, 1U);
}

TEST(MinimumCover, NeedsALongWayRoundWhenTheFirstPairsAreWrong) {
  const Cover cover = minimum_cover(
      {.left_count = 3, .right_count = 3, .ties = {{0, 0}, {0, 1}, {1, 0}, {1, 2}, {2, 0}}});
  EXPECT_EQ(cover.size, 3U);
}

TEST(MinimumCover, AgreesWithTryingEverySet) {
  Oracle oracle("matching");
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    oracle.next_graph();
    const Bipartite graph = random_sides(seed);
    const Cover found = minimum_cover(graph);
    const Cover expected = cover_by_trying_all(graph);
    oracle.same(found.size, expected.size, seeded(seed));
    oracle.same(found.left, expected.left, seeded(seed));
    oracle.same(found.right, expected.right, seeded(seed));
  }
}

}  // namespace
}  // namespace buurtweb::graph
