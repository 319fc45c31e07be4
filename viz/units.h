#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "viz/geometry.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// Marks that hang together by lines.
using Part = std::vector<MarkIndex>;

// What gets a room of its own on the map: a hull, a part, all that stand alone, or all others
// without a line.
struct Unit {
  std::vector<Part> parts = {};
  std::optional<std::size_t> hull = {};  // place in MapSheet::hulls
  bool alone = false;                    // nothing ties these to another mark
};

// The largest part first, then the hulls and other parts by size, then those without a line, of
// whom who stand alone are last.
std::vector<Unit> units_of(const MapSheet& sheet);

// Cuts a box into one for each weight, each of that share of the area and as square as can be; the
// first lies left.
std::vector<Box> divided(const Box& box, const std::vector<double>& weights);

}  // namespace buurtweb::viz
