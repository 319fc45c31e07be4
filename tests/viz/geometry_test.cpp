#include "viz/geometry.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "viz/style.h"
#include "viz/units.h"

namespace buurtweb::viz {
namespace {

constexpr Box kUnit{0, 0, 10, 10};

// The oracle walks along the line in small steps.
bool walks_through(const Segment& line, const Box& box) {
  for (int i = 0; i <= 4000; ++i) {
    const double t = i / 4000.0;
    const Point p{line.from.x + t * (line.to.x - line.from.x),
                  line.from.y + t * (line.to.y - line.from.y)};
    if (p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom) {
      return true;
    }
  }
  return false;
}

TEST(Geometry, ALineCrossesABoxWhenItHasAPointInside) {
  for (int i = 0; i < 400; ++i) {
    // Ends on a coarse grid around the box, so that near misses and corners occur.
    const Segment line{{-7.3 + 3.1 * (i % 9), -6.1 + 2.7 * (i / 7 % 9)},
                       {16.7 - 2.9 * (i / 3 % 9), 15.9 - 3.3 * (i % 8)}};
    EXPECT_EQ(crosses(line, kUnit), walks_through(line, kUnit)) << i;
  }
}

TEST(Geometry, LinesThatOnlyShareAnEndDoNotCross) {
  EXPECT_TRUE(crosses(Segment{{0, 0}, {10, 10}}, Segment{{0, 10}, {10, 0}}));
  EXPECT_FALSE(crosses(Segment{{0, 0}, {10, 10}}, Segment{{0, 0}, {10, 0}}));
  EXPECT_FALSE(crosses(Segment{{0, 0}, {4, 4}}, Segment{{0, 10}, {10, 0}}));
}

TEST(Geometry, ABentLineKeepsItsEnds) {
  const Curve curve = bent({0, 0}, {9, 0}, {.start = 0.3, .end = 0.3});
  EXPECT_EQ(at(curve, 0).x, 0);
  EXPECT_EQ(at(curve, 1).x, 9);
  EXPECT_GT(std::abs(at(curve, 0.5).y), 1);
  EXPECT_EQ(at(straight({0, 0}, {9, 0}), 0.5).y, 0);
}

TEST(Geometry, AWaySteeredFromNearByIsTheSameWay) {
  const Way way{bent({1, 1}, {9, 1}, {.start = 1.4, .end = 1.4})};
  ASSERT_FALSE(contains(
      kUnit, {way[0].pull_start.x, way[0].pull_start.y, way[0].pull_start.x, way[0].pull_start.y}));
  const Way steered = steered_within(kUnit, way);
  for (const Curve& curve : steered) {
    for (const Point p : {curve.pull_start, curve.pull_end}) {
      EXPECT_TRUE(contains(kUnit, {p.x, p.y, p.x, p.y}));
    }
  }
  EXPECT_EQ(steered.front().start.x, 1);
  EXPECT_EQ(steered.back().end.x, 9);
  double highest = 0;
  for (const Point p : steps_along(steered, 0.1)) {
    highest = std::max(highest, p.y);
  }
  EXPECT_NEAR(highest, at(way[0], 0.5).y, 0.01);
}

TEST(Geometry, ABoxIsMovedInsideAndNoFurther) {
  const Point inside = clamped({-3, 5}, {4, 4}, kUnit);
  EXPECT_EQ(inside.x, 2);
  EXPECT_EQ(inside.y, 5);
  EXPECT_EQ(clamped({1, 1}, {40, 4}, kUnit).x, 5);
}

TEST(Divided, EveryWeightGetsItsShareAndNothingIsLost) {
  const std::vector<double> weights{50, 20, 10, 15, 5};
  const std::vector<Box> boxes = divided({0, 0, 100, 60}, weights);
  ASSERT_EQ(boxes.size(), weights.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    EXPECT_NEAR(boxes[i].width() * boxes[i].height(), 60 * weights[i], 1e-6);
    EXPECT_TRUE(contains({-1e-9, -1e-9, 100 + 1e-9, 60 + 1e-9}, boxes[i]));
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap(grown(boxes[i], -1e-6), boxes[j]));
    }
  }
}

// Whether a point lies in a shape of width and height 1 around 0,0.
bool inside(Outline outline, Point p) {
  const double x = std::abs(p.x);
  const double y = std::abs(p.y);
  switch (outline) {
    case Outline::ellipse:
    case Outline::circle:
      return std::hypot(2 * x, 2 * y) <= 1;
    case Outline::diamond:
      return x + y <= 0.5;
    case Outline::hexagon:
      return y <= 0.5 && x <= 0.5 - y / 2;
    case Outline::house:
      return y <= 0.5 && x <= std::min(0.5, (p.y + 0.5) / kHouseRoof / 2);
    case Outline::inverted_house:
      return y <= 0.5 && x <= std::min(0.5, (0.5 - p.y) / kHouseRoof / 2);
    case Outline::parallelogram:
      return y <= 0.5 && std::abs(p.x - kSlant * (-p.y)) <= 0.5 - kSlant / 2;
    case Outline::octagon:
      return y <= 0.5 && x <= std::min(0.5, 0.5 - y + kOctagonSide / 2);
    case Outline::none:
    case Outline::box:
    case Outline::round_box:
      return x <= 0.5 && y <= 0.5;
  }
  return false;
}

using Named = std::pair<const char*, Outline>;

class EveryOutline : public testing::TestWithParam<Named> {
protected:
  const Outline outline_ = GetParam().second;
};

TEST_P(EveryOutline, HoldsAllItsRows) {
  const std::vector<TextRow> rows{{8, 12}, {70, 14}, {52, 14}};
  const Fit place = fit(outline_, rows, 6);
  double y = place.top;
  for (const TextRow& row : rows) {
    // The letters of a row fill the middle eight tenths of its height.
    for (const double edge : {y + 0.1 * row.height, y + 0.9 * row.height}) {
      const Point corner{row.width / 2 / place.extent.width, edge / place.extent.height - 0.5};
      EXPECT_TRUE(inside(outline_, corner)) << corner.x << " " << corner.y;
      EXPECT_TRUE(inside(outline_, {-corner.x, corner.y}));
    }
    y += row.height;
  }
  EXPECT_LE(y, place.extent.height);
}

TEST_P(EveryOutline, IsNotMuchLargerThanItsRows) {
  const Fit place = fit(outline_, {{70, 14}, {52, 14}}, 6);
  EXPECT_LT(place.extent.width * place.extent.height, 4.5 * 70 * 28);
}

INSTANTIATE_TEST_SUITE_P(
    Outlines, EveryOutline,
    testing::Values(Named{"Ellipse", Outline::ellipse}, Named{"Hexagon", Outline::hexagon},
                    Named{"Box", Outline::box}, Named{"RoundBox", Outline::round_box},
                    Named{"House", Outline::house}, Named{"Diamond", Outline::diamond},
                    Named{"Parallelogram", Outline::parallelogram},
                    Named{"Octagon", Outline::octagon},
                    Named{"InvertedHouse", Outline::inverted_house}),
    [](const auto& each) { return each.param.first; });

}  // namespace
}  // namespace buurtweb::viz
