#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viz/geometry.h"
#include "viz/sheet.h"
#include "viz/style.h"

// A sheet of which every place and size is known: all that is left is to print it. Coordinates are
// points on paper, y downwards.
namespace buurtweb::viz {

enum class Align : std::uint8_t { left, centre };

struct Text {
  std::string role;  // class in files: "name", "letter", "title"
  std::vector<std::string> lines;
  double size = 0;
  bool bold = false;
  std::string_view colour = kInk;
  Align align = Align::centre;
  Box box;
};

// A mark, a sign of the legend, a disc with a number; or only text, where its look has no outline.
struct Shape {
  std::string id;
  std::string role;   // class in files: "mark resident bridge"
  std::string title;  // what the pointer shows: the name
  Look look;
  Box box;
  std::vector<Text> texts;
};

// A line between two shapes; it runs below all shapes.
struct Stroke {
  std::string id;
  std::string role;
  std::string title;
  std::size_t from = 0;  // places in Drawing::shapes
  std::size_t to = 0;
  Way way;
  Pen pen;
};

// A patch or a line of the background.
struct Patch {
  std::vector<Point> outline;
  std::string_view fill = kNoColour;  // without one it is a line, not a patch
  Pen pen;
};

struct Drawing {
  Paper paper = Paper::a3;
  Extent page;
  double text_size = 0;  // of the names of the marks
  std::string title;
  std::string description;
  std::string language;
  std::string id_prefix;
  std::vector<Patch> background;
  std::vector<Stroke> strokes;
  std::vector<Shape> shapes;
  Box room;                    // of the map, within the page
  std::size_t first_mark = 0;  // place of the first mark in the shapes; the others follow
};

// The names of its parts in files.
std::string shape_id(const Drawing& drawing, std::size_t shape);
std::string inner_id(const Drawing& drawing, std::size_t shape);  // of its second outline
std::string text_id(const Drawing& drawing, std::size_t shape, std::size_t text);
std::string stroke_id(const Drawing& drawing, std::size_t stroke);
std::string core_id(const Drawing& drawing, std::size_t stroke);  // of the white of a double line

void move(Box& box, Point by);
void move(Shape& shape, Point by);
void move(Patch& patch, Point by);

Extent page_of(Paper paper);

}  // namespace buurtweb::viz
