#pragma once

#include <optional>

#include "viz/arrange.h"

// To see whether a sheet can be read takes as long as to lay it out, and then it is printed. So
// what was arranged last is kept: the same marks in the same room stand in the same places,
// whatever the words around the map say.
namespace buurtweb::viz {

Arrangement arranged_once(const MapSheet& sheet, const Box& room, TextMeter& meter);

std::optional<Arrangement> arranged_once_with_air(const MapSheet& sheet, const Box& room,
                                                  TextMeter& meter, double least_air);

}  // namespace buurtweb::viz
