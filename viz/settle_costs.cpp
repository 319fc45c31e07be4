#include "viz/settle_costs.h"

#include <algorithm>
#include <cmath>
#include <span>

// The compiler makes each of these twice and takes the better one at run time. Both do the same
// steps in the same order, so the map does not depend on the machine. The choice is made before the
// thread sanitizer is there, which wants to hear of it.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define BUURTWEB_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define BUURTWEB_WIDE
#endif

namespace buurtweb::viz {
namespace {

struct Boxes {
  const float* left;
  const float* top;
  const float* right;
  const float* bottom;
};
struct Segments {
  const float* x1;
  const float* y1;
  const float* x2;
  const float* y2;
};
struct Place {
  float x;
  float y;
};
struct Line {
  Place from;
  Place to;
};
struct Area {
  float left;
  float top;
  float right;
  float bottom;
};

inline float side(Place a, Place b, Place c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// NOLINTBEGIN(readability-implicit-bool-conversion): & and not &&, so that there is no branch.
inline bool runs_through(const Line& line, const Area& box) {
  const bool near = (std::min(line.from.x, line.to.x) < box.right) &
                    (std::max(line.from.x, line.to.x) > box.left) &
                    (std::min(line.from.y, line.to.y) < box.bottom) &
                    (std::max(line.from.y, line.to.y) > box.top);
  const float a = side(line.from, line.to, {box.left, box.top});
  const float b = side(line.from, line.to, {box.right, box.top});
  const float c = side(line.from, line.to, {box.left, box.bottom});
  const float d = side(line.from, line.to, {box.right, box.bottom});
  const float least = std::min(std::min(a, b), std::min(c, d));
  const float most = std::max(std::max(a, b), std::max(c, d));
  return near & (least < 0) & (most > 0);
}

BUURTWEB_WIDE std::int32_t weigh_boxes(const Line& line, Boxes boxes,
                                       std::span<const std::int32_t> weights,
                                       std::int32_t* __restrict row) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Area box{boxes.left[i], boxes.top[i], boxes.right[i], boxes.bottom[i]};
    row[i] = runs_through(line, box) ? weights[i] : 0;
    sum += row[i];
  }
  return sum;
}

BUURTWEB_WIDE std::int32_t weigh_through(const Area& box, Segments lines,
                                         std::span<const std::int32_t> weights,
                                         std::int32_t* __restrict row) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Line line{{lines.x1[i], lines.y1[i]}, {lines.x2[i], lines.y2[i]}};
    row[i] = runs_through(line, box) ? weights[i] : 0;
    sum += row[i];
  }
  return sum;
}

BUURTWEB_WIDE std::int32_t weigh_crossed(const Line& line, Segments lines,
                                         std::span<const std::int32_t> weights,
                                         std::int32_t* __restrict row) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Line other{{lines.x1[i], lines.y1[i]}, {lines.x2[i], lines.y2[i]}};
    const float a = side(line.from, line.to, other.from) * side(line.from, line.to, other.to);
    const float b = side(other.from, other.to, line.from) * side(other.from, other.to, line.to);
    row[i] = (a < 0) & (b < 0) ? weights[i] : 0;
    sum += row[i];
  }
  return sum;
}

// NOLINTEND(readability-implicit-bool-conversion)

struct Pairs {
  const float* x;
  const float* y;
  const float* width;
  const float* height;
  const float* distance;
  const float* pull;
  const float* push;
  const float* overlap;
  std::size_t count;
};

