#pragma once

#include "viz/arrange.h"

// The same map twice on one sheet, such as then and now.
namespace buurtweb::viz {

// The map on the right finds places of its own; every mark on the left stands where its twin does.
Arrangement arranged_as_pair(const MapSheet& sheet, const Box& room, TextMeter& meter);

}  // namespace buurtweb::viz
