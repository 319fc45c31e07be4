#include "engine/graph/weaving.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Weaving, OfRozenbuurtLeansOnThree) {
  using namespace rozenbuurt;
  const std::optional<Weaving> found = weaving(rozenbuurt::graph());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->stage, WeavingStage::one_hub);
  EXPECT_DOUBLE_EQ(found->share, 0.75);
  EXPECT_THAT(found->hubs, ElementsAre(a4, a5, b1));
}

// Whether a set of vertices hangs together, also when any one of them leaves.
bool holds_without_any_one(const TieGraph& graph, const std::vector<bool>& in) {
  for (Vertex gone = 0; gone <= graph.vertex_count(); ++gone) {
    std::vector<Vertex> left;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      if (in[v] && v != gone) {
        left.push_back(v);
      }
    }
    std::vector<Arc> ties = ties_of(graph);
    std::erase_if(ties, [&](const Arc& tie) {
      return !in[tie.source] || !in[tie.target] || tie.source == gone || tie.target == gone;
    });
    if (parts(lowest_reached(graph.vertex_count(), ties), left).size() > 1) {
      return false;
    }
  }
  return true;
}

// (highest degree - degree) summed, over the (n - 1)(n - 2) of a star; of one part, 0 below three.
double centralisation_by_definition(const TieGraph& graph, const std::vector<Vertex>& part) {
  const double n = static_cast<double>(part.size());
  double highest = 0;
  for (const Vertex v : part) {
    highest = std::max(highest, double{1} * graph.degree(v));
  }
  double sum = 0;
  for (const Vertex v : part) {
    sum += highest - graph.degree(v);
  }
  return n < 3 ? 0 : sum / ((n - 1) * (n - 2));
}

WeavingStage stage_by_definition(const TieGraph& graph) {
  std::vector<Vertex> all;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    all.push_back(v);
  }
  const auto found = parts(lowest_reached(graph.vertex_count(), ties_of(graph)), all);
  const auto& largest = *std::ranges::max_element(found, {}, &std::vector<Vertex>::size);
  if (2 * largest.size() < all.size()) {
    return WeavingStage::scattered;
  }
  const bool leans = all.size() > 1 && std::ranges::any_of(all, [&](Vertex v) {
                       return 2 * largest_rest(graph, v) < all.size() - 1;
                     });
  if (leans || centralisation_by_definition(graph, largest) >= 0.5) {
    return WeavingStage::one_hub;
  }
  const auto [fit, core] = best_core_by_trying_all(graph);
  return fit && *fit > 0.5 - 1e-9 && holds_without_any_one(graph, core)
             ? WeavingStage::core_and_edge
             : WeavingStage::several_hubs;
}

TEST(Weaving, IsAtTheStageOfTheDefinition) {
  Oracle oracle("weaving");
  std::set<WeavingStage> seen;
  for (const TieGraph& graph : oracle.over(random_webs(400, 12))) {
    if (graph.vertex_count() > 0) {
      seen.insert(weaving(graph)->stage);
      oracle.same(weaving(graph)->stage, stage_by_definition(graph), describe(graph));
    }
  }
  EXPECT_EQ(seen.size(), 4U);
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
