#include "viz/lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace buurtweb::viz {
namespace {

constexpr double kBelowBox = 20;
// A line that leaves the map runs through the title or off the paper: never.
constexpr double kOutside = 1000;

// A curve seen as straight pieces, and what they keep within.
struct Trace {
  std::array<Segment, 12> pieces;
  Box bounds;
};

Trace traced(const Curve& curve) {
  Trace trace{.pieces = {}, .bounds = {curve.start.x, curve.start.y, curve.start.x, curve.start.y}};
  Point from = curve.start;
  for (std::size_t i = 0; i < trace.pieces.size(); ++i) {
    const Point to =
        at(curve, static_cast<double>(i + 1) / static_cast<double>(trace.pieces.size()));
    trace.pieces[i] = {from, to};
    trace.bounds = {std::min(trace.bounds.left, to.x), std::min(trace.bounds.top, to.y),
                    std::max(trace.bounds.right, to.x), std::max(trace.bounds.bottom, to.y)};
    from = to;
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

std::size_t crossings(const Trace& trace, const std::vector<Segment>& others) {
  return static_cast<std::size_t>(std::ranges::count_if(others, [&](const Segment& other) {
    return std::ranges::any_of(trace.pieces, [&](const Segment& s) { return crosses(s, other); });
  }));
}

// The less bent the better, and a bow rather than an S.
double strain(const Bend& bend) {
  const double sum = bend.start * bend.start + bend.end * bend.end;
  return 9 * sum + (bend.start * bend.end < 0 ? 0.8 : 0);
}

Curve best_curve(const Route& route, const std::vector<Box>& obstacles,
                 const std::vector<Segment>& chords, const Box& field) {
  constexpr int widest = 8;
  constexpr double step = 0.07;
  Curve best = route.curve;
  double lowest = std::numeric_limits<double>::infinity();
  for (int i = -widest; i <= widest; ++i) {
    for (int j = -widest; j <= widest; ++j) {
      const Bend bend{step * i, step * j};
      const Curve curve = bent(route.curve.start, route.curve.end, bend);
      const Trace trace = traced(curve);
      double cost = strain(bend) + 6.0 * static_cast<double>(boxes_above(route, trace, obstacles)) +
                    (contains(field, trace.bounds) ? 0 : kOutside);
      if (cost < lowest) {
        cost += 0.5 * static_cast<double>(crossings(trace, chords));
      }
      if (cost < lowest) {
        lowest = cost;
        best = curve;
      }
    }
  }
  return best;
}

// A place on a line or close beside it, and what is against it.
struct Candidate {
  Point at;
  double cost = 0;
};

std::vector<Candidate> candidates(const Curve& curve, Extent extent) {
  const double length = std::max(1.0, distance(curve.start, curve.end));
  const Point aside{(curve.start.y - curve.end.y) / length, (curve.end.x - curve.start.x) / length};
  std::vector<Candidate> all;
  constexpr int places = 29;
  for (int i = 0; i < places; ++i) {
    const double t = 0.15 + 0.025 * i;
    const Point on_line = at(curve, t);
    for (const double off : {0.0, -0.5, 0.5, -1.0, 1.0, -1.5, 1.5}) {
      const double by = off * extent.height;
      all.push_back({{on_line.x + by * aside.x, on_line.y + by * aside.y},
                     3 * std::abs(t - 0.5) + 10 * std::abs(off)});
    }
  }
  return all;
}

}  // namespace

void bend(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field) {
  std::vector<Segment> chords;
  for (const Route& route : routes) {
    chords.push_back({route.curve.start, route.curve.end});
  }
  std::vector<Box> wide;
  for (const Box& box : obstacles) {
    wide.push_back(grown(box, 2));
  }
  for (Route& route : routes) {
    if (boxes_above(route, traced(route.curve), wide) > 0) {
      route.curve = best_curve(route, wide, chords, field);
    }
  }
}

Point free_place(const std::vector<Route>& routes, std::size_t route, Extent extent,
                 const std::vector<Box>& taken) {
  std::vector<Trace> others;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (i != route) {
      others.push_back(traced(routes[i].curve));
    }
  }
  Point best = at(routes[route].curve, 0.5);
  double lowest = std::numeric_limits<double>::infinity();
  for (const Candidate& candidate : candidates(routes[route].curve, extent)) {
    const Box box = grown(box_around(candidate.at, extent), 1.5);
    const auto covered =
        std::ranges::count_if(taken, [&](const Box& b) { return overlap(box, b); });
    const auto met =
        std::ranges::count_if(others, [&](const Trace& trace) { return runs_below(trace, box); });
    const double cost =
        candidate.cost + 40.0 * static_cast<double>(covered) + 4.0 * static_cast<double>(met);
    if (cost < lowest - 1e-9) {
      lowest = cost;
      best = candidate.at;
    }
  }
  return best;
}

double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles) {
  double sum = 0;
  std::vector<Segment> before;
  for (const Route& route : routes) {
    const Trace trace = traced(route.curve);
    const Curve chord = straight(route.curve.start, route.curve.end);
    const double bow = distance(chord.pull_start, route.curve.pull_start) +
                       distance(chord.pull_end, route.curve.pull_end);
    sum += kBelowBox * static_cast<double>(boxes_above(route, trace, obstacles)) +
           static_cast<double>(crossings(trace, before)) +
           10 * bow / std::max(1.0, distance(chord.start, chord.end));
    before.push_back({chord.start, chord.end});
  }
  return sum;
}

}  // namespace buurtweb::viz
