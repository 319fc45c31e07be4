#pragma once

#include <vector>

#include "viz/drawing.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// What is folded into one mark of a map, to be shown when somebody opens it.
struct Fold {
  MarkIndex mark = 0;         // of the map
  MapSheet inside;            // marks, the lines between them, and the letters of the legend
  std::vector<Line> outward;  // from a mark inside to one of the map
};

// The map with this fold open: those inside stand in a frame around the place of their mark, below
// it, as large as the other marks. All others step aside, in the direction in which they lie.
struct OpenFold {
  Box frame;
  std::vector<Shape> inside;
  std::vector<Point> places;  // by mark of the map: its centre
  Box room;                   // around all of it
};

// No two names overlap. The map must have been composed.
OpenFold opened(const Drawing& map, const Fold& fold);

}  // namespace buurtweb::viz
