#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

double figure(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.figures, name, &Figure::name);
  return found == finding.figures.end() ? -1 : found->value;
}

const std::string kThree =
    "bewoner v @Laan\nbewoner a @A\nbewoner b @B\nbewoner c @Laan\nkent v-a v-b v-c\n";

TEST(GroupKnower, KnowsPeopleOfTwoOtherGroupsWhoDoNotKnowEachOther) {
  const Scene scene = small_scene(kThree);
  const Finding found = only_finding(scene, group_knower);
  EXPECT_EQ(told(scene, found), "v");
  EXPECT_EQ(names(scene, found.groups), "A B");
  EXPECT_EQ(figure(found, "effectieve_grootte"), 3);
  EXPECT_EQ(figure(found, "groepen"), 2);
}

TEST(GroupKnower, NeedsThreeSeparateCircles) {
  EXPECT_THAT(lines(small_scene(kThree + "kent a-c"), group_knower), IsEmpty());
}

TEST(GroupKnower, NeedsTwoGroupsToWhichItDoesNotBelong) {
  EXPECT_THAT(
      lines(small_scene("bewoner v b c @Laan\nbewoner a @A\nkent v-a v-b v-c"), group_knower),
      IsEmpty());
  EXPECT_THAT(
      lines(small_scene(kThree + "netwerk club\na lid_van club\nv lid_van club"), group_knower),
      ElementsAre("v"));
}

// v is of Laan; a, b and c are of A, B and Laan: 2 pairs with Laan, both ways, and A with B.
TEST(GroupKnower, CountsItsRolesBetweenTheAreas) {
  const Finding found = only_finding(small_scene(kThree), group_knower);
  EXPECT_EQ(figure(found, "poortwachter"), 2);
  EXPECT_EQ(figure(found, "vertegenwoordiger"), 2);
  EXPECT_EQ(figure(found, "tussenpersoon"), 2);
  EXPECT_EQ(figure(found, "coordinator"), 0);
  EXPECT_EQ(figure(found, "adviseur"), 0);
}

TEST(GroupKnower, IsAPerson) {
  EXPECT_THAT(lines(small_scene("netwerk v\nbewoner a @A\nbewoner b @B\nbewoner c @C\n"
                                "a lid_van v\nb lid_van v\nc lid_van v"),
                    group_knower),
              IsEmpty());
}

TEST(GroupKnower, IsProbableWhenOneSourceAloneTellsOfIt) {
  const std::string one =
      "bewoner v @Laan\nbewoner a @A\nbewoner b @B\nbewoner c @Laan\n"
      "kent v-b v-c\nv kent a <cor";
  EXPECT_EQ(only_finding(small_scene(one), group_knower).certainty, Certainty::probable);
  EXPECT_EQ(only_finding(small_scene(one + ",dirk"), group_knower).certainty, Certainty::certain);
}

}  // namespace
}  // namespace buurtweb::analysis::test
