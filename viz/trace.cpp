#include "viz/trace.h"

#include <algorithm>

namespace buurtweb::viz {
namespace {

void append(const Curve& curve, Trace& trace) {
  constexpr int pieces = 12;
  Point from = curve.start;
  for (int i = 1; i <= pieces; ++i) {
    const Point to = at(curve, static_cast<double>(i) / pieces);
    trace.pieces.push_back({from, to});
    trace.bounds = {std::min(trace.bounds.left, to.x), std::min(trace.bounds.top, to.y),
                    std::max(trace.bounds.right, to.x), std::max(trace.bounds.bottom, to.y)};
    from = to;
  }
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
