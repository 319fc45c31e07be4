#pragma once

#include <vector>

#include "viz/lines.h"

namespace buurtweb::viz {

// A line seen as straight pieces, and what they keep within.
struct Trace {
  std::vector<Segment> pieces;
  Box bounds;
};

Trace traced(const Curve& curve);
Trace traced(const Way& way);
// What is left of it when the marks at its ends cover them.
Trace seen(const Route& route, Trace trace, const std::vector<Box>& obstacles);

double length(const Trace& trace);
// How much it turns altogether, in radians.
double turning(const Trace& trace);

bool runs_below(const Trace& trace, const Box& box);
// Without those at its ends.
std::size_t boxes_above(const Route& route, const Trace& trace, const std::vector<Box>& obstacles);

// Over what length one runs along the other, nearer than this.
double shared_length(const Trace& a, const Trace& b, double near);

// How often one crosses the other.
std::size_t crossings(const Segment& step, const Trace& line);
std::size_t crossings(const Trace& a, const Trace& b);

// Where the number of a proposal stands best on its line. Each other shape it covers costs
// kCovering, each other proposal it lies on kMisread.
struct NumberPlace {
  Point at;
  double cost = 0;
};
inline constexpr double kCovering = 1000;
inline constexpr double kMisread = 60;
struct NumberRoom {
  const std::vector<Box>& taken;
  const Box& field;  // outside it counts as covering a shape
  double radius = 0;
};
NumberPlace number_place(const std::vector<Route>& routes, std::size_t route,
                         const NumberRoom& free);

}  // namespace buurtweb::viz
