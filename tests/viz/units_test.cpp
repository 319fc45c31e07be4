#include "viz/units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace buurtweb::viz
