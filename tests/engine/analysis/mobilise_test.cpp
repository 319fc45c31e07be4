#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(UnreachedGroup, IsWhereMoreThanHalfHearNothing) {
  const Scene scene = small_scene(
      "bewoner a b c @Flat\nbewoner x y @Hof\nkanaal app\napp bereikt a\napp bereikt x");
  EXPECT_THAT(lines(scene, unreached_group), ElementsAre("Flat | b c"));
}

TEST(UnreachedGroup, HearsFromAcquaintancesWithinTwoSteps) {
  EXPECT_THAT(
      lines(small_scene("bewoner a b c d @Flat\nkanaal app\napp bereikt a\nkent a-b b-c b-d"),
            unreached_group),
      IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a @Hof\nbewoner b c @Flat\nkanaal app\napp bereikt a\n"
                                "kent a-b b-c"),
                    unreached_group),
              IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a b @Hof\nbewoner c d @Flat\nkanaal app\napp bereikt a\n"
                                "kent a-b b-c c-d"),
                    unreached_group),
              ElementsAre("Flat | c d"));
}

TEST(UnreachedGroup, HearsThroughAnAreaAnAssociationOrAnInitiative) {
  EXPECT_THAT(
      lines(small_scene("bewoner a b @Flat\nkanaal app\napp bereikt @Flat"), unreached_group),
      IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a b\nnetwerk club\na lid_van club\nb trekt club\n"
                                "kanaal app\napp bereikt club"),
                    unreached_group),
              IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a @Hof\nbewoner b c\nnetwerk club\nb lid_van club\n"
                                "c lid_van club\ninitiatief tuin\na doet_mee tuin\n"
                                "club doet_mee tuin\nkanaal app\napp bereikt a"),
                    unreached_group),
              ElementsAre("club | b c"));
}

// Two steps lead from the channel to the initiative, the third to those who take part.
TEST(UnreachedGroup, HearsThroughAnInitiativeInThreeSteps) {
  Scene scene = small_scene(
      "bewoner a @Hof\nbewoner b @Flat\ninitiatief tuin\na doet_mee tuin\n"
      "b doet_mee tuin\nkanaal app\napp bereikt a");
  EXPECT_THAT(lines(scene, unreached_group), ElementsAre("Flat | b"));
  scene.thresholds.reach_steps = 3;
  EXPECT_THAT(lines(scene, unreached_group), IsEmpty());
}

// a could tell the team and the team b; but the team passes nothing on.
TEST(UnreachedGroup, DoesNotHearThroughTheTeam) {
  Scene scene =
      small_scene("bewoner a @Hof gesproken\nbewoner b @Flat gesproken\nkanaal app\napp bereikt a");
  scene.thresholds.reach_steps = 9;
  EXPECT_THAT(lines(scene, unreached_group), ElementsAre("Flat | b"));
}

TEST(UnreachedGroup, HearsNothingOfAChannelThatTheTeamDoesNotUse) {
  constexpr std::string_view kApp =
      "bewoner a @Flat\nkanaal app\napp bereikt @Flat\napp gebruikt_door cor\n";
  EXPECT_THAT(lines(small_scene(std::string(kApp) + "bewoner cor"), unreached_group),
              ElementsAre("Flat | a"));
  EXPECT_THAT(lines(small_scene(std::string(kApp) + "bewoner cor gesproken"), unreached_group),
              IsEmpty());
}

TEST(UnreachedGroup, CountsResidentsOnly) {
  EXPECT_THAT(lines(small_scene("bewoner a @Flat\nprofessional p q @Flat\nprofessional r @Hof\n"
                                "kanaal app\napp bereikt a"),
                    unreached_group),
              IsEmpty());
}

TEST(UnreachedGroup, IsProbableWhenHalfOfItAndOfTheOthersWereSpokenWith) {
  EXPECT_EQ(
      only_finding(small_scene("bewoner a @Flat gesproken\nbewoner b\nprofessional p gesproken"),
                   unreached_group)
          .certainty,
      Certainty::probable);
  EXPECT_EQ(
      only_finding(small_scene("bewoner a @Flat gesproken\nbewoner b"), unreached_group).certainty,
      Certainty::unsure);
}

