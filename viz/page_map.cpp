#include "viz/page_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <utility>
#include <vector>

#include "viz/compose.h"
#include "viz/drawing.h"

namespace buurtweb::viz {
namespace {

std::string number(double value) {
  std::string text = fmt::format("{:.1f}", value);
  return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

std::string points(const std::vector<Point>& corners) {
  std::string text;
  for (const Point corner : corners) {
    text += fmt::format("{}{},{}", text.empty() ? "" : " ", number(corner.x), number(corner.y));
  }
  return text;
}

// The corners of the outlines that have corners, as GraphViz draws them.
std::vector<Point> corners_of(Outline outline, const Box& box) {
  const Point middle = box.centre();
  const double width = box.width();
  switch (outline) {
    case Outline::hexagon:
      return {{box.left, middle.y},
              {box.left + width / 4, box.top},
              {box.right - width / 4, box.top},
              {box.right, middle.y},
              {box.right - width / 4, box.bottom},
              {box.left + width / 4, box.bottom}};
    case Outline::house: {
      const double eaves = box.top + box.height() * kHouseRoof;
      return {{middle.x, box.top},
              {box.right, eaves},
              {box.right, box.bottom},
              {box.left, box.bottom},
              {box.left, eaves}};
    }
    case Outline::inverted_house: {
      const double eaves = box.bottom - box.height() * kHouseRoof;
      return {{box.left, box.top},
              {box.right, box.top},
              {box.right, eaves},
              {middle.x, box.bottom},
              {box.left, eaves}};
    }
    case Outline::diamond:
      return {
          {middle.x, box.top}, {box.right, middle.y}, {middle.x, box.bottom}, {box.left, middle.y}};
    case Outline::parallelogram:
      return {{box.left + width * kSlant, box.top},
              {box.right, box.top},
              {box.right - width * kSlant, box.bottom},
              {box.left, box.bottom}};
    case Outline::octagon: {
      const double across = width * (1 - kOctagonSide) / 2;
      const double down = box.height() * (1 - kOctagonSide) / 2;
      return {{box.left + across, box.top},     {box.right - across, box.top},
              {box.right, box.top + down},      {box.right, box.bottom - down},
              {box.right - across, box.bottom}, {box.left + across, box.bottom},
              {box.left, box.bottom - down},    {box.left, box.top + down}};
    }
    case Outline::none:
    case Outline::ellipse:
    case Outline::circle:
    case Outline::box:
    case Outline::round_box:
      break;
  }
  return {};
}

pugi::xml_node add_outline(pugi::xml_node parent, Outline outline, const Box& box) {
  const auto set = [](pugi::xml_node node, const char* name, double value) {
    node.append_attribute(name) = number(value).c_str();
  };
  if (outline == Outline::ellipse || outline == Outline::circle) {
    pugi::xml_node node = parent.append_child("ellipse");
    set(node, "cx", box.centre().x);
    set(node, "cy", box.centre().y);
    set(node, "rx", box.width() / 2);
    set(node, "ry", box.height() / 2);
    return node;
  }
  if (outline == Outline::box || outline == Outline::round_box) {
    pugi::xml_node node = parent.append_child("rect");
    set(node, "x", box.left);
    set(node, "y", box.top);
    set(node, "width", box.width());
    set(node, "height", box.height());
    if (outline == Outline::round_box) {
      set(node, "rx", box.height() / 4);
    }
    return node;
  }
  pugi::xml_node node = parent.append_child("polygon");
  node.append_attribute("points") = points(corners_of(outline, box)).c_str();
  return node;
}

void add_text(pugi::xml_node parent, const Text& text) {
  const double step = text.box.height() / static_cast<double>(text.lines.size());
  // A letter stands on about a fifth of its height above the lower edge of its row.
  constexpr double kBaseline = 0.79;
  double top = text.box.top;
  for (const std::string& line : text.lines) {
    pugi::xml_node node = parent.append_child("text");
    node.append_attribute("class") = text.role.c_str();
    node.append_attribute("x") = number(text.box.centre().x).c_str();
    node.append_attribute("y") = number(top + step * kBaseline).c_str();
    node.append_attribute("font-size") = number(text.size).c_str();
    node.text().set(line.c_str());
    top += step;
  }
}

void add_body(pugi::xml_node parent, const Look& look, const Box& box) {
  pugi::xml_node outline = add_outline(parent, look.outline, box);
  outline.append_attribute("class") = look.dashed ? "outline dashed" : "outline";
  outline.append_attribute("fill") = std::string(look.fill).c_str();
  outline.append_attribute("stroke") = std::string(look.stroke).c_str();
  if (look.inner_width > 0) {
    pugi::xml_node inner = add_outline(parent, look.outline, grown(box, -inset(look)));
    inner.append_attribute("fill") = "none";
    inner.append_attribute("stroke") = std::string(look.stroke).c_str();
  }
}

void add_mark(pugi::xml_node parent, const Shape& shape, std::size_t index) {
  pugi::xml_node group = parent.append_child("g");
  group.append_attribute("id") = fmt::format("n{}", index + 1).c_str();
  group.append_attribute("class") = shape.role.c_str();
  add_body(group, shape.look, shape.box);
  for (const Text& text : shape.texts) {
    add_text(group, text);
  }
}

// Straight from middle to middle: the marks lie on top, and who looks along a line on a screen can
// light it up.
void add_line(pugi::xml_node parent, const Drawing& drawing, const Stroke& stroke) {
  const Point from = drawing.shapes[stroke.from].box.centre();
  const Point to = drawing.shapes[stroke.to].box.centre();
  pugi::xml_node line = parent.append_child("line");
  line.append_attribute("class") = stroke.role.c_str();
  line.append_attribute("data-a") =
      static_cast<unsigned long long>(stroke.from - drawing.first_mark);
  line.append_attribute("data-b") = static_cast<unsigned long long>(stroke.to - drawing.first_mark);
  line.append_attribute("x1") = number(from.x).c_str();
  line.append_attribute("y1") = number(from.y).c_str();
  line.append_attribute("x2") = number(to.x).c_str();
  line.append_attribute("y2") = number(to.y).c_str();
}

std::string numbers(const Box& box) {
  return fmt::format("{} {} {} {}", number(box.left), number(box.top), number(box.width()),
                     number(box.height()));
}

// "from,to,style" each; those inside go by the numbers of their marks.
std::string lines_of(const Fold& fold, std::size_t first) {
  std::string text;
  const auto add = [&](std::size_t from, std::size_t to, LineStyle style) {
    text += fmt::format("{}{},{},{}", text.empty() ? "" : " ", from, to, name_of(style));
  };
  for (const Line& line : fold.inside.lines) {
    add(first + line.from, first + line.to, line.style);
  }
  for (const Line& line : fold.outward) {
    add(first + line.from, line.to, line.style);
  }
  return text;
}

// The script takes it out and puts it back when it is open, moves the marks of the map and draws
// the lines.
void add_fold(pugi::xml_node parent, const Drawing& map, const Fold& fold, std::size_t first) {
  const OpenFold open = opened(map, fold);
  pugi::xml_node group = parent.append_child("g");
  group.append_attribute("class") = "fold";
  group.append_attribute("hidden") = "";
  group.append_attribute("data-mark") = fold.mark;
  group.append_attribute("data-frame") = numbers(open.frame).c_str();
  group.append_attribute("data-room") = numbers(open.room).c_str();
  group.append_attribute("data-places") = points(open.places).c_str();
  group.append_attribute("data-lines") = lines_of(fold, first).c_str();
  pugi::xml_node frame = add_outline(group, Outline::box, open.frame);
  frame.append_attribute("class") = "frame";
  frame.append_attribute("rx") = number(map.text_size).c_str();
  for (std::size_t i = 0; i < open.inside.size(); ++i) {
    add_mark(group, open.inside[i], first + i);
  }
}

std::string written(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(
      out, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags);
  return out.str();
}

std::string page_map(const MapSheet& sheet, const std::vector<Fold>& folds) {
  const Drawing drawing = composed(sheet, "");
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("svg");
  const Box& room = drawing.room;
  root.append_attribute("id") = "map";
  root.append_attribute("viewBox") = numbers(room).c_str();
  root.append_attribute("role") = "group";
  pugi::xml_node lines = root.append_child("g");
  lines.append_attribute("id") = "lines";
  for (const Stroke& stroke : drawing.strokes) {
    if (stroke.from >= drawing.first_mark && stroke.to >= drawing.first_mark) {
      add_line(lines, drawing, stroke);
    }
  }
  // Below the marks, so that no line of a fold runs over their names.
  std::size_t first = drawing.shapes.size() - drawing.first_mark;
  for (const Fold& fold : folds) {
    add_fold(root, drawing, fold, first);
    first += fold.inside.marks.size();
  }
  // What the script draws for the view that is chosen.
  root.append_child("g").append_attribute("id") = "wishes";
  pugi::xml_node marks = root.append_child("g");
  marks.append_attribute("id") = "marks";
  for (std::size_t i = drawing.first_mark; i < drawing.shapes.size(); ++i) {
    add_mark(marks, drawing.shapes[i], i - drawing.first_mark);
  }
  return written(document);
}

// An entry of the legend, with an empty picture before its words.
pugi::xml_node add_entry(pugi::xml_document& list, const std::string& words) {
  pugi::xml_node entry = list.append_child("li");
  pugi::xml_node picture = entry.append_child("svg");
  picture.append_attribute("aria-hidden") = "true";
  picture.append_attribute("viewBox") = "0 0 34 22";
  entry.append_child("span").text().set(words.c_str());
  return picture;
}

bool has_kind(const MapSheet& sheet, MarkKind kind) {
  return std::ranges::count(sheet.marks, kind, &Mark::kind) > 0;
}

}  // namespace

std::string page_legend(const MapSheet& sheet, const std::vector<Fold>& folds,
                        const LegendWords& words) {
  pugi::xml_document list;
  for (std::size_t i = 0; i < kMarkKindCount; ++i) {
    const auto kind = static_cast<MarkKind>(i);
    if (has_kind(sheet, kind) ||
        std::ranges::any_of(folds, [&](const Fold& fold) { return has_kind(fold.inside, kind); })) {
      const KindWords& said = words.kinds.at(i);
      add_body(add_entry(list, said.letter + " = " + said.name), look_of(kind, false, sheet.paper),
               {2, 2, 32, 20});
    }
  }
  const std::pair<LineStyle, const std::string&> styles[] = {{LineStyle::tie, words.tie},
                                                             {LineStyle::strong, words.strong},
                                                             {LineStyle::unsure, words.unsure}};
  for (const auto& [style, said] : styles) {
    if (std::ranges::count(sheet.lines, style, &Line::style) > 0) {
      pugi::xml_node line = add_entry(list, said).append_child("line");
      line.append_attribute("class") = fmt::format("line {}", name_of(style)).c_str();
      const std::pair<const char*, int> ends[] = {{"x1", 1}, {"y1", 11}, {"x2", 33}, {"y2", 11}};
      for (const auto& [name, value] : ends) {
        line.append_attribute(name) = value;
      }
    }
  }
  return written(list);
}

std::string public_page_map(const PublicSheet& sheet, const std::vector<Fold>& folds) {
  return page_map(sheet.map(), folds);
}

std::string closed_page_map(const ClosedSheet& sheet, const std::vector<Fold>& folds) {
  return page_map(sheet.map(), folds);
}

}  // namespace buurtweb::viz
