#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/viz/sheets.h"
#include "viz/compose.h"
#include "viz/formats.h"

// Places that all maps of a neighbourhood share, on a map that shows few of them.
namespace buurtweb::viz {
namespace {

// All in the upper third, as they stand when the others are seen too.
MapSheet upper_third(Paper paper) {
  MapSheet sheet;
  sheet.paper = paper;
  sheet.title = "Zuiderbuurt: wie praten er mee?";
  sheet.legend = test::all_words();
  const Spot places[] = {{0.1, 0.1}, {0.15, 0.35}, {0.5, 0.2}, {0.9, 0.1}, {0.85, 0.35}};
  for (const Spot& spot : places) {
    sheet.marks.push_back({.kind = MarkKind::group, .label = "Eetgroep Zuid", .spot = spot});
  }
  sheet.lines = {
      {.from = 0, .to = 2}, {.from = 1, .to = 2}, {.from = 2, .to = 4}, {.from = 3, .to = 4}};
  return sheet;
}

double height_of(const std::vector<Spot>& places) {
  const auto [top, bottom] = std::ranges::minmax_element(places, {}, &Spot::y);
  return bottom->y - top->y;
}

TEST(KeptSpots, AreDrawnOutOverASlideThatTheyWouldLeaveEmpty) {
  const MapSheet sheet = upper_third(Paper::beamer);
  const std::vector<Spot> places = spots(sheet);
  EXPECT_GT(height_of(places), 0.5);
  // As they stood: each left of whom it stood left of, and above whom it stood above.
  EXPECT_LT(places[0].x, places[2].x);
  EXPECT_LT(places[2].x, places[3].x);
  EXPECT_LT(places[0].y, places[1].y);
  EXPECT_LT(places[3].y, places[4].y);
}

TEST(KeptSpots, StayWherePeopleKnowThem) {
  EXPECT_LT(height_of(spots(upper_third(Paper::a3))), 0.45);
  MapSheet same = upper_third(Paper::beamer);
  for (Mark& mark : same.marks) {
    mark.stays = true;
  }
  EXPECT_LT(height_of(spots(same)), 0.45);
}

}  // namespace
}  // namespace buurtweb::viz
