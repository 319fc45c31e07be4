#pragma once

#include <cstddef>
#include <vector>

#include "viz/geometry.h"
#include "viz/sheet.h"
#include "viz/units.h"

namespace buurtweb::viz {

// Where the marks of one part lie before anybody has looked at their size: GraphViz's stress model.
std::vector<Point> sketched(const MapSheet& sheet, const Part& part);

// How often the lines of this map cross where GraphViz's stress model puts its marks.
std::size_t crossings_of_sketch(const MapSheet& sheet, OnMaps map);

// The sketch turned so that its shape suits the room best, and stretched to fill it.
std::vector<Point> fitted(const std::vector<Point>& sketch, const Box& room);

// Equal cells in rows and columns, as many as there are marks; empty when they do not fit.
std::vector<Point> in_rows(std::size_t count, Extent cell, const Box& room);

// Rows like those of a text, each place as wide as it must be; empty when they do not fit. For
// marks so different that equal cells waste the room.
std::vector<Point> in_flow(const std::vector<Extent>& cells, const Box& room);

}  // namespace buurtweb::viz
