#include "engine/analysis/inward.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

const std::string kStreet =
    "bewoner a b c d @Straat\nbewoner w x y z @Laan\nkent a-b b-c c-d d-a\n";

TEST(InwardGroup, KnowsMostlyItself) {
  EXPECT_THAT(lines(small_scene(kStreet + "kent a-w"), inward_group), ElementsAre("Straat"));
}

// Four inside and two outside is -1/3.
TEST(InwardGroup, IsNoneWithSomeContactOutside) {
  EXPECT_THAT(lines(small_scene(kStreet + "kent a-w b-x"), inward_group), IsEmpty());
}

TEST(InwardGroup, NeedsFiveTiesAndThreeMembers) {
  EXPECT_THAT(lines(small_scene(kStreet), inward_group), IsEmpty());
  EXPECT_TRUE(looks_inward({.internal = 5, .external = 0}, 0.2, 3));
  EXPECT_FALSE(looks_inward({.internal = 4, .external = 0}, 0.2, 3));
  EXPECT_FALSE(looks_inward({.internal = 5, .external = 0}, 0.2, 2));
}

// One inside to four is -0.6 exactly; where nearly everybody is of one group, that is no wonder.
TEST(InwardGroup, IsBelowMinusSixTenthsAndBelowChance) {
  EXPECT_TRUE(looks_inward({.internal = 4, .external = 1}, -0.1, 3));
  EXPECT_FALSE(looks_inward({.internal = 7, .external = 2}, -0.1, 3));
  EXPECT_FALSE(looks_inward({.internal = 4, .external = 1}, -0.11, 3));
}

TEST(InwardGroup, OfRozenbuurtAreAAndB) {
  const Scene scene = small_scene(
      "bewoner a1 a2 a3 a4 a5 @A\nbewoner b1 b2 b3 b4 @B\nbewoner c1 c2 @C\nbewoner d1 @D\n"
      "kent a1-a2 a1-a3 a2-a3 a2-a4 a3-a4 a4-a5 b1-b2 b1-b3 b2-b3 b3-b4 a5-b1 c1-c2");
  EXPECT_THAT(lines(scene, inward_group), ElementsAre("A", "B"));
}

TEST(InwardGroup, IsByTheDivisionThatWasChosen) {
  Scene scene = small_scene(
      "bewoner a b c d\nbewoner w x y z\nnetwerk club\nnetwerk andere\norganisatie o sector:zorg\n"
      "kent a-b b-c c-d d-a a-c\na lid_van club\nb lid_van club\nc lid_van club\n"
      "d lid_van club\na lid_van andere");
  EXPECT_THAT(lines(scene, inward_group), IsEmpty());
  scene.thresholds.partition = Settings::Partition::association;
  EXPECT_THAT(lines(scene, inward_group), IsEmpty());  // a counts for the first, `andere`
  scene.members[member(scene, "andere").value()].handle = "zzz";
  EXPECT_THAT(lines(scene, inward_group), ElementsAre("club"));
}

TEST(InwardGroup, OfASectorHasNoNameButThatOfTheSector) {
  Scene scene =
      small_scene("professional a b c d sector:zorg\nbewoner w x y z\nkent a-b b-c c-d d-a a-c");
  scene.thresholds.partition = Settings::Partition::sector;
  const Finding found = only_finding(scene, inward_group);
  EXPECT_TRUE(found.about.empty());
  EXPECT_THAT(found.sectors, ElementsAre(Sector::care));
}

TEST(InwardGroup, OfASectorAreThoseWhoWorkOrVolunteerThere) {
  Scene scene = small_scene(
      "bewoner a b c d\nbewoner w x y z\norganisatie o p sector:zorg\na werkt_bij o\n"
      "b vrijwilliger_bij o\nc werkt_bij p\nd werkt_bij p\nkent a-b b-c c-d d-a a-c");
  scene.thresholds.partition = Settings::Partition::sector;
  EXPECT_THAT(only_finding(scene, inward_group).sectors, ElementsAre(Sector::care));
}

TEST(InwardGroup, IsNeverSureBeforeTheyWereAskedAboutOthers) {
  const std::string scene = kStreet + "kent a-w";
  EXPECT_EQ(only_finding(small_scene(scene), inward_group).certainty, Certainty::unsure);
  EXPECT_EQ(
      only_finding(small_scene(scene + "\nb kent x nee\nc kent y nee"), inward_group).certainty,
      Certainty::certain);
}

const std::string kCare =
    "organisatie o p q r sector:zorg\norganisatie s t sector:wonen\norganisatie u v sector:sport\n"
    "o werkt_samen p\np werkt_samen q\nq werkt_samen r\nr werkt_samen o\n";

TEST(InwardSector, WorksMostlyWithItself) {
  const Scene scene = small_scene(kCare + "o werkt_samen s");
  const Finding found = only_finding(scene, inward_sector);
  EXPECT_THAT(found.sectors, ElementsAre(Sector::care));
  EXPECT_EQ(told(scene, found), "o p q r");
}

// The sector has people: those who work there, of whom none was asked.
TEST(InwardSector, IsUnsureWhileNobodyWhoWorksThereWasSpokenWith) {
  const std::string with_worker =
      kCare +
      "professional a\nprofessional b gesproken\na werkt_bij o\nb werkt_bij s\no werkt_samen s";
  EXPECT_EQ(only_finding(small_scene(with_worker), inward_sector).certainty, Certainty::unsure);
}

TEST(InwardSector, IsNoneWithTwoTiesOutside) {
  EXPECT_THAT(lines(small_scene(kCare + "o werkt_samen s\np werkt_samen t"), inward_sector),
              IsEmpty());
}

TEST(InwardSector, CountsATieWithWhoIsInBothAsInside) {
  const std::string both = "organisatie w sector:zorg,wonen\n";
  EXPECT_THAT(lines(small_scene(both + kCare + "o werkt_samen w"), inward_sector),
              ElementsAre("o p q r w"));
}

TEST(InwardSector, IsAboutInstitutionsNotAboutWhoWorksThere) {
  EXPECT_THAT(lines(small_scene("professional a b c d sector:zorg\nkent a-b b-c c-d d-a a-c"),
                    inward_sector),
              IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis::test
