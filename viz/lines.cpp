#include "viz/lines.h"

#include <algorithm>

#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kCrossing = 15;
constexpr double kProposedBelowBox = 20;
constexpr double kNoNumberPlace = 600;
constexpr double kProposalsCross = 8;
constexpr Box kAnywhere{-1e9, -1e9, 1e9, 1e9};

// How many of the others it crosses.
std::size_t crossings(const Trace& trace, const std::vector<Segment>& others) {
  return static_cast<std::size_t>(std::ranges::count_if(others, [&](const Segment& other) {
    return std::ranges::any_of(trace.pieces, [&](const Segment& s) { return crosses(s, other); });
  }));
}

double faults_of_proposal(const Trace& trace, const std::vector<Segment>& others,
                          const NumberPlace& number) {
  return kProposalsCross * static_cast<double>(crossings(trace, others)) +
         (number.cost >= kMisread ? kNoNumberPlace : 0);
}

}  // namespace

double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles, double radius) {
  double sum = 0;
  std::vector<Segment> before;
  std::vector<Segment> proposals_before;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const Route& route = routes[i];
    const Trace trace = traced(route.way);
    sum += (route.proposed ? kProposedBelowBox : kBelowBox) *
               static_cast<double>(boxes_above(route, trace, obstacles)) +
           kCrossing * static_cast<double>(crossings(trace, before));
    if (route.proposed) {
      sum += faults_of_proposal(trace, proposals_before,
                                number_place(routes, i, {obstacles, kAnywhere, radius}));
      proposals_before.push_back({route.way.front().start, route.way.back().end});
    }
    before.push_back({route.way.front().start, route.way.back().end});
  }
  return sum;
}

}  // namespace buurtweb::viz
