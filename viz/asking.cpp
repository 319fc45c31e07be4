#include "viz/asking.h"

namespace buurtweb::viz {

std::string node_label(const std::vector<std::string>& lines, Align align) {
  std::string result;
  for (const std::string& line : lines) {
    for (const char c : line) {
      if (c == '\\') {
        result += "\\\\";
      } else if (c == '&') {
        result += "&amp;";
      } else {
        result += c;
      }
    }
    result += align == Align::left ? "\\l" : "\\n";
  }
  return result;
}

const char* font_name(bool bold) {
  return bold ? "Arial bold" : "Arial";
}

const char* shape_name(Outline outline) {
  switch (outline) {
    case Outline::none:
      return "none";
    case Outline::ellipse:
      return "ellipse";
    case Outline::circle:
      return "circle";
    case Outline::hexagon:
      return "hexagon";
    case Outline::box:
    case Outline::round_box:
      return "box";
    case Outline::house:
      return "house";
    case Outline::diamond:
      return "diamond";
    case Outline::parallelogram:
      return "parallelogram";
    case Outline::octagon:
      return "octagon";
    case Outline::inverted_house:
      return "invhouse";
  }
  return "none";
}

Box asked_for(Outline outline, const Box& box) {
  if (outline == Outline::house) {
    return {box.left, box.top, box.right, box.top + box.height() / 0.9045};
  }
  if (outline == Outline::inverted_house) {
    return {box.left, box.bottom - box.height() / 0.9045, box.right, box.bottom};
  }
  if (outline == Outline::parallelogram) {
    return box_around(box.centre(), {box.width() / 1.0368, box.height()});
  }
  return box;
}

}  // namespace buurtweb::viz
