#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(DetachedComponent, IsACircleBesideTheLargest) {
  EXPECT_THAT(lines(small_scene("bewoner a b c x y z\nnetwerk club\n"
                                "kent a-b b-c\nx lid_van club\ny lid_van club"),
                    detached_component),
              ElementsAre("x y club"));
}

TEST(DetachedComponent, IsNoOnePersonWithAssets) {
  EXPECT_THAT(lines(small_scene("bewoner a b x\nnetwerk club\nkent a-b\nx lid_van club"),
                    detached_component),
              IsEmpty());
}

// The circle with most people is the largest, not the one with most assets.
TEST(DetachedComponent, IsMeasuredByPeople) {
  EXPECT_THAT(lines(small_scene("bewoner a b c x y\nnetwerk k1 k2 k3\nkent a-b b-c\n"
                                "x lid_van k1\nx lid_van k2\nx lid_van k3\ny lid_van k1"),
                    detached_component),
              ElementsAre("x y k1 k2 k3"));
}

TEST(DetachedComponent, IsEachOfTwoThatAreEquallyLarge) {
  EXPECT_THAT(lines(small_scene("bewoner a b x y\nkent a-b x-y"), detached_component),
              ElementsAre("a b", "x y"));
}

TEST(DetachedComponent, IsCertainWhenBothSidesWereAsked) {
  const Scene scene = small_scene(
      "bewoner a b x y\nbewoner c\nkent a-b b-c x-y\n"
      "x kent a nee\nx kent b nee");
  EXPECT_EQ(only_finding(scene, detached_component).certainty, Certainty::certain);
}

TEST(DetachedComponent, IsProbableWhenHalfOfBothSidesWereSpokenWith) {
  const Scene scene = small_scene(
      "bewoner a x gesproken\nbewoner b c y\nbewoner d gesproken\nkent a-b b-c c-d x-y");
  EXPECT_EQ(only_finding(scene, detached_component).certainty, Certainty::probable);
}

TEST(DetachedComponent, IsUnsureWhenOnlyItsOwnPeopleWereSpokenWith) {
  const Scene scene = small_scene("bewoner x y gesproken\nbewoner a b c\nkent a-b b-c x-y");
  EXPECT_EQ(only_finding(scene, detached_component).certainty, Certainty::unsure);
}

TEST(Unattached, IsWhoMayBeApproachedAndKnowsNobody) {
  EXPECT_THAT(lines(small_scene("bewoner a b mo benaderbaar\nbewoner stil\nkent a-b"), unattached),
              ElementsAre("mo"));
}

TEST(Unattached, IsNotWhoIsAMemberOfAClub) {
  EXPECT_THAT(
      lines(small_scene("bewoner mo benaderbaar\nnetwerk club\nmo lid_van club"), unattached),
      IsEmpty());
}

TEST(Unattached, StaysSoInAPlaceThatOthersUse) {
  EXPECT_THAT(lines(small_scene("bewoner mo benaderbaar\nbewoner a\nvoorziening plein\n"
                                "mo gebruikt plein\na gebruikt plein"),
                    unattached),
              ElementsAre("mo"));
}

TEST(Unattached, IsCertainWhenHalfOfTheOthersSaidSo) {
  const Scene scene =
      small_scene("bewoner mo benaderbaar\nbewoner a b c d\nmo kent a nee\nmo kent b nee");
  EXPECT_EQ(only_finding(scene, unattached).certainty, Certainty::certain);
}

}  // namespace
}  // namespace buurtweb::analysis::test
