#include "engine/analysis/public_view.h"

#include <gmock/gmock.h>

#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

Scene seen_by(Audience audience, std::string_view text) {
  Scene scene = small_scene(text);
  scene.audience = audience;
  return scene;
}

constexpr std::string_view kManyKinds =
    "bewoner a b @A benaderbaar interesse:groen\nbewoner x y @B\nbewoner mo benaderbaar\n"
    "bewoner kim stelt_voor\nnetwerk club\nbuiten fonds\na contactpersoon fonds\n"
    "kent a-kim kim-b b-x x-y";

TEST(Audience, OfTheWorkerSeesEverything) {
  const Scene scene = seen_by(Audience::worker, kManyKinds);
  EXPECT_THAT(lines(scene, unattached), ElementsAre("mo"));
  EXPECT_THAT(lines(scene, gatekeeper), ElementsAre("a fonds"));
}

TEST(Audience, OfTheTeamDoesNotSeeWhoKnowsNobody) {
  const Scene scene = seen_by(Audience::team, kManyKinds);
  EXPECT_THAT(lines(scene, unattached), IsEmpty());
  EXPECT_THAT(lines(scene, gatekeeper), ElementsAre("a fonds"));
}

TEST(Audience, OfThePublicSeesGroupsAndPlacesOnly) {
  const Scene scene = seen_by(Audience::public_, kManyKinds);
  for (const Finding& finding : study(scene).findings) {
    EXPECT_EQ(info(finding.kind).widest, Audience::public_) << info(finding.kind).code;
  }
  EXPECT_THAT(lines(scene, name_without_contact), ElementsAre("club"));
}

TEST(PublicView, NamesOnlyWhoAgreedToBeNamedAsAConnector) {
  const std::string circle =
      "bewoner a b c d e f g h\nbewoner p verbinder\nbewoner q r s t\nnetwerk koor\n"
      "kent a-b b-c c-d d-e e-f f-g g-h\nkent p-q q-r r-s s-t\nt lid_van koor";
  EXPECT_THAT(lines(seen_by(Audience::public_, circle), detached_component), ElementsAre("p koor"));
  EXPECT_THAT(lines(seen_by(Audience::team, circle), detached_component),
              ElementsAre("p q r s t koor"));
}

TEST(PublicView, LeavesOutACircleOfFewPeople) {
  const std::string circle =
      "bewoner a b c d e f g h\nbewoner p q r s\n"
      "kent a-b b-c c-d d-e e-f f-g g-h\nkent p-q q-r r-s";
  EXPECT_THAT(lines(seen_by(Audience::public_, circle), detached_component), IsEmpty());
  EXPECT_THAT(lines(seen_by(Audience::team, circle), detached_component), ElementsAre("p q r s"));
}

TEST(PublicView, LeavesOutSmallCountsOfPeople) {
  const Scene scene = seen_by(Audience::public_,
                              "bewoner a b c d @Flat\nbewoner e f @Flat\n"
                              "kanaal app\napp bereikt a\napp bereikt b");
  const Finding found = only_finding(scene, unreached_group);
  EXPECT_EQ(told(scene, found), "Flat");
  ASSERT_EQ(found.figures.size(), 1U);
  EXPECT_EQ(found.figures[0].name, "bewoners");
}

TEST(PublicView, KeepsSmallCountsOfGroups) {
  const Scene scene = seen_by(Audience::public_,
                              "bewoner a b c d e @A\nbewoner p q r s t @B\nvoorziening plein\n"
                              "a gebruikt plein\np gebruikt plein");
  EXPECT_EQ(only_finding(scene, meeting_place).figures.size(), 2U);
}

TEST(PublicView, SaysNothingOfThePeopleOfASmallGroup) {
  const std::string text =
      "bewoner a b c d @A\nbewoner p q r s t @B\nbewoner x y z v w\nnetwerk koor thema:zang\n"
      "netwerk band thema:zang\nvoorziening plein\nkanaal app\ntafel x\n"
      "x lid_van koor\ny lid_van koor\nz lid_van koor\nv lid_van koor\nw lid_van koor\n"
      "a lid_van band\nb lid_van band\nc lid_van band\nd lid_van band\n"
      "a gebruikt plein\np gebruikt plein\nx gebruikt plein\n";
  const Scene team = seen_by(Audience::team, text);
  EXPECT_THAT(lines(team, unreached_group),
              ElementsAre("koor | v w x y z", "B | p q r s t", "band | a b c d"));
  EXPECT_THAT(lines(team, unrepresented_group), ElementsAre("B", "band"));
  EXPECT_THAT(lines(team, groups_without_contact), testing::Contains("band koor"));
  EXPECT_THAT(lines(team, meeting_place), ElementsAre("plein | band koor | band B | koor B"));
  const Scene open = seen_by(Audience::public_, text);
  EXPECT_THAT(lines(open, unreached_group), testing::UnorderedElementsAre("koor", "B"));
  EXPECT_THAT(lines(open, unrepresented_group), ElementsAre("B"));
  EXPECT_THAT(lines(open, groups_without_contact), testing::Not(testing::Contains("band koor")));
  const Finding place = only_finding(open, meeting_place);
  EXPECT_EQ(told(open, place), "plein | koor B");
  EXPECT_EQ(place.groups.size(), 2U);
  EXPECT_EQ(place.figures[0].value, 1);
}

// P-26: what hears the news, and where all who join come from, is told of no group of few people.
TEST(PublicView, SaysNothingOfAGroupOfFewByWhatWouldBeEnoughOrWhoJoins) {
  const std::string channel =
      "bewoner a b c d e f @Flat\nbewoner x @Hof\nkanaal app ploeg\napp bereikt @Flat";
  EXPECT_THAT(lines(seen_by(Audience::team, channel), missing_channel), ElementsAre("Hof"));
  EXPECT_THAT(lines(seen_by(Audience::public_, channel), missing_channel), IsEmpty());
  const std::string feast =
      "bewoner a b @Hof\nbewoner c d e f g @Flat\ninitiatief feest\n"
      "a doet_mee feest\nb doet_mee feest\nvoorziening plein\nfeest gebruikt plein";
  EXPECT_THAT(lines(seen_by(Audience::team, feast), inward_initiative), ElementsAre("feest"));
  EXPECT_THAT(lines(seen_by(Audience::public_, feast), inward_initiative), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis::test
