#include "engine/analysis/whole_network.h"

#include <gmock/gmock.h>

#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(LeastNewTies, OfRozenbuurtAreThree) {
  const Finding found = only_finding(
      small_scene("bewoner a1 a2 a3 a4 a5 b1 b2 b3 b4 c1 c2 d1\n"
                  "kent a1-a2 a1-a3 a2-a3 a2-a4 a3-a4 a4-a5 b1-b2 b1-b3 b2-b3 b3-b4 a5-b1 c1-c2"),
      least_new_ties);
  EXPECT_EQ(found.figures[0].value, 3);
  EXPECT_EQ(found.figures[1].value, 4);
  EXPECT_EQ(found.figures[2].value, 1);
  EXPECT_TRUE(found.about.empty());
}

TEST(LeastNewTies, AreNoFindingWhereNoContactIsTheOnlyOne) {
  EXPECT_THAT(lines(small_scene("bewoner a b c\nkent a-b b-c c-a"), least_new_ties), IsEmpty());
}

TEST(LeastNewTies, LeaveChannelsOut) {
  EXPECT_THAT(lines(small_scene("bewoner a b c\nkanaal app\nkent a-b b-c c-a"), least_new_ties),
              IsEmpty());
  EXPECT_EQ(
      findings(small_scene("bewoner a b c\nvoorziening plein\nkent a-b b-c c-a"), least_new_ties)
          .size(),
      1U);
}

TEST(Stage, IsAlwaysToldWhereThereIsAnything) {
  const Scene scene = small_scene("bewoner a b c d e\nkent a-b");
  const Finding found = only_finding(scene, stage_of_weaving);
  EXPECT_EQ(found.stage, graph::WeavingStage::scattered);
  EXPECT_THAT(lines(small_scene(""), stage_of_weaving), IsEmpty());
}

TEST(Stage, NamesWhatEverythingHangsOn) {
  const Scene scene = small_scene("bewoner a b c d e f\nkent a-b a-c a-d a-e");
  const Finding found = only_finding(scene, stage_of_weaving);
  EXPECT_EQ(found.stage, graph::WeavingStage::one_hub);
  EXPECT_EQ(told(scene, found), "a");
}

TEST(Stage, NamesInPublicOnlyWhoAgreedToBeNamed) {
  Scene scene = small_scene("bewoner a b c d e f\nkent a-b a-c a-d a-e");
  scene.audience = Audience::public_;
  EXPECT_THAT(lines(scene, stage_of_weaving), ElementsAre(""));
  scene.members[0].named_connector = true;
  EXPECT_THAT(lines(scene, stage_of_weaving), ElementsAre("a"));
}

TEST(Stage, TellsWhatItWasEarlier) {
  const Scene then = small_scene("bewoner a b c d e\nkent a-b");
  const Scene now = small_scene("bewoner a b c d e\nkent a-b b-c c-d d-e e-a");
  const Study study = analysis::study(now, std::nullopt, &then);
  const auto found = std::ranges::find(study.findings, stage_of_weaving, &Finding::kind);
  EXPECT_EQ(found->stage, graph::WeavingStage::several_hubs);
  EXPECT_EQ(found->earlier_stage, graph::WeavingStage::scattered);
}

}  // namespace
}  // namespace buurtweb::analysis::test
