#include "viz/lines.h"

#include <algorithm>
#include <limits>

#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kBelowBox = 60;
constexpr double kCrossing = 4;
constexpr double kProposedBelowBox = 120;
constexpr double kNoNumberPlace = 200;
constexpr double kProposalsCross = 8;
// A line that leaves the map runs through the title or off the paper: never.
constexpr double kOutside = 1000;

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
  const Point from = route.way.front().start;
  const Point to = route.way.back().end;
  Curve best = straight(from, to);
  double lowest = std::numeric_limits<double>::infinity();
  for (int i = -widest; i <= widest; ++i) {
    for (int j = -widest; j <= widest; ++j) {
      const Bend bend{step * i, step * j};
      const Curve curve = bent(from, to, bend);
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

double bow(const Way& way) {
  const Curve chord = straight(way.front().start, way.back().end);
  const double aside = distance(chord.pull_start, way.front().pull_start) +
                       distance(chord.pull_end, way.back().pull_end);
  return aside / std::max(1.0, distance(chord.start, chord.end));
}

double faults_of_proposal(const Trace& trace, const std::vector<Segment>& others,
                          const NumberPlace& number) {
  return kProposalsCross * static_cast<double>(crossings(trace, others)) +
         (number.cost >= kMisread ? kNoNumberPlace : 0);
}

}  // namespace

void bend(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field) {
  std::vector<Segment> chords;
  for (const Route& route : routes) {
    chords.push_back({route.way.front().start, route.way.back().end});
  }
  std::vector<Box> wide;
  for (const Box& box : obstacles) {
    wide.push_back(grown(box, 2));
  }
  for (Route& route : routes) {
    if (boxes_above(route, traced(route.way), wide) > 0) {
      route.way = {best_curve(route, wide, chords, field)};
    }
  }
}

double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles, double radius) {
  double sum = 0;
  std::vector<Segment> before;
  std::vector<Segment> proposals_before;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Route& route = routes[i];
    const Trace trace = traced(route.way);
    sum += (route.proposed ? kProposedBelowBox : kBelowBox) *
               static_cast<double>(boxes_above(route, trace, obstacles)) +
           kCrossing * static_cast<double>(crossings(trace, before)) + 10 * bow(route.way);
    if (route.proposed) {
      sum +=
          faults_of_proposal(trace, proposals_before, number_place(routes, i, obstacles, radius));
      proposals_before.push_back({route.way.front().start, route.way.back().end});
    }
    before.push_back({route.way.front().start, route.way.back().end});
  }
  return sum;
}

}  // namespace buurtweb::viz
