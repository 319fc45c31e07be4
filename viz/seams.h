#pragma once

#include <vector>

#include "viz/geometry.h"

// Where sheets of paper lie over each other, so that names can keep off their edges.
namespace buurtweb::viz {

// What two sheets both show, from one edge to the other.
struct Seam {
  double low = 0;
  double high = 0;
};
struct Seams {
  std::vector<Seam> across;  // of sheets beside each other, from left to right
  std::vector<Seam> down;    // of sheets below each other
};

// Whether it reaches over all that two sheets both show, and so is whole on neither.
bool lies_over(const Box& box, const Seams& seams);

// The place nearest to this one where it does not, within the room. The same place where there is
// none.
Point off(const Seams& seams, Point centre, Extent extent, const Box& room);

}  // namespace buurtweb::viz
