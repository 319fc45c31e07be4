#pragma once

#include "viz/settle.h"
#include "viz/units.h"

namespace buurtweb::viz {

// Where all lines of a part go to one mark and the others have no line beside that, any of them
// could stand anywhere: puts them round it in their order on the sheet, from twelve o'clock on,
// clockwise, so that who seeks a name knows where to look. They take the places in which the others
// settled. Whether anybody moved.
bool order_star(const Part& part, Puzzle& puzzle);

}  // namespace buurtweb::viz
