#pragma once

#include <cstddef>

#include "viz/sheet.h"

// How full a map is; of several that share their places, the fullest.
namespace buurtweb::viz {

std::size_t most_marks(const MapSheet& sheet);

// How large its names may be, as a multiple of the smallest letters: larger where they are few.
double largest_names(const MapSheet& sheet);

// Whether there are so many marks or lines that the map is only made fast, not fine.
bool crowded(const MapSheet& sheet);

// Whether there are so many lines that nobody follows one.
bool is_thicket(const MapSheet& sheet);

}  // namespace buurtweb::viz
