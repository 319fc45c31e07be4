#pragma once

#include <string_view>

#include "viz/drawing.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// Gives everything on the sheet its place. The lines must be between marks of the sheet. The banner
// may be empty.
Drawing composed(const MapSheet& sheet, std::string_view banner);

// The same without lines and their numbers: only where the marks stand.
Drawing composed_marks(const MapSheet& sheet, std::string_view banner);

// Whether its marks can be read with so much free paper around them, in type sizes.
bool has_air(const MapSheet& sheet, std::string_view banner, double least_air);

}  // namespace buurtweb::viz
