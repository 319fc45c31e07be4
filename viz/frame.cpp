#include "viz/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "viz/legend.h"
#include "viz/style.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr std::string_view kRule = "#B5B5B5";

constexpr double kMargin = 0.024;  // of the page's longer side
constexpr double kEdge = 0.8;      // of the margin: above the first words and below the last

double margin_of(const Extent& page) {
  return kMargin * std::max(page.width, page.height);
}
double margin_of(const Drawing& drawing) {
  return margin_of(drawing.page);
}

void move(Block& block, Point by) {
  for (Shape& shape : block.shapes) {
    move(shape, by);
  }
  for (Patch& patch : block.patches) {
    move(patch, by);
  }
}

// Puts a block below another.
void add(Block block, Block& all) {
  move(block, {0, all.height});
  std::ranges::move(block.shapes, std::back_inserter(all.shapes));
  std::ranges::move(block.patches, std::back_inserter(all.patches));
  all.height += block.height;
}

Text heading(std::string role, std::vector<std::string> lines, Type type) {
  Text text;
  text.role = std::move(role);
  text.lines = std::move(lines);
  text.size = type.size;
  text.bold = type.bold;
  text.align = Align::left;
  return text;
}

// A large title, smaller when it is too long for one line, and in more lines when that is not
// enough.
Text title_text(const std::string& words, Paper paper, double width, TextMeter& meter) {
  const double smallest = smallest_text(paper);
  const double largest = paper == Paper::beamer ? 1.6 * smallest : 2.9 * smallest;
  const double full = meter.line(words, {1, true}).width;
  const double size = std::clamp(width / std::max(full, 1.0), 1.5 * smallest, largest);
  std::vector<std::string> lines = meter.filled(words, {size, true}, width);
  // Of two lines neither is much shorter than it need be.
  if (lines.size() == 2) {
    constexpr double narrower = 0.97;
    double narrow = narrower * width;
    while (narrow > 0.5 * width) {
      std::vector<std::string> even = meter.filled(words, {size, true}, narrow);
      if (even.size() > 2) {
        break;
      }
      lines = std::move(even);
      narrow *= narrower;
    }
  }
  if (lines.size() > 2) {
    lines.resize(2);
    const auto end = [&] { return lines.back() + " …"; };
    while (meter.line(end(), {size, true}).width > width &&
           lines.back().find(' ') != std::string::npos) {
      lines.back().resize(lines.back().rfind(' '));
    }
    lines.back() = end();
  }
  return heading("title", std::move(lines), {size, true});
}

// The banner of a closed sheet, in the right top corner. Returns how much of the page it takes.
Extent put_banner(std::string_view banner, TextMeter& meter, Drawing& drawing) {
  const std::string words = shortened(printable(banner), kLongestName);
  if (words.empty()) {
    return {};
  }
  const bool screen = drawing.paper == Paper::beamer;
  const double size = (screen ? 1.0 : 1.25) * smallest_text(drawing.paper);
  const double margin = margin_of(drawing);
  Text text =
      heading("banner", meter.filled(words, {size, true}, 0.3 * drawing.page.width), {size, true});
  text.colour = kWhite;
  text.align = Align::centre;
  const Extent extent = meter.block(text.lines, {size, true});
  const double right = drawing.page.width - margin;
  Shape shape;
  shape.id = "banner";
  shape.role = "banner";
  shape.look = {Outline::box, kWarning, kWarning, 1, false, 0};
  shape.box = {right - extent.width - 1.6 * size, margin, right,
               margin + extent.height + 0.7 * size};
  text.box = box_around(shape.box.centre(), extent);
  shape.texts = {std::move(text)};
  const Extent taken{shape.box.width() + size, shape.box.bottom};
  drawing.shapes.push_back(std::move(shape));
  return taken;
}

constexpr std::string_view kBetweenParts = " · ";

// Its parts side by side, as far as they fit: no line begins or ends with what stands between two.
// Where that takes more lines than its words do, it breaks where they do.
std::vector<std::string> lines_of_subtitle(const std::string& subtitle, Type type, double width,
                                           TextMeter& meter) {
  std::vector<std::string> filled = meter.filled(subtitle, type, width);
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < subtitle.size();) {
    const std::size_t end = std::min(subtitle.find(kBetweenParts, from), subtitle.size());
    const std::string part = subtitle.substr(from, end - from);
    from = end + kBetweenParts.size();
    const std::string longer =
        lines.empty() ? part : lines.back() + std::string(kBetweenParts) + part;
    if (!lines.empty() && meter.line(longer, type).width <= width) {
      lines.back() = longer;
    } else {
      std::ranges::move(meter.filled(part, type, width), std::back_inserter(lines));
    }
  }
  if (lines.size() <= filled.size()) {
    return lines;
  }
  constexpr std::string_view dot = "· ";
  for (std::string& line : filled) {
    if (line.starts_with(dot)) {
      line.erase(0, dot.size());
    } else if (line.ends_with(" ·")) {
      line.erase(line.size() - dot.size());
    }
  }
  return filled;
}

// Returns where the map may begin.
double put_head(const MapSheet& sheet, double width, TextMeter& meter, Drawing& drawing) {
  const double smallest = smallest_text(sheet.paper);
  const double margin = margin_of(drawing);
  double y = kEdge * margin;
  const std::string title = shortened(printable(sheet.title), kLongestNote);
  if (!title.empty()) {
    Shape shape =
        plain_text("title", title_text(title, sheet.paper, width, meter), {margin, y}, meter);
    y = shape.box.bottom;
    drawing.shapes.push_back(std::move(shape));
  }
  const std::string subtitle = shortened(printable(sheet.subtitle), kLongestNote);
  if (!subtitle.empty()) {
    const double size = sheet.paper == Paper::beamer ? smallest : 1.25 * smallest;
    Text text = heading("subtitle", lines_of_subtitle(subtitle, {size, false}, width, meter),
                        {size, false});
    text.colour = kQuiet;
    Shape shape = plain_text("subtitle", std::move(text), {margin, y + 0.15 * size}, meter);
    y = shape.box.bottom;
    drawing.shapes.push_back(std::move(shape));
  }
  return y + 0.6 * smallest;
}

