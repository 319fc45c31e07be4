#include "engine/analysis/spreading.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(SeedSet, IsWhomMostHearItFrom) {
  Scene scene = small_scene(
      "bewoner a stelt_voor\nbewoner b c d\nbewoner x stelt_voor\nbewoner y\n"
      "kent a-b b-c c-d x-y");
  scene.thresholds.seed_set_max = 1;
  const Finding found = only_finding(scene, seed_set);
  EXPECT_EQ(told(scene, found), "a");
  EXPECT_EQ(figure(found, "bereikt"), 3);
  EXPECT_EQ(figure(found, "bewoners"), 6);
  EXPECT_EQ(found.method, Method::exact);
}

TEST(SeedSet, IsNobodyWhoIsNotWilling) {
  EXPECT_THAT(lines(small_scene("bewoner a b\nkent a-b"), seed_set), IsEmpty());
}

TEST(SeedSet, MayBeAChannelInUseOrNot) {
  const Scene scene = small_scene(
      "bewoner a b @Flat\nbewoner cor\nkanaal app\napp bereikt @Flat\n"
      "app gebruikt_door cor");
  EXPECT_EQ(told(scene, only_finding(scene, seed_set)), "app");
}

TEST(SeedSet, IsNoneWhenNobodyIsReached) {
  EXPECT_THAT(lines(small_scene("bewoner a\nkanaal app\nprofessional p stelt_voor"), seed_set),
              IsEmpty());
}

// One of either pair reaches both of it: four sets are as good.
TEST(SeedSet, KeepsAllThatAreAsGood) {
  Scene scene = small_scene("bewoner a b x y stelt_voor\nkent a-b x-y");
  const Finding found = only_finding(scene, seed_set);
  EXPECT_EQ(count_optimal(found), 4U);
  ASSERT_EQ(found.alternatives.size(), 4U);
  EXPECT_EQ(names(scene, found.alternatives[0]), "a x");
  EXPECT_EQ(names(scene, found.alternatives[3]), "b y");
}

// From a more people hear it, from x more groups.
TEST(SeedSet, PutsGroupsBeforePeople) {
  Scene scene = small_scene(
      "bewoner a stelt_voor @A\nbewoner b c d @A\nbewoner e f g h i j k @A\n"
      "bewoner x stelt_voor @B\nbewoner y @C\nkent a-b a-c a-d x-y");
  scene.thresholds.seed_set_max = 1;
  EXPECT_THAT(lines(scene, seed_set), ElementsAre("x"));
}

TEST(SeedSet, IsAsCertainAsTheWeakestTieItComesAlong) {
  const auto certainty = [](std::string_view ties) {
    return only_finding(small_scene("bewoner a stelt_voor\nbewoner b c\n" + std::string(ties)),
                        seed_set)
        .certainty;
  };
  EXPECT_EQ(certainty("a kent b <s,t\na kent c"), Certainty::certain);
  EXPECT_EQ(certainty("a kent b <s\na kent c"), Certainty::probable);
  EXPECT_EQ(certainty("a kent b <s\na kent c\nb kent c"), Certainty::probable);
}

TEST(UnheardGroup, HearsUsAndCannotTellUsAnything) {
  const Scene scene = small_scene("bewoner a b @Hof\nkanaal krant\nkrant bereikt @Hof");
  EXPECT_THAT(lines(scene, unheard_group), ElementsAre("Hof"));
}

TEST(UnheardGroup, IsNoneWhenSomebodyKnowsSomebodyWhomWeSpeak) {
  constexpr std::string_view kHof =
      "bewoner a b @Hof\nbewoner p q\nbewoner r gesproken\nkanaal krant\n"
      "krant bereikt @Hof\nkent p-r ";
  EXPECT_THAT(lines(small_scene(std::string(kHof) + "b-p"), unheard_group), IsEmpty());
  EXPECT_THAT(lines(small_scene(std::string(kHof) + "b-q q-p"), unheard_group), ElementsAre("Hof"));
}

TEST(UnheardGroup, IsNoneWhenItHearsNothing) {
  EXPECT_THAT(lines(small_scene("bewoner a b @Hof"), unheard_group), IsEmpty());
}

TEST(UnheardGroup, IsForTheWorker) {
  Scene scene = small_scene("bewoner a b @Hof\nkanaal krant\nkrant bereikt @Hof");
  scene.audience = Audience::team;
  EXPECT_THAT(lines(scene, unheard_group), IsEmpty());
}

TEST(MissingChannel, IsTheFewestGroupsToTellSoThatAllHearIt) {
  const Scene scene = small_scene(
      "bewoner a b @Flat\nbewoner c d @Hof\nbewoner e @Kade\nkanaal app\n"
      "app bereikt @Kade\nkent b-c");
  const Finding found = only_finding(scene, missing_channel);
  EXPECT_EQ(told(scene, found), "Flat");
  EXPECT_EQ(count_optimal(found), 2U);  // c is half of the Hof, b half of the Flat
  EXPECT_EQ(figure(found, "groepen"), 2);
  EXPECT_EQ(found.people, 4U);
}

TEST(MissingChannel, IsNoneWhenEveryGroupHearsIt) {
  EXPECT_THAT(lines(small_scene("bewoner a b @Flat\nkanaal app\napp bereikt a"), missing_channel),
              IsEmpty());
}

TEST(MissingChannel, TellsEverybodyWhoLivesInAnArea) {
  const Scene scene = small_scene(
      "bewoner a @Flat\nbewoner b c @Flat\nnetwerk club\nb lid_van club\nc lid_van club");
  EXPECT_EQ(told(scene, only_finding(scene, missing_channel)), "Flat");
  EXPECT_EQ(count_optimal(only_finding(scene, missing_channel)), 1U);
}

}  // namespace
}  // namespace buurtweb::analysis::test
