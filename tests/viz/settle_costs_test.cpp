#include "viz/settle_costs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <vector>

namespace buurtweb::viz {
namespace {

// Whole tens of points, so that lines often touch corners and each other: there, too, both must
// agree.
class Costs : public testing::TestWithParam<unsigned> {
protected:
  Costs() : random_(GetParam()), count_(1 + random_() % 70) {
    boxes_.resize(count_);
    lines_.resize(count_);
    for (std::size_t i = 0; i < count_; ++i) {
      boxes_.set(i, box());
      lines_.set(i, line());
      weights_.push_back(static_cast<std::int32_t>(random_() % 100));
    }
  }

  double some() { return static_cast<double>(10 * (random_() % 21)); }
  Box box() {
    const Point corner{some(), some()};
    return {corner.x, corner.y, corner.x + some(), corner.y + some()};
  }
  Segment line() { return {{some(), some()}, {some(), some()}}; }
  static std::int32_t sum(const std::vector<std::int32_t>& row) {
    return std::accumulate(row.begin(), row.end(), 0);
  }

  std::mt19937 random_;
  std::size_t count_;
  BoxArrays boxes_;
  SegmentArrays lines_;
  std::vector<std::int32_t> weights_;
};

TEST_P(Costs, AreWhatTheGeometrySays) {
  const Segment line_of = line();
  const Box box_of = box();
  std::vector<std::int32_t> crossed;
  std::vector<std::int32_t> through;
  std::vector<std::int32_t> met;
  for (std::size_t i = 0; i < count_; ++i) {
    crossed.push_back(crosses(line_of, boxes_.at(i)) ? weights_[i] : 0);
    through.push_back(crosses(lines_.at(i), box_of) ? weights_[i] : 0);
    met.push_back(crosses(line_of, lines_.at(i)) ? weights_[i] : 0);
  }
  std::vector<std::int32_t> row(count_);
  EXPECT_EQ(boxes_crossed(line_of, boxes_, weights_, row.data()), sum(crossed));
  EXPECT_EQ(row, crossed);
  EXPECT_EQ(lines_through(box_of, lines_, weights_, row.data()), sum(through));
  EXPECT_EQ(row, through);
  EXPECT_EQ(lines_crossed(line_of, lines_, weights_, row.data()), sum(met));
  EXPECT_EQ(row, met);
}

TEST_P(Costs, AreNoneWhereLinesMeetAtTheirEndsAnywhereOnTheLargestPaper) {
  const auto anywhere = [&] {
    return Point{static_cast<double>(random_()) * 0x1p-32 * 3370,
                 static_cast<double>(random_()) * 0x1p-32 * 2384};
  };
  const Point end = anywhere();
  for (std::size_t i = 0; i < count_; ++i) {
    lines_.set(i, i % 2 == 0 ? Segment{end, anywhere()} : Segment{anywhere(), end});
  }
  std::vector<std::int32_t> row(count_);
  for (int line = 0; line < 100; ++line) {
    EXPECT_EQ(lines_crossed({anywhere(), end}, lines_, weights_, row.data()), 0);
  }
}

TEST_P(Costs, OfPairsAreWhatEachOfTheTwoWishes) {
  PieceArrays pieces;
  Wishes wishes;
  const auto few = [&] { return static_cast<float>(some()); };
  for (std::size_t i = 0; i < count_; ++i) {
    pieces.x.push_back(few());
    pieces.y.push_back(few());
    pieces.width.push_back(1 + few() / 10);
    pieces.height.push_back(1 + few() / 10);
    wishes.distance.push_back(1 / (1 + few()));
    wishes.pull.push_back(i == 0 ? 0 : few());
    wishes.push.push_back(i == 0 ? 0 : few());
    wishes.overlap.push_back(i == 0 ? 0 : few());
  }
  std::vector<float> row(count_);
  costs_of_pairs({0, wishes}, pieces, {.gap = 2, .wide = 1.5F}, row.data());
  double sum = 0;
  for (std::size_t j = 0; j < count_; ++j) {
    const float dx = std::abs(pieces.x[0] - pieces.x[j]);
    const float dy = std::abs(pieces.y[0] - pieces.y[j]);
    const float over = std::min((pieces.width[0] + pieces.width[j]) / 2 + 2 - dx,
                                (pieces.height[0] + pieces.height[j]) / 2 + 2 - dy);
    const float off = std::hypot(dx / 1.5F, dy * 1.5F) * wishes.distance[j] - 1;
    const float expected = (over > 0 ? wishes.overlap[j] * (0.3F + over / 2) : 0) +
                           (off > 0 ? wishes.pull[j] : wishes.push[j]) * off * off;
    EXPECT_NEAR(row[j], expected, 1e-4F * (1 + expected));
    sum += static_cast<double>(row[j]);
  }
  EXPECT_NEAR(sum_of(row.data(), count_), sum, 1e-6 * (1 + sum));
}

INSTANTIATE_TEST_SUITE_P(Random, Costs, testing::Range(1U, 16U));

}  // namespace
}  // namespace buurtweb::viz
