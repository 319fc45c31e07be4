#include "viz/settle_costs.h"

#include <algorithm>
#include <array>
#include <cmath>

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
  const double* left;
  const double* top;
  const double* right;
  const double* bottom;
};
struct Segments {
  const double* x1;
  const double* y1;
  const double* x2;
  const double* y2;
};

// NOLINTBEGIN(readability-implicit-bool-conversion): & and not &&, so that there is no branch.
inline bool runs_through(const Segment& line, const Box& box) {
  const bool near = (std::min(line.from.x, line.to.x) < box.right) &
                    (std::max(line.from.x, line.to.x) > box.left) &
                    (std::min(line.from.y, line.to.y) < box.bottom) &
                    (std::max(line.from.y, line.to.y) > box.top);
  const double a = turn(line.from, line.to, {box.left, box.top});
  const double b = turn(line.from, line.to, {box.right, box.top});
  const double c = turn(line.from, line.to, {box.left, box.bottom});
  const double d = turn(line.from, line.to, {box.right, box.bottom});
  const double least = std::min(std::min(a, b), std::min(c, d));
  const double most = std::max(std::max(a, b), std::max(c, d));
  return near & (least < 0) & (most > 0);
}

BUURTWEB_WIDE std::int64_t count_boxes(const Segment& line, Boxes boxes, std::size_t count) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Box box{boxes.left[i], boxes.top[i], boxes.right[i], boxes.bottom[i]};
    sum += runs_through(line, box) ? 1 : 0;
  }
  return sum;
}

BUURTWEB_WIDE std::int64_t weigh_through(const Box& box, Segments lines,
                                         const std::int64_t* weights, std::size_t count) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Segment line{{lines.x1[i], lines.y1[i]}, {lines.x2[i], lines.y2[i]}};
    sum += runs_through(line, box) ? weights[i] : 0;
  }
  return sum;
}

BUURTWEB_WIDE std::int64_t weigh_crossed(const Segment& line, Segments lines,
                                         const std::int64_t* weights, std::size_t count) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Segment other{{lines.x1[i], lines.y1[i]}, {lines.x2[i], lines.y2[i]}};
    const double a = turn(line.from, line.to, other.from) * turn(line.from, line.to, other.to);
    const double b = turn(other.from, other.to, line.from) * turn(other.from, other.to, line.to);
    sum += (a < 0) & (b < 0) ? weights[i] : 0;
  }
  return sum;
}

// NOLINTEND(readability-implicit-bool-conversion)

struct Pairs {
  const double* x;
  const double* y;
  const double* width;
  const double* height;
  const double* distance;
  const double* pull;
  const double* push;
  const double* overlap;
};

// Some pieces in a row.
struct Part {
  std::size_t of = 0;  // the piece that they are held against
  std::size_t first = 0;
  std::size_t count = 0;
};
constexpr std::size_t kAtOnce = 64;

BUURTWEB_WIDE void pair_costs(const Pairs& p, const PairMeasure& measure, Part part, double* out) {
  const double x = p.x[part.of];
  const double y = p.y[part.of];
  const double half_width = p.width[part.of] / 2 + measure.gap;
  const double half_height = p.height[part.of] / 2 + measure.gap;
  const double across = 1 / (measure.wide * measure.wide);
  const double down = measure.wide * measure.wide;
  const double in_gaps = 1 / measure.gap;
  for (std::size_t k = 0; k < part.count; ++k) {
    const std::size_t j = part.first + k;
    const double dx = std::abs(x - p.x[j]);
    const double dy = std::abs(y - p.y[j]);
    const double over =
        std::min(half_width + p.width[j] / 2 - dx, half_height + p.height[j] / 2 - dy);
    const double on_each_other = over > 0 ? p.overlap[j] * (0.3 + over * in_gaps) : 0.0;
    const double off = std::sqrt(dx * dx * across + dy * dy * down) * p.distance[j] - 1;
    out[k] = on_each_other + (off > 0 ? p.pull[j] : p.push[j]) * off * off;
  }
}

Boxes of(const BoxArrays& boxes) {
  return {boxes.left.data(), boxes.top.data(), boxes.right.data(), boxes.bottom.data()};
}

Segments of(const SegmentArrays& lines) {
  return {lines.x1.data(), lines.y1.data(), lines.x2.data(), lines.y2.data()};
}

}  // namespace

void BoxArrays::resize(std::size_t count) {
  for (std::vector<double>* const each : {&left, &top, &right, &bottom}) {
    each->resize(count);
  }
}

void BoxArrays::set(std::size_t i, const Box& box) {
  left[i] = box.left;
  top[i] = box.top;
  right[i] = box.right;
  bottom[i] = box.bottom;
}

Box BoxArrays::at(std::size_t i) const {
  return {left[i], top[i], right[i], bottom[i]};
}

void SegmentArrays::resize(std::size_t count) {
  for (std::vector<double>* const each : {&x1, &y1, &x2, &y2}) {
    each->resize(count);
  }
}

void SegmentArrays::set(std::size_t i, const Segment& segment) {
  x1[i] = segment.from.x;
  y1[i] = segment.from.y;
  x2[i] = segment.to.x;
  y2[i] = segment.to.y;
}

Segment SegmentArrays::at(std::size_t i) const {
  return {{x1[i], y1[i]}, {x2[i], y2[i]}};
}

std::int64_t boxes_crossed(const Segment& line, const BoxArrays& boxes) {
  return count_boxes(line, of(boxes), boxes.left.size());
}

std::int64_t lines_through(const Box& box, const SegmentArrays& lines,
                           const std::vector<std::int64_t>& weights) {
  return weigh_through(box, of(lines), weights.data(), weights.size());
}

std::int64_t lines_crossed(const Segment& line, const SegmentArrays& lines,
                           const std::vector<std::int64_t>& weights) {
  return weigh_crossed(line, of(lines), weights.data(), weights.size());
}

// The costs are rounded one by one and added in one order, on every machine.
double cost_of_pairs(std::size_t piece, const PieceArrays& pieces, const Wishes& wishes,
                     const PairMeasure& measure) {
  const std::size_t count = pieces.x.size();
  const Pairs pairs{pieces.x.data(),      pieces.y.data(),        pieces.width.data(),
                    pieces.height.data(), wishes.distance.data(), wishes.pull.data(),
                    wishes.push.data(),   wishes.overlap.data()};
  std::array<double, kAtOnce> costs{};
  std::array<double, 4> sums{};
  for (std::size_t first = 0; first < count; first += kAtOnce) {
    const Part part{.of = piece, .first = first, .count = std::min(kAtOnce, count - first)};
    pair_costs(pairs, measure, part, costs.data());
    for (std::size_t k = 0; k < part.count; ++k) {
      sums[k % sums.size()] += costs[k];
    }
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

}  // namespace buurtweb::viz
