#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "viz/drawing.h"
#include "viz/formats.h"
#include "viz/geometry.h"

// The only door to GraphViz: how large words are, where a web of ties likes to lie, and a drawing
// as bytes. One call at a time: the library is not thread-safe.
namespace buurtweb::viz::graphviz {

// The extent of each word at a type size of 1.
std::vector<Extent> measure(const std::vector<std::string>& words, bool bold);

using Tie = std::pair<std::size_t, std::size_t>;

struct Web {
  std::size_t members = 0;
  std::vector<Tie> ties;
  int seed = 7;
};

// Places in no particular unit; neighbours lie near each other. Empty when GraphViz failed.
std::vector<Point> untangled(const Web& web);

struct Wish {
  std::string_view format;    // GraphViz's name for it: "svg"
  double dots_per_inch = 72;  // of the result
  double reduction = 1;       // draw so much smaller and blow up, so that dashes grow along
  bool texts_inside = false;  // the words of a shape as its label, not as shapes of their own
};

Printed print(const Drawing& drawing, const Wish& wish);

}  // namespace buurtweb::viz::graphviz
