#include <gtest/gtest.h>

#include <vector>

#include "tests/viz/sheets.h"
#include "viz/compose.h"

// The same map twice, measured on the drawing.
namespace buurtweb::viz {
namespace {

// A neighbourhood on the right, and all of it but every third mark on the left.
MapSheet pair_of(std::size_t marks, Paper paper) {
  MapSheet sheet = test::neighbourhood(marks, paper);
  sheet.layout = Layout::pair;
  sheet.levels = {"Toen", "Nu"};
  sheet.hulls.clear();
  sheet.proposals.clear();
  std::vector<std::optional<MarkIndex>> copies(marks);
  for (MarkIndex i = 0; i < marks; ++i) {
    sheet.marks[i].level = 1;
    if (i % 3 != 0) {
      Mark copy = sheet.marks[i];
      copy.level = 0;
      copy.twin = i;
      copies[i] = static_cast<MarkIndex>(sheet.marks.size());
      sheet.marks.push_back(copy);
    }
  }
  const std::vector<Line> lines = sheet.lines;
  for (const Line& line : lines) {
    if (copies[line.from] && copies[line.to]) {
      sheet.lines.push_back({.from = *copies[line.from], .to = *copies[line.to]});
    }
  }
  return sheet;
}

TEST(PairLayout, PutsEveryMarkOnTheLeftWhereItsTwinIs) {
  const MapSheet sheet = pair_of(24, Paper::a3);
  const Drawing drawing = composed(sheet, "");
  std::optional<double> shift;
  for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
    if (const std::optional<MarkIndex> twin = sheet.marks[i].twin) {
      const Point here = drawing.shapes[drawing.first_mark + i].box.centre();
      const Point there = drawing.shapes[drawing.first_mark + *twin].box.centre();
      EXPECT_NEAR(here.y, there.y, 1e-9);
      EXPECT_NEAR(there.x - here.x, shift.value_or(there.x - here.x), 1e-9);
      shift = there.x - here.x;
    }
  }
  EXPECT_GT(shift.value_or(0), 0.4 * drawing.room.width());
}

// The first, the middle and the last of each piece of a line.
std::vector<double> across(const Stroke& stroke) {
  std::vector<double> result;
  for (const Curve& curve : stroke.way) {
    result.push_back(curve.start.x);
    result.push_back((curve.start.x + 3 * curve.pull_start.x + 3 * curve.pull_end.x + curve.end.x) /
                     8);
    result.push_back(curve.end.x);
  }
  return result;
}

TEST(PairLayout, KeepsMarksAndLinesOnTheirOwnSide) {
  for (const Paper paper : {Paper::a4, Paper::a3, Paper::a1}) {
    const MapSheet sheet = pair_of(20, paper);
    const Drawing drawing = composed(sheet, "");
    const double middle = drawing.room.centre().x;
    for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
      const Box& box = drawing.shapes[drawing.first_mark + i].box;
      EXPECT_TRUE(sheet.marks[i].level == 0 ? box.right < middle : box.left > middle);
    }
    for (const Stroke& stroke : drawing.strokes) {
      const bool left = sheet.marks[stroke.from - drawing.first_mark].level == 0;
      for (const double x : across(stroke)) {
        EXPECT_TRUE(left ? x < middle : x > middle) << stroke.title;
      }
    }
  }
}

TEST(PairLayout, TellsWhichSideIsWhich) {
  const std::string svg = test::printed(pair_of(6, Paper::a4), "svg");
  EXPECT_NE(svg.find("Toen"), std::string::npos);
  EXPECT_NE(svg.find("Nu"), std::string::npos);
}

}  // namespace
}  // namespace buurtweb::viz
