#pragma once

#include <vector>

#include "viz/geometry.h"

namespace buurtweb::viz {

// Obstacles are the boxes of marks and of other words: lines had better not run below them.
struct Route {
  std::size_t from = 0;  // places in the obstacles: where it begins and ends
  std::size_t to = 0;
  Curve curve;
};

// Straight lines where the way is free; elsewhere bent as little as takes them round what is in the
// way, and never out of the field. O(lines × obstacles).
void bend(std::vector<Route>& routes, const std::vector<Box>& obstacles, const Box& field);

// The best place for a number of this extent: free of marks, of other lines and of what was placed
// before; rather near the middle of its line, and only beside it where there is no room on it.
Point free_place(const std::vector<Route>& routes, std::size_t route, Extent extent,
                 const std::vector<Box>& taken);

// What is wrong with a picture: lines below boxes that are not theirs count most, then lines that
// cross, then lines that bend.
double faults(const std::vector<Route>& routes, const std::vector<Box>& obstacles);

}  // namespace buurtweb::viz
