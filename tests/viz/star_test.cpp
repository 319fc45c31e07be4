#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "viz/formats.h"

// Where the marks stand of whom everybody is tied to one and to nobody else.
namespace buurtweb::viz {
namespace {

MapSheet star(int leaves, Paper paper) {
  MapSheet sheet;
  sheet.paper = paper;
  sheet.marks = {{.label = "Midden"}};
  for (int i = 0; i < leaves; ++i) {
    sheet.marks.push_back({.label = std::string(static_cast<std::size_t>(3 + 7 * i % 9), 'n')});
    sheet.lines.push_back({.from = 0, .to = static_cast<MarkIndex>(i + 1)});
  }
  return sheet;
}

// Of each mark around the first, where it stands on a clock of 12 hours.
std::vector<double> hours(const MapSheet& sheet) {
  const std::vector<Spot> places = spots(sheet);
  const double ratio = std::numbers::sqrt2;  // of the paper, and nearly of the map on it
  std::vector<double> result;
  for (std::size_t i = 1; i < places.size(); ++i) {
    const double angle = std::atan2(ratio * (places[i].x - places[0].x), places[0].y - places[i].y);
    result.push_back((angle < 0 ? angle + 2 * std::numbers::pi : angle) * 6 / std::numbers::pi);
  }
  return result;
}

TEST(Star, HasItsMarksInTheirOrderClockwiseFromTwelveOClock) {
  for (const int leaves : {7, 12, 20, 40}) {
    for (const Paper paper : {Paper::a3, Paper::a1}) {
      const std::vector<double> round = hours(star(leaves, paper));
      std::size_t back = 0;
      for (std::size_t i = 1; i < round.size(); ++i) {
        back += round[i] < round[i - 1] - 0.3 ? 1U : 0U;
      }
      EXPECT_EQ(back, 0U) << leaves;
      EXPECT_LT(round.front(), 3);
      EXPECT_GT(round.back(), 9);
    }
  }
}

TEST(Star, OfAFewMarksIsLeftAsItIs) {
  MapSheet sheet = star(6, Paper::a3);
  sheet.lines.push_back({.from = 1, .to = 2});
  const std::vector<double> round = hours(sheet);
  EXPECT_FALSE(std::ranges::is_sorted(round));
}

}  // namespace
}  // namespace buurtweb::viz
