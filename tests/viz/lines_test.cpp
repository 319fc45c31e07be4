#include "viz/lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace buurtweb::viz {
namespace {

constexpr Box kField{0, 0, 500, 300};
constexpr double kRadius = 10;

bool holds(const Box& box, Point p) {
  return p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom;
}

bool below(const Way& way, const Box& box) {
  return std::ranges::any_of(steps_along(way, 0.5), [&](Point p) { return holds(box, p); });
}

double nearest(const Way& way, Point to) {
  double least = 1e9;
  for (const Point p : steps_along(way, 0.5)) {
    least = std::min(least, distance(p, to));
  }
  return least;
}

Box number_at(Point place) {
  return box_around(place, {2 * kRadius, 2 * kRadius});
}

TEST(Lines, AreStraightWhereTheWayIsFree) {
  std::vector<Route> routes{{0, 1, {straight({50, 50}, {450, 50})}}};
  const std::vector<Box> marks{{0, 30, 100, 70}, {400, 30, 500, 70}, {200, 200, 300, 240}};
  bend(routes, {marks, kField});
  EXPECT_EQ(at(routes[0].way.front(), 0.5).y, 50);
}

TEST(Lines, RunStraightFromBesideTheMiddleRatherThanBend) {
  const std::vector<Box> marks{{0, 130, 100, 170}, {400, 130, 500, 170}, {220, 148, 280, 190}};
  std::vector<Route> routes{{0, 1, {straight({50, 150}, {450, 150})}}};
  bend(routes, {marks, kField});
  const Way& way = routes[0].way;
  EXPECT_FALSE(below(way, marks[2]));
  EXPECT_NEAR(turn(way.front().start, way.back().end, at(way.front(), 0.5)), 0, 1e-6);
  EXPECT_TRUE(holds(marks[0], way.front().start));
  EXPECT_TRUE(holds(marks[1], way.back().end));
}

TEST(Lines, FromOneMarkDoNotCrossOutsideIt) {
  // Both must pass the wall in the middle; the two marks on the right lie the other way round.
  const std::vector<Box> marks{{0, 130, 100, 170},
                               {400, 60, 480, 100},
                               {400, 200, 480, 240},
                               {200, 105, 240, 138},
                               {200, 162, 240, 195}};
  std::vector<Route> routes{{0, 1, {straight({50, 150}, {440, 80})}},
                            {0, 2, {straight({50, 150}, {440, 220})}}};
  bend(routes, {marks, kField});
  const auto one = steps_along(routes[0].way, 1);
  const auto other = steps_along(routes[1].way, 1);
  for (std::size_t i = 1; i < one.size(); ++i) {
    for (std::size_t j = 1; j < other.size(); ++j) {
      const bool outside = !holds(marks[0], one[i]);
      EXPECT_FALSE(outside && crosses(Segment{one[i - 1], one[i]}, {other[j - 1], other[j]}));
    }
  }
}

class ALineInItsWay : public testing::Test {
protected:
  [[nodiscard]] Way bent_within(const Box& field) const {
    std::vector<Route> routes{{0, 1, {straight({50, 150}, {450, 150})}}};
    bend(routes, {marks_, field});
    return routes[0].way;
  }

  std::vector<Box> marks_{{0, 130, 100, 170}, {400, 130, 500, 170}, {220, 130, 280, 170}};
};

TEST_F(ALineInItsWay, BendsRoundTheMark) {
  EXPECT_FALSE(below(bent_within(kField), marks_[2]));
}

TEST_F(ALineInItsWay, BendsToTheSideWhereTheFieldIs) {
  for (const Point p : steps_along(bent_within({0, 130, 500, 300}), 1)) {
    EXPECT_GE(p.y, 130);
  }
}

// A line past a mark, with five short ones over or under that mark.
class AFence : public testing::TestWithParam<double> {
protected:
  AFence() {
    for (int i = 0; i < 5; ++i) {
      const double x = 230 + 10 * i;
      const double y = 150 + GetParam() * 60;
      const std::size_t end = marks_.size();
      marks_.insert(marks_.end(), {{x - 1, y - 41, x + 1, y - 39}, {x - 1, y + 39, x + 1, y + 41}});
      routes_.push_back({end, end + 1, {straight({x, y - 40}, {x, y + 40})}});
    }
  }
  [[nodiscard]] bool passes_on_the_open_side() const {
    const auto points = steps_along(routes_[0].way, 1);
    const auto in_the_middle = [](Point p) { return p.x > 220 && p.x < 280; };
    return std::ranges::all_of(
        points, [&](Point p) { return !in_the_middle(p) || (p.y - 150) * GetParam() < 0; });
  }

