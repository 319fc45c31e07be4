#include "engine/analysis/introduction_candidates.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Not;
using testing::SizeIs;

// Whom a could be proposed to, by kim, who knows all of them.
std::vector<std::string> partners_of_a(const privacy::Scene& scene) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  std::vector<std::string> found;
  for (const Candidate& candidate :
       introduction_candidates(scene, graphs, declared_groups(scene, graphs), {})) {
    if (candidate.first == member(scene, "a")) {
      found.push_back(name(scene, candidate.second));
    }
  }
  return found;
}

// Among 302 assets 165 are kept for each: 50,000 for all.
TEST(IntroductionCandidates, AreOfManyThoseWhoFitBestThenTheWarmestThenTheNext) {
  std::string text =
      "bewoner a benaderbaar interesse:x zoekt:k\nbewoner kim stelt_voor\n"
      "a kent kim 3\n";
  for (int i = 100; i < 400; ++i) {
    const std::string who = "b" + std::to_string(i);
    text += "bewoner " + who + " benaderbaar interesse:x" + (i == 380 ? " kan:k\n" : "\n") + who +
            " kent kim " + (i < 390 ? "1\n" : "3\n");
  }
  EXPECT_THAT(
      partners_of_a(small_scene(text)),
      AllOf(SizeIs(165), Contains("b380"), Contains("b390"), Contains("b399"), Contains("b100"),
            Contains("b253"), Not(Contains("b254")), Not(Contains("b389"))));
}

TEST(IntroductionCandidates, AreAllWhereTheyAreFew) {
  EXPECT_THAT(
      partners_of_a(small_scene("bewoner a benaderbaar interesse:x\nbewoner kim stelt_voor\n"
                                "bewoner b c benaderbaar interesse:x\n"
                                "kent kim-a kim-b kim-c")),
      testing::ElementsAre("b", "c"));
}

}  // namespace
}  // namespace buurtweb::analysis::test
