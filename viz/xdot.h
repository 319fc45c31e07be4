#pragma once

#include <string>
#include <string_view>

#include "viz/drawing.h"

namespace buurtweb::viz {

// GraphViz's name for a kind of line.
const char* dash_name(Dash dash);

// The background in xdot, GraphViz's own drawing language: it draws what is no node and no edge.
// Every length is divided by the reduction. Only numbers and colours go in, never words of a sheet.
std::string xdot(const Drawing& drawing, double reduction);

}  // namespace buurtweb::viz
