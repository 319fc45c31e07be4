#include "engine/graph/weaving.h"

#include <gmock/gmock.h>

#include "engine/graph/without_one.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// By handing numbers on along the ties that are left.
std::size_t largest_rest(const TieGraph& graph, Vertex gone) {
  std::vector<Vertex> others;
  for (Vertex w = 0; w < graph.vertex_count(); ++w) {
    if (w != gone) {
      others.push_back(w);
    }
  }
  std::size_t most = 0;
  for (const auto& part :
       parts(lowest_reached(graph.vertex_count(), ties_without(graph, gone)), others)) {
    most = std::max(most, part.size());
  }
  return most;
}

TEST(LargestWithout, IsTheLargestPartOfTheRest) {
  for (const TieGraph& graph : random_webs(250, 14)) {
    const std::vector<Vertex> largest = largest_without(graph);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      ASSERT_EQ(largest[v], largest_rest(graph, v)) << describe(graph) << " without " << v;
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

TEST(Weaving, OfRozenbuurtLeansOnThree) {
  using namespace rozenbuurt;
  const std::optional<Weaving> found = weaving(rozenbuurt::graph());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->stage, WeavingStage::one_hub);
  EXPECT_DOUBLE_EQ(found->share, 0.75);
  EXPECT_THAT(found->hubs, ElementsAre(a4, a5, b1));
}

TEST(Weaving, StartsScattered) {
  const std::optional<Weaving> found = weaving(small_web("a-b c-d e"));
  EXPECT_EQ(found->stage, WeavingStage::scattered);
  EXPECT_THAT(found->hubs, IsEmpty());
}

// Half of them is enough to be one network; of five, two are not.
TEST(Weaving, IsOneNetworkFromHalfOn) {
  EXPECT_EQ(weaving(small_web("a-b c d e"))->stage, WeavingStage::scattered);
  EXPECT_NE(weaving(small_web("a-b c d"))->stage, WeavingStage::scattered);
}

TEST(Weaving, LeansOnTheMiddleOfAStarAlsoWhenTheEndsAreTiedTwoByTwo) {
  EXPECT_EQ(weaving(small_web("a-b a-c a-d a-e a-f"))->stage, WeavingStage::one_hub);
  // Without a two of four stay together, which is half; but a has nearly all ties.
  EXPECT_EQ(weaving(small_web("a-b a-c a-d a-e b-c d-e"))->stage, WeavingStage::one_hub);
}

TEST(Weaving, HasSeveralHubsInARing) {
  EXPECT_EQ(weaving(small_web("a-b b-c c-d d-e e-f f-a"))->stage, WeavingStage::several_hubs);
}

TEST(Weaving, EndsWithACoreAndAnEdge) {
  const std::string core = "a-b a-c a-d b-c b-d c-d ";
  EXPECT_EQ(weaving(small_web(core + "a-e b-f c-g d-h"))->stage, WeavingStage::core_and_edge);
}

// Two circles of five that share a, each with people hanging on it: it fits, but a is all that
// holds the core together.
TEST(Weaving, IsNoCoreThatFallsApartWithoutOne) {
  const std::string circles =
      "a-b a-c a-d a-e b-c b-d b-e c-d c-e d-e a-f a-g a-h a-i f-g f-h f-i g-h g-i h-i ";
  const std::optional<Weaving> found =
      weaving(small_web(circles + "b-j c-k d-l e-m f-n g-o h-p i-q"));
  EXPECT_GE(found->fit.value(), 0.5);
  EXPECT_EQ(found->stage, WeavingStage::several_hubs);
}

TEST(Weaving, OfNobodyIsNothingAndOfOneLeansOnNobody) {
  EXPECT_FALSE(weaving(small_web("")));
  EXPECT_EQ(weaving(small_web("a"))->stage, WeavingStage::several_hubs);
}

}  // namespace
}  // namespace buurtweb::graph
