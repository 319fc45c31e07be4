#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(Table, IsTheFewestPeopleOfAllGroups) {
  const Scene scene = small_scene(
      "bewoner a @A benaderbaar\nbewoner b @B benaderbaar\nbewoner c benaderbaar\n"
      "netwerk club koor\na lid_van club\nc lid_van club\nc lid_van koor");
  EXPECT_THAT(lines(scene, table), ElementsAre("b c"));
}

TEST(Table, AsksOnlyWhoMayBeApproached) {
  EXPECT_THAT(lines(small_scene("bewoner a @A\nbewoner b @B"), table), IsEmpty());
  const Scene scene = small_scene("bewoner a @A\nbewoner b @B benaderbaar");
  const Finding found = only_finding(scene, table);
  EXPECT_EQ(told(scene, found), "b");
  EXPECT_EQ(names(scene, found.empty_seats), "A");
}

TEST(Table, SeatsTwoOfALargeGroupAndSaysWhereTheyAreShort) {
  Scene scene = small_scene("bewoner a b @A benaderbaar\nbewoner c @A\nbewoner d @B");
  scene.thresholds.large_group = 3;
  const Finding found = only_finding(scene, table);
  EXPECT_EQ(told(scene, found), "a b");
  EXPECT_EQ(names(scene, found.empty_seats), "B");
  scene.thresholds.large_group = 4;
  EXPECT_THAT(lines(scene, table), ElementsAre("a"));
}

TEST(Table, IsAThirdNew) {
  const std::string four =
      "bewoner a d @A benaderbaar\nbewoner b @B benaderbaar\n"
      "bewoner c @C benaderbaar\n";
  EXPECT_THAT(lines(small_scene(four), table), ElementsAre("a b c"));
  EXPECT_THAT(lines(small_scene(four + "vorige_tafel a b c"), table), ElementsAre("b c d"));
}

TEST(Table, PrefersPeopleWhoKnowEachOtherAndListsAllThatAreAsGood) {
  const std::string people = "bewoner a b @A benaderbaar\nbewoner c d @B benaderbaar\n";
  const Finding any = only_finding(small_scene(people), table);
  EXPECT_EQ(any.alternatives.size(), 4U);
  const Scene scene = small_scene(people + "kent b-d");
  EXPECT_THAT(lines(scene, table), ElementsAre("b d"));
  EXPECT_THAT(only_finding(scene, table).alternatives, IsEmpty());  // it is the only best one
}

TEST(Table, IsNoneWhenItWouldBeTooLarge) {
  Scene scene = small_scene("bewoner a @A benaderbaar\nbewoner b @B benaderbaar");
  scene.thresholds.table_max = 1;
  EXPECT_THAT(lines(scene, table), IsEmpty());
}

TEST(Table, IsAsSureAsItsWeakestTie) {
  const std::string one = "bewoner a benaderbaar\nnetwerk club\na lid_van club";
  EXPECT_EQ(only_finding(small_scene(one), table).certainty, Certainty::certain);
  EXPECT_EQ(only_finding(small_scene(one + " <cor"), table).certainty, Certainty::probable);
}

}  // namespace
}  // namespace buurtweb::analysis::test
