#include <gtest/gtest.h>

#include <algorithm>

#include "tests/viz/sheets.h"
#include "viz/compose.h"
#include "viz/style.h"

// How many a line stands for, as a number on it.
namespace buurtweb::viz {
namespace {

std::vector<Shape> plates(const Drawing& drawing) {
  std::vector<Shape> result;
  std::ranges::copy_if(drawing.shapes, std::back_inserter(result),
                       [](const Shape& shape) { return shape.id.starts_with("t"); });
  std::erase_if(result, [](const Shape& shape) { return shape.role != "count"; });
  return result;
}

TEST(Counts, StandOnTheirLineAndOnNothingElse) {
  MapSheet sheet = test::neighbourhood(20, Paper::a3);
  for (std::size_t i = 0; i < sheet.lines.size(); i += 3) {
    sheet.lines[i].count = i + 1;
  }
  const Drawing drawing = composed(sheet, "");
  const std::vector<Shape> all = plates(drawing);
  ASSERT_FALSE(all.empty());
  for (const Shape& plate : all) {
    const std::size_t line = std::stoul(plate.id.substr(1)) - 1;
    EXPECT_EQ(plate.texts.front().lines.front(), std::to_string(sheet.lines[line].count));
    double nearest = 1e9;
    for (const Point p : steps_along(drawing.strokes[line].way, 1)) {
      nearest = std::min(nearest, distance(p, plate.box.centre()));
    }
    EXPECT_LT(nearest, 2) << plate.id;
    for (const Shape& shape : drawing.shapes) {
      const bool same = shape.id == plate.id;
      EXPECT_TRUE(same || !overlap(shape.box, plate.box)) << plate.id << " " << shape.id;
    }
  }
}

TEST(Counts, AreExplainedInTheLegendWhereThereAreAny) {
  MapSheet sheet = test::neighbourhood(6, Paper::a3);
  sheet.legend.count = "zoveel mensen";
  const auto explains = [&] {
    const Drawing drawing = composed(sheet, "");
    return std::ranges::any_of(drawing.shapes, [](const Shape& shape) {
      return !shape.texts.empty() && shape.texts.front().lines.front() == "zoveel mensen";
    });
  };
  EXPECT_FALSE(explains());
  sheet.lines.front().count = 2;
  EXPECT_TRUE(explains());
}

}  // namespace
}  // namespace buurtweb::viz
