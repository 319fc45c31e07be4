#include "viz/taut.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kOff = 5;

struct Web {
  std::vector<Box> marks;
  std::vector<Route> routes;
};

bool share_an_end(const Route& a, const Route& b) {
  return a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to;
}

// How often lines cross that do not begin or end at the same mark.
std::size_t all_crossings(const Web& web, const std::vector<Way>& ways) {
  std::size_t count = 0;
  for (std::size_t a = 0; a < ways.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      count += share_an_end(web.routes[a], web.routes[b])
                   ? 0U
                   : crossings(traced(ways[a]), traced(ways[b]));
    }
  }
  return count;
}

std::size_t boxes_met(const Web& web, const std::vector<Way>& ways) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    count += boxes_above(web.routes[i], traced(ways[i]), web.marks);
  }
  return count;
}

std::vector<Way> straight_ways(const Web& web) {
  std::vector<Way> ways;
  for (const Route& route : web.routes) {
    ways.push_back(route.way);
  }
  return ways;
}

std::vector<Way> all_threads(const Web& web) {
  std::vector<std::size_t> which(web.routes.size());
  std::iota(which.begin(), which.end(), std::size_t{0});
  std::vector<Way> ways;
  for (const std::vector<Turns>& turns : threads(web.routes, which, {web.marks, {}, kOff})) {
    ways.push_back(with_round_corners(turns.front(), tight_cut(kOff)));
  }
  return ways;
}

void tie(Web& web, std::size_t from, std::size_t to) {
  web.routes.push_back({.from = from,
                        .to = to,
                        .way = {straight(web.marks[from].centre(), web.marks[to].centre())}});
}

// Names in rows with streets between them, not quite in line, and ties between any of them.
Web town(std::uint32_t seed) {
  Web web;
  std::mt19937 engine(seed);
  const auto below = [&](std::uint32_t most) {
    return static_cast<std::uint32_t>(engine() % most);
  };
  for (int row = 0; row < 6; ++row) {
    for (int column = 0; column < 6; ++column) {
      const Point centre{60.0 + 160 * column + below(50), 60.0 + 90 * row + below(30)};
      web.marks.push_back(box_around(centre, {60.0 + below(20), 30}));
    }
  }
  while (web.routes.size() < 30) {
    const std::size_t from = below(36);
    const std::size_t to = below(36);
    if (from != to) {
      tie(web, from, to);
    }
  }
  return web;
}

class Threads : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Threads, MeetNoNameThatIsNotTheirs) {
  const Web web = town(GetParam());
  ASSERT_GT(boxes_met(web, straight_ways(web)), 15U);
  EXPECT_EQ(boxes_met(web, all_threads(web)), 0U);
}

TEST_P(Threads, CrossNoMoreThanTheStraightLines) {
  const Web web = town(GetParam());
  EXPECT_LE(all_crossings(web, all_threads(web)), all_crossings(web, straight_ways(web)));
}

TEST_P(Threads, BeginAndEndInTheMiddleOfTheirMarks) {
  const Web web = town(GetParam());
  const std::vector<Way> ways = all_threads(web);
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const Route& route = web.routes[i];
    EXPECT_LT(distance(ways[i].front().start, web.marks[route.from].centre()), 1e-6);
    EXPECT_LT(distance(ways[i].back().end, web.marks[route.to].centre()), 1e-6);
  }
}

INSTANTIATE_TEST_SUITE_P(Towns, Threads, testing::Range(1U, 9U));

TEST(Threads, RoundTheSameNameLieInTheOrderOfTheirLines) {
  Web web{.marks = {{150, 60, 250, 200}}, .routes = {}};
  for (const double y : {80.0, 95.0, 110.0}) {
    web.marks.push_back(box_around({20, y}, {20, 4}));
    web.marks.push_back(box_around({380, y}, {20, 4}));
    tie(web, web.marks.size() - 2, web.marks.size() - 1);
  }
  std::vector<double> tops;
  for (const Way& way : all_threads(web)) {
    tops.push_back(traced(way).bounds.top);
  }
  EXPECT_LT(tops[0], tops[1] - 1);
  EXPECT_LT(tops[1], tops[2] - 1);
  EXPECT_LE(tops[2], 60 - kFree * kOff);
}

TEST(Threads, TakeAnotherSideWhereThereIsNoRoom) {
  // Its middle lies just above the line, but a wall stands on its lower edge.
  Web web{
      .marks = {{0, 90, 20, 110}, {380, 90, 400, 110}, {150, 50, 250, 148}, {100, 150, 300, 400}},
      .routes = {}};
  tie(web, 0, 1);
  EXPECT_EQ(boxes_met(web, all_threads(web)), 0U);
}

TEST(Threads, ComeWithOthersThatPassOnTheOtherSide) {
  // Its middle lies above the line.
  Web web{.marks = {{0, 90, 20, 110}, {380, 90, 400, 110}, {150, 60, 250, 130}}, .routes = {}};
  tie(web, 0, 1);
  const std::vector<Turns> both = threads(web.routes, {0}, {web.marks, {}, kOff}).front();
  ASSERT_EQ(both.size(), 2U);
  EXPECT_GT(bounds(both[0]).bottom, 130);
  EXPECT_GE(bounds(both[0]).top, 100 - 1e-6);
  EXPECT_LT(bounds(both[1]).top, 60);
  EXPECT_LE(bounds(both[1]).bottom, 100 + 1e-6);
}

TEST(Threads, CanLieFurtherFromWhatTheyTurnRound) {
  const Turns thread{{0, 0}, {100, 50}, {200, 0}};
  const Turns further = wider(thread, 10);
  EXPECT_NEAR(further[1].x, 100, 1e-9);
  EXPECT_NEAR(further[1].y, 60, 1e-9);
  EXPECT_EQ(distance(further.front(), thread.front()) + distance(further.back(), thread.back()), 0);
  EXPECT_EQ(distance(wider({{0, 0}, {5, 0}, {9, 0}}, 3)[1], {5, 0}), 0);  // it turns nowhere
}

TEST(Traces, ShareWhatLiesNearAndGoesTheSameWay) {
  const Trace level = traced(straight({0, 0}, {100, 0}));
  EXPECT_NEAR(shared_length(level, traced(straight({40, 1}, {160, 1})), 2), 60, 1e-9);
  EXPECT_NEAR(shared_length(level, traced(straight({160, 1}, {40, 1})), 2), 60, 1e-9);
  EXPECT_NEAR(shared_length(level, traced(straight({0, -10}, {100, 10})), 2), 20, 1e-9);
  EXPECT_EQ(shared_length(level, traced(straight({40, 3}, {160, 3})), 2), 0);
  EXPECT_EQ(shared_length(level, traced(straight({50, -50}, {50, 50})), 2), 0);
  EXPECT_EQ(shared_length(level, traced(straight({101, 0}, {150, 0})), 2), 0);
}

std::size_t merged_lines(const Web& web) {
  std::size_t count = 0;
  for (const Route& a : web.routes) {
    count += std::ranges::any_of(web.routes, [&](const Route& b) {
      return !share_an_end(a, b) && shared_length(traced(a.way), traced(b.way), 2) > 20;
    });
  }
  return count;
}

// Nobody sees which of two that lie on each other goes where.
TEST(Lines, SeldomRunAlongEachOther) {
  std::size_t merged = 0;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    Web web = town(seed);
    bend(web.routes, {web.marks, {0, 0, 1000, 600}, kOff});
    merged += merged_lines(web);
  }
  EXPECT_LE(merged, 8U);  // of 600 lines; 42 when nothing parts them
}

}  // namespace
}  // namespace buurtweb::viz
