#include "engine/graph/without_one.h"

#include <gtest/gtest.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

TEST(LargestWithout, IsTheLargestPartOfTheRest) {
  Oracle oracle("without_one");
  for (const TieGraph& graph : oracle.over(random_webs(250, 14))) {
    const std::vector<Vertex> largest = largest_without(graph);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      oracle.same(largest[v], largest_rest(graph, v), describe(graph));
    }
  }
}

TEST(LargestWithout, OfRozenbuurt) {
  using namespace rozenbuurt;
  const std::vector<Vertex> largest = largest_without(rozenbuurt::graph());
  constexpr double kFour = 5e-5;
  EXPECT_NEAR(largest[a5] / 11.0, 0.3636, kFour);
  EXPECT_NEAR(largest[a4] / 11.0, 0.4545, kFour);
  EXPECT_NEAR(largest[b1] / 11.0, 0.4545, kFour);
  EXPECT_NEAR(largest[b3] / 11.0, 0.6364, kFour);
  EXPECT_NEAR(largest[a1] / 11.0, 0.7273, kFour);
  EXPECT_NEAR(largest[d1] / 11.0, 0.8182, kFour);
}

}  // namespace
}  // namespace buurtweb::graph
