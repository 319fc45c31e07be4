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
  const float* x;
  const float* y;
  const float* half_width;
  const float* half_height;
};
struct Segments {
  const float* x;
  const float* y;
  const float* half_x;
  const float* half_y;
};
struct Line {
  float x;
  float y;
  float half_x;
  float half_y;
};
struct Area {
  float x;
  float y;
  float half_width;
  float half_height;
};

// NOLINTBEGIN(readability-implicit-bool-conversion): & and not &&, so that there is no branch.

// Neither across, nor down, nor square to the line is there a gap between the two.
inline bool runs_through(const Line& line, const Area& box) {
  const float dx = box.x - line.x;
  const float dy = box.y - line.y;
  const float across = std::abs(line.half_x);
  const float down = std::abs(line.half_y);
  return (std::abs(dx) < across + box.half_width) & (std::abs(dy) < down + box.half_height) &
         (std::abs(line.half_x * dy - line.half_y * dx) <
          across * box.half_height + down * box.half_width);
}

// Lines that only meet at an end may not cross because that end was rounded twice: the two would
// have to go on for a hundredth of a point or so, in square points.
constexpr float kMeeting = 1;

// Where the two would meet lies within half of each from its middle.
inline bool runs_across(const Line& line, const Line& other) {
  const float dx = other.x - line.x;
  const float dy = other.y - line.y;
  const float turned = std::abs(line.half_x * other.half_y - line.half_y * other.half_x) - kMeeting;
  return (std::abs(dx * other.half_y - dy * other.half_x) < turned) &
         (std::abs(dx * line.half_y - dy * line.half_x) < turned);
}

// NOLINTEND(readability-implicit-bool-conversion)

BUURTWEB_WIDE std::int32_t weigh_boxes(const Line& line, Boxes boxes,
                                       std::span<const std::int32_t> weights,
                                       std::int32_t* __restrict row) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Area box{boxes.x[i], boxes.y[i], boxes.half_width[i], boxes.half_height[i]};
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
    const Line line{lines.x[i], lines.y[i], lines.half_x[i], lines.half_y[i]};
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
    const Line other{lines.x[i], lines.y[i], lines.half_x[i], lines.half_y[i]};
    row[i] = runs_across(line, other) ? weights[i] : 0;
    sum += row[i];
  }
  return sum;
}

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
  float sums[lanes] = {};
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      sums[lane] += row[i + lane];
    }
  }
  for (; i < count; ++i) {
    sums[i % lanes] += row[i];
  }
  return static_cast<double>(((sums[0] + sums[1]) + (sums[2] + sums[3])) +
                             ((sums[4] + sums[5]) + (sums[6] + sums[7])));
}

Boxes of(const BoxArrays& boxes) {
  return {boxes.x.data(), boxes.y.data(), boxes.half_width.data(), boxes.half_height.data()};
}

Segments of(const SegmentArrays& lines) {
  return {lines.x.data(), lines.y.data(), lines.half_x.data(), lines.half_y.data()};
}

Line rounded(const Segment& line) {
  return {static_cast<float>((line.from.x + line.to.x) / 2),
          static_cast<float>((line.from.y + line.to.y) / 2),
          static_cast<float>((line.to.x - line.from.x) / 2),
          static_cast<float>((line.to.y - line.from.y) / 2)};
}

Area rounded(const Box& box) {
  return {static_cast<float>((box.left + box.right) / 2),
          static_cast<float>((box.top + box.bottom) / 2), static_cast<float>(box.width() / 2),
          static_cast<float>(box.height() / 2)};
}

}  // namespace

void BoxArrays::resize(std::size_t count) {
  for (std::vector<float>* const each : {&x, &y, &half_width, &half_height}) {
    each->resize(count);
  }
}

void BoxArrays::set(std::size_t i, const Box& box) {
  const Area area = rounded(box);
  x[i] = area.x;
  y[i] = area.y;
  half_width[i] = area.half_width;
  half_height[i] = area.half_height;
}

Box BoxArrays::at(std::size_t i) const {
  return {x[i] - half_width[i], y[i] - half_height[i], x[i] + half_width[i], y[i] + half_height[i]};
}

void SegmentArrays::resize(std::size_t count) {
  for (std::vector<float>* const each : {&x, &y, &half_x, &half_y}) {
    each->resize(count);
  }
}

void SegmentArrays::set(std::size_t i, const Segment& segment) {
  const Line line = rounded(segment);
  x[i] = line.x;
  y[i] = line.y;
  half_x[i] = line.half_x;
  half_y[i] = line.half_y;
}

Segment SegmentArrays::at(std::size_t i) const {
  return {{x[i] - half_x[i], y[i] - half_y[i]}, {x[i] + half_x[i], y[i] + half_y[i]}};
}

std::int32_t boxes_crossed(const Segment& line, const BoxArrays& boxes, const Weights& weights,
                           std::int32_t* row) {
  return weigh_boxes(rounded(line), of(boxes), weights, row);
}

std::int32_t lines_through(const Box& box, const SegmentArrays& lines, const Weights& weights,
                           std::int32_t* row) {
  return weigh_through(rounded(box), of(lines), weights, row);
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
