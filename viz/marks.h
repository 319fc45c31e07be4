#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "viz/drawing.h"
#include "viz/meter.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

struct TypeSizes {
  double name = 0;   // of marks
  double small = 0;  // of letters and details
  Paper paper = Paper::a3;
};

// A mark without a place: its shape, and its words as they stand when its left top corner is 0,0.
struct Body {
  Extent extent;
  std::vector<Text> texts;
};

// The words broken into lines in the way that makes the smallest well-formed shape.
Body body_of(const Mark& mark, std::string_view letter, TypeSizes sizes, TextMeter& meter);

// What stands above the name, and on a screen before it: the letter of its kind and its number.
std::string sign_of(const Mark& mark, std::string_view letter);

// The name as it is printed.
std::string visible_name(const Mark& mark);

}  // namespace buurtweb::viz
