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
                              "bewoner a @A\nbewoner b @B\nvoorziening plein\n"
                              "a gebruikt plein\nb gebruikt plein");
  EXPECT_EQ(only_finding(scene, meeting_place).figures.size(), 2U);
}

}  // namespace
}  // namespace buurtweb::analysis::test
