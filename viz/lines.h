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
};

// Straight lines where the way is free; elsewhere from beside the middle of their marks, and bent
// as little as takes them round what is in the way, and never out of the field. O(lines ×
// obstacles).
void bend(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field);

// Leads the lines that still run below something along the shortest way round it. A tie stays where
// it is when that way is too long to follow. O(obstacles³ + lines × obstacles²).
void lead_round(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field);

// A place for the number of every proposal, in their order: in the middle of nothing but its own
// line. A line on which there is no such place is bent until there is.
std::vector<Point> place_numbers(std::vector<Route>& routes, const std::vector<Box>& obstacles,
                                 const Box& field, double radius);

// What is wrong with a picture: lines below boxes that are not theirs count most, and numbers
// without a place, then lines that cross, then lines that bend.
double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles, double radius);

}  // namespace buurtweb::viz
