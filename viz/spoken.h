#pragma once

#include <string>
#include <string_view>

#include "viz/sheet.h"

namespace buurtweb::viz {

// All that a sheet says, for who cannot see it: in the order of reading, a line for each piece. Not
// its title, which stands apart.
std::string spoken(const MapSheet& sheet, std::string_view banner);

}  // namespace buurtweb::viz
