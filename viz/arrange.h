#pragma once

#include <optional>
#include <vector>

#include "viz/drawing.h"
#include "viz/marks.h"
#include "viz/meter.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

struct Arrangement {
  TypeSizes sizes;
  double air = 0;             // free paper around a mark, in type sizes
  std::vector<Body> bodies;   // by mark
  std::vector<Point> places;  // by mark
  std::vector<Box> hulls;
  std::vector<Patch> ground;   // the edges of rings and columns
  std::vector<Box> fields;     // lines stay in the one that they start in
  std::vector<Text> headings;  // above the members of hulls, and above the marks that stand alone
};

// Finds a place in this room for every mark: each unit in a box of its own, the letters as large as
// the room allows. Below the cap of the paper they are never smaller than its smallest text.
Arrangement arranged(const MapSheet& sheet, const Box& room, TextMeter& meter);

// The same; nothing as soon as it would have less air than this, or letters that are smaller than
// the smallest of its paper.
std::optional<Arrangement> arranged_with_air(const MapSheet& sheet, const Box& room,
                                             TextMeter& meter, double least_air);

}  // namespace buurtweb::viz