  std::vector<Box> marks_{{0, 130, 100, 170}, {400, 130, 500, 170}, {220, 130, 280, 170}};
  std::vector<Route> routes_{{0, 1, {straight({50, 150}, {450, 150})}}};
};

TEST_P(AFence, IsPassedOnTheOtherSide) {
  bend(routes_, {marks_, kField});
  EXPECT_FALSE(below(routes_[0].way, marks_[2]));
  EXPECT_TRUE(passes_on_the_open_side());
}

INSTANTIATE_TEST_SUITE_P(AboveAndBelow, AFence, testing::Values(-1.0, 1.0));

// Two long walls, one from above and one from below: no single bow leads past both.
class AMaze : public testing::Test {
protected:
  AMaze() { bend(routes_, {marks_, kField}); }

  std::vector<Box> marks_{
      {0, 130, 60, 170}, {440, 130, 500, 170}, {150, 5, 200, 260}, {290, 40, 340, 295}};
  std::vector<Route> routes_{
      {.from = 0, .to = 1, .way = {straight({30, 150}, {470, 150})}, .proposed = true}};
};

TEST_F(AMaze, IsWalkedThroughWithoutTouchingAWall) {
  EXPECT_FALSE(below(routes_[0].way, marks_[2]));
  EXPECT_FALSE(below(routes_[0].way, marks_[3]));
  EXPECT_TRUE(holds(marks_[0], routes_[0].way.front().start));
  EXPECT_TRUE(holds(marks_[1], routes_[0].way.back().end));
  for (const Point p : steps_along(routes_[0].way, 1)) {
    EXPECT_TRUE(contains(grown(kField, 5), {p.x, p.y, p.x, p.y}));
  }
}

// Three walls, the middle one the other way up: no thread leads there without turning back.
TEST(Lines, GoBackWhereThatIsTheOnlyWayRound) {
  const std::vector<Box> marks{{0, 140, 40, 160},
                               {460, 140, 500, 160},
                               {150, 5, 170, 200},
                               {170, 180, 330, 200},
                               {150, 100, 160, 290}};
  std::vector<Route> routes{{.from = 0, .to = 1, .way = {straight({20, 150}, {480, 150})}}};
  bend(routes, {marks, kField});
  for (std::size_t i = 2; i < marks.size(); ++i) {
    EXPECT_FALSE(below(routes[0].way, marks[i])) << i;
  }
}

TEST(Lines, TiesStayWhereTheyAreWhenTheWayRoundIsTooLongToFollow) {
  const std::vector<Box> marks{{0, 330, 60, 370}, {140, 330, 200, 370}, {90, 5, 110, 695}};
  std::vector<Route> routes{{.from = 0, .to = 1, .way = {straight({30, 350}, {170, 350})}}};
  bend(routes, {marks, {0, 0, 500, 700}});
  EXPECT_TRUE(below(routes[0].way, marks[2]));
}

// A mark between two others, that so many lines leave upwards, and as many downwards: whether the
// tie of those two runs below it. Elsewhere are so many lines more.
bool runs_below_what_is_left_by(int lines, int elsewhere, bool proposed = false) {
  std::vector<Box> marks{{0, 330, 60, 370}, {440, 330, 500, 370}, {210, 330, 290, 370}};
  std::vector<Route> routes{
      {.from = 0, .to = 1, .way = {straight({30, 350}, {470, 350})}, .proposed = proposed}};
  for (int i = 0; i < lines; ++i) {
    const double x = 215 + 7.0 * i;
    for (const double y : {5.0, 690.0}) {
      routes.push_back({.from = 2, .to = marks.size(), .way = {straight({250, 350}, {x, y})}});
      marks.push_back({x - 2, y, x + 2, y + 4});
    }
  }
  for (int i = 0; i < elsewhere; ++i) {
    const double x = 20 + 3.0 * i;
    routes.push_back(
        {.from = marks.size(), .to = marks.size() + 1, .way = {straight({x, 100}, {x, 130})}});
    marks.insert(marks.end(), {{x - 1, 99, x + 1, 101}, {x - 1, 129, x + 1, 131}});
  }
  constexpr Box no_room_behind_the_others{0, 4, 500, 696};
  bend(routes, {marks, no_room_behind_the_others});
  return below(routes[0].way, marks[2]);
}

TEST(Lines, GoRoundAMarkThatFewLinesLeave) {
  EXPECT_FALSE(runs_below_what_is_left_by(4, 60));
}

TEST(Lines, RatherRunBelowAMarkThanAcrossManyLines) {
  EXPECT_TRUE(runs_below_what_is_left_by(10, 60));
}

TEST(Lines, RunAcrossManyWhereMoreThanOneInFiftyWouldBeBelowAMark) {
  EXPECT_FALSE(runs_below_what_is_left_by(10, 20));
}

// Dashed and below a mark it would look like two others.
TEST(Lines, GoRoundAMarkThatManyLinesLeaveWhenTheyAreProposed) {
  EXPECT_FALSE(runs_below_what_is_left_by(10, 60, true));
}

// Twelve marks that are all tied to each other: every way crosses many, and names stay free.
TEST(Lines, StayOffNamesWhereThereAreManyLines) {
  constexpr std::size_t count = 12;
  std::vector<Box> marks;
  for (const double y : {60.0, 170.0, 280.0}) {
    for (const double x : {20.0, 140.0, 260.0, 380.0}) {
      marks.push_back({x, y - 20, x + 70, y + 4});
    }
  }
  std::vector<Route> routes;
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      routes.push_back(
          {.from = a, .to = b, .way = {straight(marks[a].centre(), marks[b].centre())}});
    }
  }
  bend(routes, {marks, kField});
  std::size_t found = 0;
  for (const Route& route : routes) {
    for (std::size_t i = 0; i < count; ++i) {
      found += i != route.from && i != route.to && below(route.way, marks[i]) ? 1U : 0U;
    }
  }
  EXPECT_LE(found, 2U);
}

