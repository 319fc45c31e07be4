#pragma once

#include <vector>

#include "viz/geometry.h"

namespace buurtweb::viz {

// Obstacles are the boxes of marks and of other words: lines had better not run below them.
struct Route {
  std::size_t from = 0;  // places in the obstacles: where it begins and ends
  std::size_t to = 0;
  Way way;
  bool proposed = false;  // dashed: below a shape it would be read as two other lines
  bool stays = false;     // bending leaves it as it is
};

// What lines run among.
struct Terrain {
  const std::vector<Box>& obstacles;
  Box field;       // which they never leave
  double off = 5;  // how far they stay off an obstacle, where they can
};
inline constexpr double kFree = 0.4;  // as a share of that: nearer, a line runs below

// Straight lines where the way is free; elsewhere from beside the middle of their marks, and bent
// as little as takes them round what is in the way without crossing more others; else as a thread
// that turns round it (taut.h). A tie runs below something when the way round it is too long to
// follow or crosses too many others. O(lines² × obstacles).
void bend(std::vector<Route>& routes, const Terrain& terrain);

// A place for the number of every proposal, in their order: in the middle of nothing but its own
// line. A line on which there is no such place is bent until there is.
std::vector<Point> place_numbers(std::vector<Route>& routes, const std::vector<Box>& obstacles,
                                 const Box& field, double radius);

inline constexpr double kBelowBox = 5;  // what a tie below a box that is not its own counts there

// What is wrong with a picture of straight lines: numbers without a place, lines that cross, and
// lines below boxes that are not theirs, for these will have to bend.
double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles, double radius);

}  // namespace buurtweb::viz
