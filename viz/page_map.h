#pragma once

#include <string>

#include "viz/sheet.h"

namespace buurtweb::viz {

// The marks of a sheet and the lines between them as SVG that a script can walk over: small, with
// a group for each mark and the numbers of its ends on each line. Without title and legend.
std::string public_page_map(const PublicSheet& sheet);
std::string closed_page_map(const ClosedSheet& sheet);

}  // namespace buurtweb::viz
