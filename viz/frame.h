#pragma once

#include <string_view>

#include "viz/drawing.h"
#include "viz/meter.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// What stands around the map: title, subtitle and banner above it; legend, numbered reasons and
// footer below it. Adds them to the drawing and returns the room that is left for the map.
Box put_frame(const MapSheet& sheet, std::string_view banner, TextMeter& meter, Drawing& drawing);

// How far from the edge of a page nothing is printed, in points.
double empty_edge(const Extent& page);

}  // namespace buurtweb::viz
