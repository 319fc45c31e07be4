#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include "tests/viz/sheets.h"
#include "viz/compose.h"
#include "viz/text.h"

// The map as the bird sees it, measured on the drawing.
namespace buurtweb::viz {
namespace {

MapSheet places(std::size_t count, Paper paper) {
  MapSheet sheet;
  sheet.paper = paper;
  sheet.layout = Layout::ground;
  sheet.legend = test::all_words();
  std::mt19937 random(7);
  for (std::size_t i = 0; i < count; ++i) {
    sheet.marks.push_back({.kind = MarkKind::facility,
                           .label = "Plek nummer " + std::to_string(i),
                           .ground = Ground{.east = static_cast<double>(random() % 600),
                                            .north = static_cast<double>(random() % 400)}});
  }
  return sheet;
}

// The dots are the patches with very many corners; each stands behind its line.
std::vector<Point> pins(const Drawing& drawing) {
  std::vector<Point> result;
  for (const Patch& patch : drawing.background) {
    if (patch.outline.size() == 24) {
      Point middle;
      for (const Point corner : patch.outline) {
        middle.x += corner.x / 24;
        middle.y += corner.y / 24;
      }
      result.push_back(middle);
    }
  }
  return result;
}

TEST(GroundLayout, KeepsAllDistancesAndDirections) {
  const MapSheet sheet = places(12, Paper::a3);
  const std::vector<Point> dots = pins(composed(sheet, ""));
  ASSERT_EQ(dots.size(), sheet.marks.size());
  const Ground origin = *sheet.marks[0].ground;
  const double scale = (dots[1].x - dots[0].x) / (sheet.marks[1].ground->east - origin.east);
  EXPECT_GT(scale, 0);
  for (std::size_t i = 0; i < dots.size(); ++i) {
    EXPECT_NEAR(dots[i].x - dots[0].x, scale * (sheet.marks[i].ground->east - origin.east), 0.01);
    EXPECT_NEAR(dots[0].y - dots[i].y, scale * (sheet.marks[i].ground->north - origin.north), 0.01);
  }
}

// Otherwise half of the sheet would stay empty.
TEST(GroundLayout, StandsUprightWhereTheGroundDoes) {
  MapSheet sheet = places(12, Paper::a3);
  const Extent page = page_of(Paper::a3);
  EXPECT_EQ(composed(sheet, "").page.width, page.width);
  for (Mark& mark : sheet.marks) {
    std::swap(mark.ground->east, mark.ground->north);
  }
  EXPECT_EQ(composed(sheet, "").page.width, page.height);
  EXPECT_EQ(composed(sheet, "").page.height, page.width);
  sheet.paper = Paper::beamer;
  EXPECT_EQ(composed(sheet, "").page.width, page_of(Paper::beamer).width);
}

// Of few places, from the first to the last.
TEST(GroundLayout, UsesTheRoomThatItHas) {
  MapSheet sheet = places(6, Paper::a3);
  for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
    const auto at = static_cast<double>(i);
    sheet.marks[i].ground = Ground{.east = 60 * at, .north = 100 * at};
  }
  const Drawing drawing = composed(sheet, "");
  const std::vector<Point> dots = pins(drawing);
  EXPECT_GT(std::abs(dots.back().y - dots.front().y), 0.75 * drawing.room.height());
}

TEST(GroundLayout, HasABarAsLongAsItSays) {
  const MapSheet sheet = places(12, Paper::a3);
  const Drawing drawing = composed(sheet, "");
  const std::vector<Point> dots = pins(drawing);
  const double scale =
      (dots[1].x - dots[0].x) / (sheet.marks[1].ground->east - sheet.marks[0].ground->east);
  double metres = 0;
  for (const Shape& shape : drawing.shapes) {
    for (const Text& text : shape.texts) {
      if (text.role == "scale" && text.lines.front().ends_with(" m")) {
        metres = std::stod(text.lines.front());
      }
    }
  }
  ASSERT_GT(metres, 0);
  const bool found = std::ranges::any_of(drawing.background, [&](const Patch& patch) {
    return patch.outline.size() == 2 && patch.outline[0].y == patch.outline[1].y &&
           std::abs(patch.outline[1].x - patch.outline[0].x - metres * scale) < 0.01;
  });
  EXPECT_TRUE(found);
}

TEST(GroundLayout, LetsNoMarkStandOnAnotherOrOnAPlace) {
  for (const std::size_t count : {1U, 9U, 30U}) {
    const Drawing drawing = composed(places(count, Paper::a3), "");
    const std::vector<Point> dots = pins(drawing);
    for (std::size_t i = 0; i < count; ++i) {
      const Box box = drawing.shapes[drawing.first_mark + i].box;
      EXPECT_TRUE(contains(drawing.room, box));
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(overlap(box, drawing.shapes[drawing.first_mark + j].box)) << i << " " << j;
      }
      for (const Point dot : dots) {
        EXPECT_FALSE(overlap(box, box_around(dot, {1, 1})));
      }
    }
    EXPECT_GE(drawing.text_size, smallest_text(Paper::a3)) << count;
  }
}

// Else nobody sees which place is whose.
TEST(GroundLayout, LetsNoLineToAPlaceRunBelowAnotherMark) {
  for (const std::size_t count : {9U, 30U, 36U}) {
    const Drawing drawing = composed(places(count, Paper::a3), "");
    const std::vector<Point> dots = pins(drawing);
    ASSERT_EQ(dots.size(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const Segment line{dots[i], drawing.shapes[drawing.first_mark + i].box.centre()};
      for (std::size_t j = 0; j < count; ++j) {
        EXPECT_TRUE(i == j || !crosses(line, drawing.shapes[drawing.first_mark + j].box))
            << count << ": " << i << " below " << j;
      }
    }
  }
}

// Those without a dot say where they are by where they stand.
TEST(GroundLayout, LetsNoMarkStandFarFromItsPlace) {
  MapSheet sheet = places(8, Paper::beamer);
  for (std::size_t i = 0; i < 4; ++i) {
    sheet.marks[i].ground =
        Ground{.east = 300, .north = 10 * static_cast<double>(i), .exact = false};
  }
  const Drawing drawing = composed(sheet, "");
  const std::vector<Point> dots = pins(drawing);
  ASSERT_EQ(dots.size(), 4U);
  const double scale =
      (dots[1].x - dots[0].x) / (sheet.marks[5].ground->east - sheet.marks[4].ground->east);
  const double side = std::sqrt(drawing.room.width() * drawing.room.height());
  for (std::size_t i = 0; i < 4 && drawing.text_size >= smallest_text(Paper::beamer); ++i) {
    const Point place{
        dots[0].x + scale * (sheet.marks[i].ground->east - sheet.marks[4].ground->east),
        dots[0].y - scale * (sheet.marks[i].ground->north - sheet.marks[4].ground->north)};
    EXPECT_TRUE(overlap(grown(drawing.shapes[drawing.first_mark + i].box, 0.1 * side),
                        box_around(place, {1, 1})));
  }
}

TEST(GroundLayout, DrawsNoDotForWhatIsOnlySomewhereAround) {
  MapSheet sheet = places(3, Paper::a4);
  sheet.marks[1].ground->exact = false;
  EXPECT_EQ(pins(composed(sheet, "")).size(), 2U);
}

}  // namespace
}  // namespace buurtweb::viz