TEST(Numbers, StandFreeOfMarksAndOfOtherLines) {
  std::vector<Route> routes{
      {.from = 0, .to = 1, .way = {straight({0, 150}, {400, 150})}, .proposed = true},
      {.from = 3, .to = 4, .way = {straight({200, 100}, {200, 200})}}};
  const std::vector<Box> marks{
      {-40, 130, 40, 170}, {360, 130, 440, 170}, {120, 140, 190, 160}, {}, {}};
  const Box number = number_at(place_numbers(routes, marks, kField, kRadius).at(0));
  for (const Box& mark : marks) {
    EXPECT_FALSE(overlap(number, mark));
  }
  EXPECT_FALSE(crosses(Segment{{200, 100}, {200, 200}}, number));
}

TEST(Numbers, BendTheirLineWhenThereIsNoRoomOnIt) {
  std::vector<Route> routes{
      {.from = 0, .to = 1, .way = {straight({200, 150}, {290, 150})}, .proposed = true}};
  const std::vector<Box> marks{{160, 138, 241, 162}, {249, 138, 330, 162}};
  const Point place = place_numbers(routes, marks, kField, kRadius).at(0);
  EXPECT_FALSE(overlap(number_at(place), marks[0]));
  EXPECT_FALSE(overlap(number_at(place), marks[1]));
  EXPECT_LT(nearest(routes[0].way, place), 0.5);
}

TEST(Numbers, RatherLetTheirLineRunBelowANameThanStandOnOne) {
  std::vector<Route> routes{
      {.from = 0, .to = 1, .way = {straight({200, 150}, {290, 150})}, .proposed = true}};
  // Walls along both sides: whatever way past them runs below one.
  const std::vector<Box> marks{
      {160, 138, 241, 162}, {249, 138, 330, 162}, {150, 120, 340, 134}, {150, 166, 340, 180}};
  const Point place = place_numbers(routes, marks, kField, kRadius).at(0);
  for (const Box& mark : marks) {
    EXPECT_FALSE(overlap(number_at(place), mark));
  }
}

TEST(Numbers, StandBesideALineThatIsBelowNamesAllTheWay) {
  std::vector<Route> routes{
      {.from = 0, .to = 1, .way = {straight({200, 150}, {290, 150})}, .proposed = true}};
  const Box field{150, 60, 420, 240};
  const std::vector<Box> marks{{160, 60, 310, 240}, {}};
  const Point place = place_numbers(routes, marks, field, kRadius).at(0);
  EXPECT_FALSE(overlap(number_at(place), marks[0]));
  EXPECT_TRUE(contains(field, number_at(place)));
}

// Its line runs along the edge of the paper, but for its first part.
TEST(Numbers, StandWholeOnThePaper) {
  std::vector<Route> routes{{.from = 0,
                             .to = 1,
                             .way = {straight({60, 90}, {60, 40}), straight({60, 40}, {60, 5}),
                                     straight({60, 5}, {440, 5}), straight({440, 5}, {440, 40})},
                             .proposed = true}};
  const std::vector<Box> marks{{40, 80, 80, 100}, {420, 38, 460, 60}};
  const Point place = place_numbers(routes, marks, kField, kRadius).at(0);
  EXPECT_TRUE(contains(kField, number_at(place)));
  EXPECT_LT(nearest(routes[0].way, place), 0.5);
}

TEST(Numbers, OfTheSamePairStandOnLinesOfTheirOwn) {
  std::vector<Route> routes(
      2, {.from = 0, .to = 1, .way = {straight({50, 150}, {450, 150})}, .proposed = true});
  const std::vector<Box> marks{{0, 130, 100, 170}, {400, 130, 500, 170}};
  const std::vector<Point> places = place_numbers(routes, marks, kField, kRadius);
  EXPECT_GT(nearest(routes[0].way, places[1]), kRadius);
  EXPECT_GT(nearest(routes[1].way, places[0]), kRadius);
}

}  // namespace
}  // namespace buurtweb::viz
