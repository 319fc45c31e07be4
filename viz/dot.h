#pragma once

#include "viz/formats.h"

namespace buurtweb::viz {

// GraphViz's own words, places included, for who wants to draw the map in another way.
Printed print_dot(const Drawing& drawing);

}  // namespace buurtweb::viz
