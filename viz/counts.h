#pragma once

#include <vector>

#include "viz/drawing.h"
#include "viz/lines.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// How many, as it stands on a line: around 0,0.
Shape count_plate(std::size_t count, double size);

// The number of every line that has one, on that line, as near to its middle as nothing else is in
// the way. Where it would stand on a name there is none. The first routes are those of the lines.
std::vector<Shape> counts(const MapSheet& sheet, const std::vector<Route>& routes,
                          const Terrain& terrain);

}  // namespace buurtweb::viz
