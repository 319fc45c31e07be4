#include "engine/graph/hop_search.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

// Each pair is told once; who does not reach the other is not told.
Matrix distances_told(const TieGraph& graph) {
  Matrix told(graph.vertex_count(), std::vector<Vertex>(graph.vertex_count(), kFar));
  each_distance(graph, [&](Vertex v, Vertex w, std::uint32_t hops) {
    EXPECT_EQ(told[v][w], kFar);
    told[v][w] = hops;
  });
  return told;
}

// Some with more vertices than go together.
TEST(HopSearch, TellsTheDistancesBetweenAll) {
  Oracle oracle("hop_search");
  std::vector<TieGraph> webs = random_webs(60, 14);
  std::ranges::move(random_webs(12, 150), std::back_inserter(webs));
  for (const TieGraph& web : oracle.over(std::move(webs))) {
    oracle.same(distances_told(web), distances(web), describe(web));
  }
}

TEST(HopSearch, TellsNothingOfNobody) {
  EXPECT_THAT(distances_told(TieGraph()), testing::IsEmpty());
}

}  // namespace
}  // namespace buurtweb::graph
