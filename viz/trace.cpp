#include "viz/trace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace buurtweb::viz {
namespace {

bool is_straight(const Curve& curve) {
  constexpr double nothing = 1e-6;
  const Curve chord = straight(curve.start, curve.end);
  return distance(curve.pull_start, chord.pull_start) < nothing &&
         distance(curve.pull_end, chord.pull_end) < nothing;
}

void append(const Curve& curve, Trace& trace) {
  const int pieces = is_straight(curve) ? 1 : 12;
  trace.pieces.reserve(trace.pieces.size() + static_cast<std::size_t>(pieces));
  Point from = curve.start;
  for (int i = 1; i <= pieces; ++i) {
    const Point to = at(curve, static_cast<double>(i) / pieces);
    trace.pieces.push_back({from, to});
    trace.bounds = {std::min(trace.bounds.left, to.x), std::min(trace.bounds.top, to.y),
                    std::max(trace.bounds.right, to.x), std::max(trace.bounds.bottom, to.y)};
    from = to;
  }
}

bool inside(Point p, const Box& box) {
  return p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom;
}

// Where a piece that begins in the box leaves it.
Point leaves(const Segment& piece, const Box& box) {
  const double dx = piece.to.x - piece.from.x;
  const double dy = piece.to.y - piece.from.y;
  const double by_x = dx == 0 ? 1 : ((dx > 0 ? box.right : box.left) - piece.from.x) / dx;
  const double by_y = dy == 0 ? 1 : ((dy > 0 ? box.bottom : box.top) - piece.from.y) / dy;
  const double share = std::min({1.0, by_x, by_y});
  return {piece.from.x + share * dx, piece.from.y + share * dy};
}

// How much of the piece lies beside the other, nearer than this, where they go about the same way.
double length_along(const Segment& piece, const Segment& other, double near) {
  constexpr double same_way = 0.97;  // the cosine
  const Point way{piece.to.x - piece.from.x, piece.to.y - piece.from.y};
  const double length = std::hypot(way.x, way.y);
  // Along the piece, and beside it, times its length.
  const auto place = [&](Point p) {
    const Point off{p.x - piece.from.x, p.y - piece.from.y};
    return Point{off.x * way.x + off.y * way.y, off.y * way.x - off.x * way.y};
  };
  Point from = place(other.from);
  Point to = place(other.to);
  if (from.x > to.x) {
    std::swap(from, to);
  }
  const double along = to.x - from.x;
  if (length == 0 || along < same_way * std::hypot(along, to.y - from.y) || along == 0) {
    return 0;
  }
  // The distance beside changes evenly, so that what is near enough is one stretch.
  double begin = std::max(from.x, 0.0);
  double end = std::min(to.x, length * length);
  const double slope = (to.y - from.y) / along;
  if (slope == 0) {
    return std::abs(from.y) < near * length && begin < end ? (end - begin) / length : 0;
  }
  const double middle = from.x - from.y / slope;
  const double reach = near * length / std::abs(slope);
  begin = std::max(begin, middle - reach);
  end = std::min(end, middle + reach);
  return begin < end ? (end - begin) / length : 0;
}

Trace begun_at(Point start) {
  return {.pieces = {}, .bounds = {start.x, start.y, start.x, start.y}};
}

}  // namespace

Trace traced(const Curve& curve) {
  Trace trace = begun_at(curve.start);
  append(curve, trace);
  return trace;
}

Trace traced(const Way& way) {
  Trace trace = begun_at(way.front().start);
  for (const Curve& curve : way) {
    append(curve, trace);
  }
  return trace;
}

Trace seen(const Route& route, Trace trace, const std::vector<Box>& obstacles) {
  const Box& first = obstacles[route.from];
  const Box& last = obstacles[route.to];
  auto begin = trace.pieces.begin();
  auto end = trace.pieces.end();
  while (end - begin > 1 && inside(begin->to, first)) {
    ++begin;
  }
  while (end - begin > 1 && inside((end - 1)->from, last)) {
    --end;
  }
  trace.pieces.erase(end, trace.pieces.end());
  trace.pieces.erase(trace.pieces.begin(), begin);
  Segment& head = trace.pieces.front();
  if (inside(head.from, first)) {
    head.from = leaves(head, first);
  }
  Segment& tail = trace.pieces.back();
  if (inside(tail.to, last)) {
    tail.to = leaves({tail.to, tail.from}, last);
  }
  return trace;
}

double length(const Trace& trace) {
  double sum = 0;
  for (const Segment& piece : trace.pieces) {
    sum += distance(piece.from, piece.to);
  }
  return sum;
}

double turning(const Trace& trace) {
  double sum = 0;
  for (std::size_t i = 1; i < trace.pieces.size(); ++i) {
    sum += turned_between(trace.pieces[i - 1], trace.pieces[i]);
  }
  return sum;
}

double shared_length(const Trace& a, const Trace& b, double near) {
  double sum = 0;
  if (overlap(grown(a.bounds, near), b.bounds)) {
    for (const Segment& piece : a.pieces) {
      for (const Segment& other : b.pieces) {
        sum += length_along(piece, other, near);
      }
    }
  }
  return sum;
}

std::size_t crossings(const Segment& step, const Trace& line) {
  const Box around{std::min(step.from.x, step.to.x), std::min(step.from.y, step.to.y),
                   std::max(step.from.x, step.to.x), std::max(step.from.y, step.to.y)};
  return overlap(grown(around, 0.01), line.bounds)
             ? static_cast<std::size_t>(std::ranges::count_if(
                   line.pieces, [&](const Segment& piece) { return crosses(step, piece); }))
             : 0;
}

std::size_t crossings(const Trace& a, const Trace& b) {
  std::size_t count = 0;
  if (overlap(grown(a.bounds, 0.01), b.bounds)) {
    for (const Segment& piece : a.pieces) {
      count += crossings(piece, b);
    }
  }
  return count;
}

bool runs_below(const Trace& trace, const Box& box) {
  return overlap(grown(trace.bounds, 0.01), box) &&
         std::ranges::any_of(trace.pieces, [&](const Segment& s) { return crosses(s, box); });
}

std::size_t boxes_above(const Route& route, const Trace& trace, const std::vector<Box>& obstacles) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < obstacles.size(); ++i) {
    count += i != route.from && i != route.to && runs_below(trace, obstacles[i]) ? 1U : 0U;
  }
  return count;
}

}  // namespace buurtweb::viz
