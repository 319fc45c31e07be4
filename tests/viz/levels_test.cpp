#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/viz/sheets.h"
#include "viz/compose.h"

// Rings and columns, measured on the drawing.
namespace buurtweb::viz {
namespace {

Box box_of(const Drawing& drawing, std::size_t mark) {
  return drawing.shapes[drawing.first_mark + mark].box;
}

// The lines would have each of them stand where another does.
TEST(Columns, ReadInTheOrderOfTheMarksWhereTheSheetSaysSo) {
  for (const std::size_t count : {5U, 24U}) {
    MapSheet sheet;
    sheet.layout = Layout::columns;
    sheet.in_order = true;
    sheet.legend = test::all_words();
    sheet.levels = {"mei 2026", "daaruit kwam"};
    for (std::size_t i = 0; i < 2 * count; ++i) {
      sheet.marks.push_back({.kind = MarkKind::event,
                             .label = "Gebeurtenis " + std::to_string(i),
                             .level = i / count});
    }
    for (MarkIndex i = 0; i < count; ++i) {
      sheet.lines.push_back({.from = i, .to = static_cast<MarkIndex>(2 * count - 1 - i)});
    }
    const Drawing drawing = composed(sheet, "");
    for (std::size_t i = 1; i < 2 * count; ++i) {
      const Box before = box_of(drawing, i - 1);
      const Box here = box_of(drawing, i);
      const bool follows = here.top >= before.bottom || here.left >= before.right;
      EXPECT_TRUE(follows || i == count) << i;
    }
  }
}

// Of what is on two outer rings little has room above the middle; the corners of a sheet are free.
TEST(Rings, HaveTheFewOfTheLastInTheCornersWhereTheyHaveNoOtherRoom) {
  MapSheet sheet;
  sheet.layout = Layout::rings;
  sheet.paper = Paper::a4;
  sheet.legend = test::all_words();
  sheet.levels = {"ons nieuws", "hoort het meteen", "hoort het via iemand", "hoort nog weinig"};
  const auto add = [&](const char* name, std::size_t level, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      sheet.marks.push_back({.kind = MarkKind::group,
                             .label = name + std::to_string(i),
                             .detail = "1 hoort het meteen, 3 via iemand",
                             .level = level});
    }
  };
  add("Buurtkrant De Zuiderling ", 0, 6);
  add("Straat ", 1, 4);
  add("Beroepskrachten ", 2, 1);
  add("Hengelclub De Rustige Kade ", 3, 2);
  const Drawing drawing = composed(sheet, "");
  EXPECT_GE(drawing.text_size, smallest_text(sheet.paper));
  const Box one = box_of(drawing, sheet.marks.size() - 2);
  const Box other = box_of(drawing, sheet.marks.size() - 1);
  for (std::size_t i = 0; i + 2 < sheet.marks.size(); ++i) {
    EXPECT_LT(one.top, box_of(drawing, i).top) << i;
    EXPECT_LT(other.top, box_of(drawing, i).top) << i;
  }
  EXPECT_LT(one.right, other.left);
}

}  // namespace
}  // namespace buurtweb::viz
