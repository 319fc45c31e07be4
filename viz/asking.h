#pragma once

#include <string>
#include <vector>

#include "viz/drawing.h"
#include "viz/style.h"

// What GraphViz must be asked for to get what is wanted.
namespace buurtweb::viz {

// A label that GraphViz shows as it is: no escapes, no entities, and lines as given.
std::string node_label(const std::vector<std::string>& lines, Align align);

const char* font_name(bool bold);

const char* shape_name(Outline outline);

// The box to ask for to fill this one: it draws houses shorter than asked and parallelograms wider.
Box asked_for(Outline outline, const Box& box);

}  // namespace buurtweb::viz
