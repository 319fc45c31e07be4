#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <vector>

// Flat geometry on paper: points of 1/72 inch, from the left top corner, y downwards.
namespace buurtweb::viz {

struct Point {
  double x = 0;
  double y = 0;
};

struct Extent {
  double width = 0;
  double height = 0;
};

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }

  bool operator==(const Box&) const = default;
};

struct Segment {
  Point from;
  Point to;
};

// A cubic Bézier curve.
struct Curve {
  Point start;
  Point pull_start;
  Point pull_end;
  Point end;
};

double distance(Point a, Point b);
Box bounds(std::span<const Box> boxes);     // of at least one
Box bounds(std::span<const Point> points);  // likewise

// The next few are asked millions of times while a map settles, so they are here in full.
inline Box box_around(Point centre, Extent extent) {
  return {.left = centre.x - extent.width / 2,
          .top = centre.y - extent.height / 2,
          .right = centre.x + extent.width / 2,
          .bottom = centre.y + extent.height / 2};
}

inline Box grown(const Box& box, double by) {
  return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

inline std::array<Point, 4> corners_of(const Box& box) {
  return {
      {{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}}};
}

inline bool overlap(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

inline bool contains(const Box& outer, const Box& inner) {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
         outer.bottom >= inner.bottom;
}

// Twice the area of the triangle; its sign tells on which side of a–b point c lies.
inline double turn(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// By how much the second goes another way than the first, in radians.
double turned_between(const Segment& first, const Segment& second);

// Whether the lines meet inside both; touching ends do not count.
inline bool crosses(const Segment& a, const Segment& b) {
  return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
         turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;
}

// Whether the whole box lies on one side of the line through these points, or touches it.
inline bool on_one_side(const Segment& line, const Box& box) {
  const double a = turn(line.from, line.to, {box.left, box.top});
  const double b = turn(line.from, line.to, {box.right, box.top});
  const double c = turn(line.from, line.to, {box.left, box.bottom});
  const double d = turn(line.from, line.to, {box.right, box.bottom});
  return (a >= 0 && b >= 0 && c >= 0 && d >= 0) || (a <= 0 && b <= 0 && c <= 0 && d <= 0);
}

// Whether a piece of the line lies inside the box: their extremes overlap, and not all corners of
// the box lie on one side of the line.
inline bool crosses(const Segment& line, const Box& box) {
  const auto [left, right] = std::minmax(line.from.x, line.to.x);
  const auto [top, bottom] = std::minmax(line.from.y, line.to.y);
  return left < box.right && right > box.left && top < box.bottom && bottom > box.top &&
         !on_one_side(line, box);
}

// The centre of a box of this extent, moved as little as needed to lie inside; in the middle where
// it cannot fit.
Point clamped(Point centre, Extent extent, const Box& inside);

// How far a curve's two pulls lie beside the straight line, as a share of its length.
struct Bend {
  double start = 0;
  double end = 0;
};
Curve bent(Point from, Point to, Bend bend);
Curve straight(Point from, Point to);
Point at(const Curve& curve, double t);

// Curves one behind the other.
using Way = std::vector<Curve>;
// Points on it with about this much between them, both ends included.
std::vector<Point> steps_along(const Way& way, double step);
// The same way in so many pieces that all points which steer it lie in this box, as it does itself.
Way steered_within(const Box& box, const Way& way);

// The outline of a box with round corners.
std::vector<Point> rounded(const Box& box, double radius);

}  // namespace buurtweb::viz
