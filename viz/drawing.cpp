#include "viz/drawing.h"

#include <fmt/format.h>

namespace buurtweb::viz {

std::string shape_id(const Drawing& drawing, std::size_t shape) {
  return drawing.id_prefix + drawing.shapes[shape].id;
}

std::string inner_id(const Drawing& drawing, std::size_t shape) {
  return shape_id(drawing, shape) + "-inner";
}

std::string text_id(const Drawing& drawing, std::size_t shape, std::size_t text) {
  return fmt::format("{}-t{}", shape_id(drawing, shape), text + 1);
}

std::string stroke_id(const Drawing& drawing, std::size_t stroke) {
  return drawing.id_prefix + drawing.strokes[stroke].id;
}

std::string core_id(const Drawing& drawing, std::size_t stroke) {
  return stroke_id(drawing, stroke) + "-core";
}

void move(Box& box, Point by) {
  box = {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

void move(Shape& shape, Point by) {
  move(shape.box, by);
  for (Text& text : shape.texts) {
    move(text.box, by);
  }
}

void move(Patch& patch, Point by) {
  for (Point& p : patch.outline) {
    p = {p.x + by.x, p.y + by.y};
  }
}

}  // namespace buurtweb::viz
