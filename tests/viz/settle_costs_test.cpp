#include "viz/settle_costs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <random>

namespace buurtweb::viz {
namespace {

// Whole numbers, so that lines often touch corners and each other: there, too, both must agree.
class Costs : public testing::TestWithParam<unsigned> {
protected:
  Costs() : random_(GetParam()), count_(1 + random_() % 70) {
    boxes_.resize(count_);
    lines_.resize(count_);
    for (std::size_t i = 0; i < count_; ++i) {
      boxes_.set(i, box());
      lines_.set(i, line());
      weights_.push_back(static_cast<std::int64_t>(random_() % 100));
    }
  }

  double some() { return static_cast<double>(random_() % 21); }
  Box box() {
    const Point corner{some(), some()};
    return {corner.x, corner.y, corner.x + some(), corner.y + some()};
  }
  Segment line() { return {{some(), some()}, {some(), some()}}; }

  std::mt19937 random_;
  std::size_t count_;
  BoxArrays boxes_;
  SegmentArrays lines_;
  std::vector<std::int64_t> weights_;
};

TEST_P(Costs, AreWhatTheGeometrySays) {
  const Segment line_of = line();
  const Box box_of = box();
  std::int64_t crossed = 0;
  std::int64_t through = 0;
  std::int64_t met = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    crossed += crosses(line_of, boxes_.at(i)) ? 1 : 0;
    through += crosses(lines_.at(i), box_of) ? weights_[i] : 0;
    met += crosses(line_of, lines_.at(i)) ? weights_[i] : 0;
  }
  EXPECT_EQ(boxes_crossed(line_of, boxes_), crossed);
  EXPECT_EQ(lines_through(box_of, lines_, weights_), through);
  EXPECT_EQ(lines_crossed(line_of, lines_, weights_), met);
}

TEST_P(Costs, OfPairsAreThoseOfEachPairTogether) {
  PieceArrays pieces;
  Wishes wishes;
  for (std::size_t i = 0; i < count_; ++i) {
    pieces.x.push_back(some());
    pieces.y.push_back(some());
    pieces.width.push_back(1 + some() / 10);
    pieces.height.push_back(1 + some() / 10);
    wishes.distance.push_back(1 / (1 + some()));
    wishes.pull.push_back(i == 0 ? 0 : some());
    wishes.push.push_back(i == 0 ? 0 : some());
    wishes.overlap.push_back(i == 0 ? 0 : some());
  }
  const PairMeasure measure{.gap = 2, .wide = 1.5};
  double expected = 0;
  for (std::size_t j = 1; j < count_; ++j) {
    const double dx = std::abs(pieces.x[0] - pieces.x[j]);
    const double dy = std::abs(pieces.y[0] - pieces.y[j]);
    const double over = std::min((pieces.width[0] + pieces.width[j]) / 2 + 2 - dx,
                                 (pieces.height[0] + pieces.height[j]) / 2 + 2 - dy);
    expected += over > 0 ? wishes.overlap[j] * (0.3 + over / 2) : 0;
    const double off = std::hypot(dx / 1.5, dy * 1.5) * wishes.distance[j] - 1;
    expected += (off > 0 ? wishes.pull[j] : wishes.push[j]) * off * off;
  }
  EXPECT_NEAR(cost_of_pairs(0, pieces, wishes, measure), expected, 1e-9 * (1 + expected));
}

INSTANTIATE_TEST_SUITE_P(Random, Costs, testing::Range(1U, 16U));

}  // namespace
}  // namespace buurtweb::viz