TEST(EssentialChannel, IsTheOnlyOneThatTellsATenth) {
  const Scene scene = small_scene("bewoner a b c d e f g h i j\nkanaal app\napp bereikt a");
  const Finding found = only_finding(scene, essential_channel);
  EXPECT_EQ(told(scene, found), "app");
  EXPECT_EQ(found.people, 1U);
  EXPECT_EQ(found.from, std::nullopt);
}

TEST(EssentialChannel, IsNotOneThatTellsLess) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d e f g h i j k\nkanaal app\napp bereikt a"),
                    essential_channel),
              IsEmpty());
}

TEST(EssentialChannel, IsNoneWhenEverybodyHearsItTwice) {
  EXPECT_THAT(lines(small_scene("bewoner a b\nkanaal app krant\napp bereikt a\nkrant bereikt a"),
                    essential_channel),
              IsEmpty());
  EXPECT_THAT(
      lines(small_scene("bewoner a b gesproken\nkanaal app\napp bereikt a"), essential_channel),
      IsEmpty());
}

// From person to person a message may take any number of steps.
TEST(EssentialChannel, TellsWhoeverHearsItFromThoseItTells) {
  const Scene scene =
      small_scene("bewoner a b c d e\nkanaal app\napp bereikt a\nkent a-b b-c c-d d-e");
  EXPECT_EQ(only_finding(scene, essential_channel).people, 5U);
}

TEST(EssentialChannel, IsCertainWhileATenthHearsItWhateverSourceIsLeftOut) {
  constexpr std::string_view kApp = "bewoner a b\nkanaal app\napp bereikt b\n";
  EXPECT_EQ(only_finding(small_scene(std::string(kApp) + "app bereikt a <a"), essential_channel)
                .certainty,
            Certainty::certain);
  EXPECT_EQ(
      only_finding(small_scene("bewoner a b\nkanaal app\napp bereikt a <a"), essential_channel)
          .certainty,
      Certainty::probable);
}

std::string missing_tags(const Scene& scene) {
  std::string text;
  for (const TagId tag : only_finding(scene, missing_role).tags) {
    text += scene.tags[tag.value()] + " ";
  }
  return text;
}

TEST(MissingRole, IsWhatAnInitiativeNeedsAndNoParticipantOffers) {
  EXPECT_EQ(missing_tags(small_scene("bewoner a kan:koken\ninitiatief soep nodig:koken,tillen\n"
                                     "a doet_mee soep")),
            "tillen ");
}

TEST(MissingRole, IsNotFilledByWhoOnlyLivesThere) {
  EXPECT_EQ(missing_tags(small_scene("bewoner a kan:koken\ninitiatief soep nodig:koken")),
            "koken ");
}

TEST(MissingRole, IsNotFilledByWhoMayNotBeAsked) {
  EXPECT_EQ(missing_tags(small_scene("bewoner a kan:koken onwillig\ninitiatief soep nodig:koken\n"
                                     "a trekt soep")),
            "koken ");
}

TEST(MissingRole, IsFilledByAnAssociationItsMembersOrAnInstitution) {
  EXPECT_THAT(lines(small_scene("bewoner a kan:koken\nnetwerk club biedt:busje\n"
                                "organisatie school biedt:lokaal\n"
                                "initiatief soep nodig:koken,busje,lokaal\n"
                                "a lid_van club\nclub doet_mee soep\nschool doet_mee soep"),
                    missing_role),
              IsEmpty());
}

// `zoekt` is wanted, not needed.
TEST(MissingRole, IsNotWhatAnInitiativeOnlySeeks) {
  EXPECT_THAT(lines(small_scene("initiatief soep zoekt:geld"), missing_role), IsEmpty());
}

TEST(MissingRole, IsProbableWhenHalfOfTheParticipantsWereSpokenWithAndNeverCertain) {
  constexpr std::string_view kSoup = "initiatief soep nodig:koken\na doet_mee soep\nb trekt soep\n";
  EXPECT_EQ(
      only_finding(small_scene(std::string(kSoup) + "bewoner a gesproken\nbewoner b"), missing_role)
          .certainty,
      Certainty::probable);
  EXPECT_EQ(only_finding(small_scene(std::string(kSoup) + "bewoner a b"), missing_role).certainty,
            Certainty::unsure);
}

TEST(MissingRole, IsUnsureWhereNobodyIsKnownToTakePart) {
  EXPECT_EQ(only_finding(small_scene("initiatief soep nodig:koken"), missing_role).certainty,
            Certainty::unsure);
}

}  // namespace
}  // namespace buurtweb::analysis::test
