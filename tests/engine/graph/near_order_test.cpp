#include "engine/graph/near_order.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/engine/graph/known_webs.h"
#include "tests/support/town_graph.h"

namespace buurtweb::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(NearOrder, OfNobodyIsEmpty) {
  EXPECT_THAT(near_order(TieGraph()), IsEmpty());
}

TEST(NearOrder, GoesFromNeighbourToNeighbour) {
  using namespace letters;
  EXPECT_THAT(near_order(small_web("a-d d-b b-e c")), ElementsAre(a, d, b, e, c));
}

// Everybody once, and only the first of a part without a neighbour before.
TEST(NearOrder, OfATownBeginsEachPartOnce) {
  const TieGraph town = buurtweb::testing::town_graph(2'000, 5);
  std::vector<bool> met(town.vertex_count(), false);
  Vertex first = 0;
  for (const Vertex v : near_order(town)) {
    ASSERT_FALSE(met[v]);
    const auto row = town.neighbours(v);
    if (std::ranges::none_of(row, [&](Vertex w) { return met[w]; })) {
      EXPECT_GE(v, first);
      first = v;
    }
    met[v] = true;
  }
  EXPECT_EQ(std::ranges::count(met, true), town.vertex_count());
}

}  // namespace
}  // namespace buurtweb::graph
