#include "viz/units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "viz/rooms.h"

namespace buurtweb::viz {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// Two who know each other, one without a line whose ties are not on this map, and two without any.
MapSheet five() {
  MapSheet sheet;
  sheet.marks = {{.label = "Ans"},
                 {.label = "Bea"},
                 {.label = "Flatapp", .tied_unseen = true},
                 {.label = "Cas"},
                 {.label = "Dirk"}};
  sheet.lines = {{.from = 0, .to = 1}};
  return sheet;
}

TEST(Units, OfWhoStandsAloneHoldNobodyWhoseTiesAreNotSeen) {
  const std::vector<Unit> units = units_of(five());
  ASSERT_THAT(units, SizeIs(3));
  EXPECT_FALSE(units[1].alone);
  EXPECT_THAT(units[1].parts, ElementsAre(ElementsAre(2)));
  EXPECT_TRUE(units[2].alone);
  EXPECT_THAT(units[2].parts, ElementsAre(ElementsAre(3), ElementsAre(4)));
}

TEST(Units, OfWhoHasALineAskNotWhetherOthersAreUnseen) {
  MapSheet sheet = five();
  sheet.marks[0].tied_unseen = true;
  EXPECT_THAT(units_of(sheet).front().parts, ElementsAre(ElementsAre(0, 1)));
}

std::vector<Piece> two_members_and(Point stranger) {
  constexpr Box wide{0, 0, 500, 300};
  return {{.size = {40, 20}, .room = wide, .at = {100, 100}},
          {.size = {40, 20}, .room = wide, .at = {200, 150}},
          {.size = {40, 20}, .room = wide, .at = stranger}};
}

TEST(KnownPlaces, OfAHullLetNobodyComeBetweenItsMembers) {
  std::vector<Piece> pieces = two_members_and({300, 120});
  keep_hulls_whole({{.members = {0, 1}}}, pieces);
  constexpr Box members{80, 90, 220, 160};
  EXPECT_TRUE(contains(members, pieces[0].room));
  EXPECT_TRUE(contains(members, pieces[1].room));
  EXPECT_FALSE(overlap(members, pieces[2].room));
  EXPECT_TRUE(contains(pieces[2].room, box_around(pieces[2].at, pieces[2].size)));
}

TEST(KnownPlaces, OfAHullWithAStrangerBetweenItsMembersAreFree) {
  std::vector<Piece> pieces = two_members_and({150, 120});
  keep_hulls_whole({{.members = {0, 1}}}, pieces);
  for (const Piece& piece : pieces) {
    EXPECT_EQ(piece.room.width(), 500);
  }
}

}  // namespace
}  // namespace buurtweb::viz