BUURTWEB_WIDE void pair_costs(const Pairs& p, const PairMeasure& measure, std::size_t of,
                              float* __restrict row) {
  const float x = p.x[of];
  const float y = p.y[of];
  const float half_width = p.width[of] / 2 + measure.gap;
  const float half_height = p.height[of] / 2 + measure.gap;
  const float across = 1 / (measure.wide * measure.wide);
  const float down = measure.wide * measure.wide;
  const float in_gaps = 1 / measure.gap;
  for (std::size_t j = 0; j < p.count; ++j) {
    const float dx = std::abs(x - p.x[j]);
    const float dy = std::abs(y - p.y[j]);
    const float over =
        std::min(half_width + p.width[j] / 2 - dx, half_height + p.height[j] / 2 - dy);
    const float off = std::sqrt(dx * dx * across + dy * dy * down) * p.distance[j] - 1;
    // All are read, whichever is needed: a choice of what to read would be a branch.
    const float overlap = p.overlap[j];
    const float pull = p.pull[j];
    const float push = p.push[j];
    const float on_each_other = over > 0 ? overlap * (0.3F + over * in_gaps) : 0.0F;
    row[j] = on_each_other + (off > 0 ? pull : push) * off * off;
  }
}

// In eight sums beside each other, always the same way.
BUURTWEB_WIDE double added(const float* row, std::size_t count) {
  constexpr std::size_t lanes = 8;
  double sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      sums[lane] += static_cast<double>(row[i + lane]);
    }
  }
  for (; i < count; ++i) {
    sums[i % lanes] += static_cast<double>(row[i]);
  }
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

Boxes of(const BoxArrays& boxes) {
  return {boxes.left.data(), boxes.top.data(), boxes.right.data(), boxes.bottom.data()};
}

Segments of(const SegmentArrays& lines) {
  return {lines.x1.data(), lines.y1.data(), lines.x2.data(), lines.y2.data()};
}

Place rounded(Point p) {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

Line rounded(const Segment& line) {
  return {rounded(line.from), rounded(line.to)};
}

}  // namespace

void BoxArrays::resize(std::size_t count) {
  for (std::vector<float>* const each : {&left, &top, &right, &bottom}) {
    each->resize(count);
  }
}

void BoxArrays::set(std::size_t i, const Box& box) {
  left[i] = static_cast<float>(box.left);
  top[i] = static_cast<float>(box.top);
  right[i] = static_cast<float>(box.right);
  bottom[i] = static_cast<float>(box.bottom);
}

Box BoxArrays::at(std::size_t i) const {
  return {left[i], top[i], right[i], bottom[i]};
}

void SegmentArrays::resize(std::size_t count) {
  for (std::vector<float>* const each : {&x1, &y1, &x2, &y2}) {
    each->resize(count);
  }
}

void SegmentArrays::set(std::size_t i, const Segment& segment) {
  x1[i] = static_cast<float>(segment.from.x);
  y1[i] = static_cast<float>(segment.from.y);
  x2[i] = static_cast<float>(segment.to.x);
  y2[i] = static_cast<float>(segment.to.y);
}

Segment SegmentArrays::at(std::size_t i) const {
  return {{x1[i], y1[i]}, {x2[i], y2[i]}};
}

std::int32_t boxes_crossed(const Segment& line, const BoxArrays& boxes, const Weights& weights,
                           std::int32_t* row) {
  return weigh_boxes(rounded(line), of(boxes), weights, row);
}

std::int32_t lines_through(const Box& box, const SegmentArrays& lines, const Weights& weights,
                           std::int32_t* row) {
  const Place from = rounded(Point{box.left, box.top});
  const Place to = rounded(Point{box.right, box.bottom});
  return weigh_through({from.x, from.y, to.x, to.y}, of(lines), weights, row);
}

std::int32_t lines_crossed(const Segment& line, const SegmentArrays& lines, const Weights& weights,
                           std::int32_t* row) {
  return weigh_crossed(rounded(line), of(lines), weights, row);
}

void costs_of_pairs(const Wisher& wisher, const PieceArrays& pieces, const PairMeasure& measure,
                    float* row) {
  const Wishes& wishes = wisher.wishes;
  pair_costs({pieces.x.data(), pieces.y.data(), pieces.width.data(), pieces.height.data(),
              wishes.distance.data(), wishes.pull.data(), wishes.push.data(), wishes.overlap.data(),
              pieces.x.size()},
             measure, wisher.piece, row);
}

double sum_of(const float* row, std::size_t count) {
  return added(row, count);
}

}  // namespace buurtweb::viz
