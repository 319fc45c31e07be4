#pragma once

#include <string>
#include <vector>

#include "viz/drawing.h"
#include "viz/meter.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// What is put on paper below each other, measured from the left top corner of the first of it.
struct Block {
  double height = 0;
  std::vector<Shape> shapes;
  std::vector<Patch> patches;
};

// The room for what stands below the map.
struct Column {
  double width = 0;
  double size = 0;  // of the text
};

// Explains the shapes and lines of this sheet, in rows.
Block legend(const MapSheet& sheet, TextMeter& meter, Column column);
// The reasons of the proposals at their numbers, in columns.
Block reasons(const MapSheet& sheet, TextMeter& meter, Column column);

double disc_radius(std::size_t number, double size);
// A disc with the number of a proposal, around 0,0.
Shape disc(std::size_t number, double size);
// Text without a shape, its left top corner here.
Shape plain_text(std::string id, Text text, Point corner, TextMeter& meter);

}  // namespace buurtweb::viz