// A list of names takes all of the width. Below it the footer's lines stand next to each other as
// far as they fit.
Block footer(const MapSheet& sheet, TextMeter& meter, Column column) {
  const double size = column.size;
  Block block;
  if (!sheet.list.empty()) {
    const Type type{size, false};
    Text text = heading("footer", meter.filled(printable(sheet.list), type, column.width), type);
    text.colour = kQuiet;
    block.height = meter.block(text.lines, type).height;
    block.shapes.push_back(plain_text("list", std::move(text), {0, 0}, meter));
  }
  const double between = 1.5 * size;
  double x = 0;
  double row_height = 0;
  for (std::size_t i = 0; i < sheet.footer.size(); ++i) {
    const std::string words = shortened(printable(sheet.footer[i]), kLongestNote);
    Text text = heading("footer", meter.filled(words, {size, false}, column.width), {size, false});
    text.colour = kQuiet;
    const Extent extent = meter.block(text.lines, {size, false});
    if (x > 0 && x + extent.width > column.width) {
      block.height += row_height;
      x = row_height = 0;
    }
    block.shapes.push_back(
        plain_text(fmt::format("footer{}", i + 1), std::move(text), {x, block.height}, meter));
    x += extent.width + between;
    row_height = std::max(row_height, extent.height);
  }
  block.height += row_height;
  return block;
}

// Legend, reasons and footer below each other.
Block foot(const MapSheet& sheet, TextMeter& meter, Column column) {
  const double gap = 0.6 * column.size;
  Block all;
  std::array blocks{legend(sheet, meter, column), reasons(sheet, meter, column),
                    footer(sheet, meter, column)};
  for (Block& block : blocks) {
    if (block.height > 0) {
      all.height += gap;
      add(std::move(block), all);
    }
  }
  return all;
}

// As large as text on this paper must be; smaller only when it would take half of the sheet.
Block fitting_foot(const MapSheet& sheet, TextMeter& meter, const Drawing& drawing) {
  const double width = drawing.page.width - 2 * margin_of(drawing);
  double size = smallest_text(sheet.paper);
  Block block = foot(sheet, meter, {width, size});
  while (block.height > 0.5 * drawing.page.height && size > 4) {
    size *= 0.9;
    block = foot(sheet, meter, {width, size});
  }
  return block;
}

// Returns where the map must end.
double put_foot(const MapSheet& sheet, TextMeter& meter, Drawing& drawing) {
  const double margin = margin_of(drawing);
  Block block = fitting_foot(sheet, meter, drawing);
  const double top = drawing.page.height - kEdge * margin - block.height;
  if (block.height > 0) {
    drawing.background.push_back({.outline = {{margin, top}, {drawing.page.width - margin, top}},
                                  .pen = {kRule, thickness(drawing.paper), Dash::solid}});
  }
  move(block, {margin, top});
  std::ranges::move(block.shapes, std::back_inserter(drawing.shapes));
  std::ranges::move(block.patches, std::back_inserter(drawing.background));
  return top - 0.6 * smallest_text(sheet.paper);
}

// An empty place for what is missing, as high as the map. Returns what is left of its room.
Box put_room_to_write(const MapSheet& sheet, const Box& room, TextMeter& meter, Drawing& drawing) {
  constexpr double share = 0.14;
  const std::string words = shortened(printable(sheet.room_to_write), kLongestNote);
  if (words.empty()) {
    return room;
  }
  const double size = smallest_text(sheet.paper);
  Shape shape;
  shape.id = shape.role = "room";
  shape.look = {Outline::box, kWhite, kHullStroke, thickness(sheet.paper), true, 0};
  shape.box = {room.right - share * room.width(), room.top, room.right, room.bottom};
  Text text = heading("room", meter.filled(words, {size, false}, shape.box.width() - 1.6 * size),
                      {size, false});
  text.colour = kQuiet;
  const Extent extent = meter.block(text.lines, {size, false});
  text.box = {shape.box.left + 0.8 * size, shape.box.top + 0.8 * size, 0, 0};
  text.box.right = text.box.left + extent.width;
  text.box.bottom = text.box.top + extent.height;
  const double left = shape.box.left - size;
  shape.texts = {std::move(text)};
  drawing.shapes.push_back(std::move(shape));
  return {room.left, room.top, left, room.bottom};
}

}  // namespace

Box put_frame(const MapSheet& sheet, std::string_view banner, TextMeter& meter, Drawing& drawing) {
  const double margin = margin_of(drawing);
  const double width = drawing.page.width - 2 * margin;
  const Extent taken = put_banner(banner, meter, drawing);
  const double head = put_head(sheet, width - taken.width, meter, drawing);
  const double top = std::max(head, taken.height + 0.3 * smallest_text(sheet.paper));
  const double bottom = put_foot(sheet, meter, drawing);
  const Box room{margin, top, drawing.page.width - margin, std::max(bottom, top)};
  return put_room_to_write(sheet, room, meter, drawing);
}

double empty_edge(const Extent& page) {
  return kEdge * margin_of(page);
}

}  // namespace buurtweb::viz
