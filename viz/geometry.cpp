#include "viz/geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace buurtweb::viz {
namespace {

double clamped_to(double value, double low, double high) {
  return low > high ? (low + high) / 2 : std::clamp(value, low, high);
}

bool holds(const Box& box, Point p) {
  return contains(box, {p.x, p.y, p.x, p.y});
}

Point middle(Point a, Point b) {
  return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

// De Casteljau: both halves of a curve are steered from nearer by.
std::pair<Curve, Curve> halves(const Curve& curve) {
  const Point a = middle(curve.start, curve.pull_start);
  const Point b = middle(curve.pull_start, curve.pull_end);
  const Point c = middle(curve.pull_end, curve.end);
  const Point ab = middle(a, b);
  const Point bc = middle(b, c);
  const Point centre = middle(ab, bc);
  return {{curve.start, a, ab, centre}, {centre, bc, c, curve.end}};
}

Curve squeezed_into(const Box& box, const Curve& curve) {
  return {clamped(curve.start, {}, box), clamped(curve.pull_start, {}, box),
          clamped(curve.pull_end, {}, box), clamped(curve.end, {}, box)};
}

void append_steered(const Curve& curve, const Box& box, int halvings, Way& way) {
  const bool steered = holds(box, curve.pull_start) && holds(box, curve.pull_end);
  if (steered || halvings == 0) {
    way.push_back(squeezed_into(box, curve));
  } else {
    const auto [first, second] = halves(curve);
    append_steered(first, box, halvings - 1, way);
    append_steered(second, box, halvings - 1, way);
  }
}

}  // namespace

double distance(Point a, Point b) {
  // Paper is small: no need of std::hypot, which guards against overflow and takes ten times as
  // long.
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

double turned_between(const Segment& first, const Segment& second) {
  const Point a{first.to.x - first.from.x, first.to.y - first.from.y};
  const Point b{second.to.x - second.from.x, second.to.y - second.from.y};
  return std::abs(std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
}

Box bounds(std::span<const Box> boxes) {
  Box all = boxes.front();
  for (const Box& box : boxes) {
    all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
           std::max(all.bottom, box.bottom)};
  }
  return all;
}

Box bounds(std::span<const Point> points) {
  std::vector<Box> boxes;
  for (const Point p : points) {
    boxes.push_back({p.x, p.y, p.x, p.y});
  }
  return bounds(boxes);
}

Point clamped(Point centre, Extent extent, const Box& inside) {
  return {clamped_to(centre.x, inside.left + extent.width / 2, inside.right - extent.width / 2),
          clamped_to(centre.y, inside.top + extent.height / 2, inside.bottom - extent.height / 2)};
}

Curve straight(Point from, Point to) {
  return bent(from, to, {});
}

Curve bent(Point from, Point to, Bend bend) {
  const Point along{to.x - from.x, to.y - from.y};
  const Point aside{-along.y, along.x};
  return {.start = from,
          .pull_start = {from.x + along.x / 3 + aside.x * bend.start,
                         from.y + along.y / 3 + aside.y * bend.start},
          .pull_end = {to.x - along.x / 3 + aside.x * bend.end,
                       to.y - along.y / 3 + aside.y * bend.end},
          .end = to};
}

Point at(const Curve& curve, double t) {
  const double s = 1 - t;
  const double a = s * s * s;
  const double b = 3 * s * s * t;
  const double c = 3 * s * t * t;
  const double d = t * t * t;
  return {a * curve.start.x + b * curve.pull_start.x + c * curve.pull_end.x + d * curve.end.x,
          a * curve.start.y + b * curve.pull_start.y + c * curve.pull_end.y + d * curve.end.y};
}

std::vector<Point> steps_along(const Way& way, double step) {
  std::vector<Point> points;
  for (const Curve& curve : way) {
    const double length = distance(curve.start, curve.pull_start) +
                          distance(curve.pull_start, curve.pull_end) +
                          distance(curve.pull_end, curve.end);
    const int count = std::max(1, static_cast<int>(std::ceil(length / step)));
    for (int i = points.empty() ? 0 : 1; i <= count; ++i) {
      points.push_back(at(curve, static_cast<double>(i) / count));
    }
  }
  return points;
}

Way steered_within(const Box& box, const Way& way) {
  constexpr int most_halvings = 6;
  Way result;
  for (const Curve& curve : way) {
    append_steered(curve, box, most_halvings, result);
  }
  return result;
}

std::vector<Point> rounded(const Box& box, double radius) {
  constexpr int steps = 6;
  const double r = std::min({radius, box.width() / 2, box.height() / 2});
  const Point corners[] = {{box.right - r, box.bottom - r},
                           {box.left + r, box.bottom - r},
                           {box.left + r, box.top + r},
                           {box.right - r, box.top + r}};
  std::vector<Point> outline;
  for (int corner = 0; corner < 4; ++corner) {
    for (int step = 0; step <= steps; ++step) {
      const double angle = (corner + static_cast<double>(step) / steps) * std::numbers::pi / 2;
      outline.push_back(
          {corners[corner].x + r * std::cos(angle), corners[corner].y + r * std::sin(angle)});
    }
  }
  return outline;
}

}  // namespace buurtweb::viz
