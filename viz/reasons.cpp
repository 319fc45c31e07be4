#include <fmt/format.h>

#include <algorithm>

#include "viz/legend.h"
#include "viz/style.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

// One reason for each number, in rows of so many columns.
struct Grid {
  std::size_t columns = 1;
  double column_width = 0;
  double gap = 0;
};

Grid grid_for(std::size_t count, double size, double width) {
  // About 36 letters in a row of text read well.
  const auto fitting = static_cast<std::size_t>(std::max(1.0, width / (20 * size)));
  const std::size_t rows = (count + fitting - 1) / fitting;
  Grid grid{.columns = rows == 0 ? 1 : (count + rows - 1) / rows, .gap = 1.6 * size};
  const auto columns = static_cast<double>(grid.columns);
  grid.column_width = (width - (columns - 1) * grid.gap) / columns;
  return grid;
}

Text reason_text(const std::string& words, double size, double width, TextMeter& meter) {
  Text text;
  text.role = "reason";
  text.lines = meter.filled(shortened(printable(words), kLongestNote), {size, false}, width);
  text.size = size;
  text.align = Align::left;
  return text;
}

}  // namespace

double disc_radius(std::size_t number, double size) {
  return (number < 100 ? 0.82 : 1.05) * size;
}

Shape disc(std::size_t number, double size) {
  const double side = 2 * disc_radius(number, size);
  Shape shape;
  shape.role = "number";
  shape.look = {Outline::circle, kProposal, kWhite, 0.1 * size, false, 0};
  shape.box = box_around({0, 0}, {side, side});
  Text text;
  text.role = "number";
  text.lines = {std::to_string(number)};
  text.size = size;
  text.bold = true;
  text.colour = kWhite;
  text.box = grown(shape.box, -0.1 * size);
  shape.texts = {std::move(text)};
  return shape;
}

Block reasons(const MapSheet& sheet, TextMeter& meter, Column column) {
  const double size = column.size;
  const auto count = static_cast<std::size_t>(std::ranges::count_if(
      sheet.proposals, [](const Proposal& proposal) { return !proposal.reason.empty(); }));
  const Grid grid = grid_for(count, size, column.width);
  const double indent = 2.2 * size;
  Block block;
  double row_height = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = i % grid.columns;
    if (place == 0 && i > 0) {
      block.height += row_height + 0.35 * size;
      row_height = 0;
    }
    const double x = static_cast<double>(place) * (grid.column_width + grid.gap);
    const Text text =
        reason_text(sheet.proposals[i].reason, size, grid.column_width - indent, meter);
    Shape words = plain_text(fmt::format("reason{}", i + 1), text,
                             {x + indent, block.height + 0.25 * size}, meter);
    Shape number = disc(i + 1, size);
    number.id = fmt::format("reason{}-number", i + 1);
    move(number, {x + 0.9 * size, block.height + 0.85 * size});
    row_height = std::max({row_height, 1.75 * size, words.box.bottom - block.height});
    block.shapes.push_back(std::move(number));
    block.shapes.push_back(std::move(words));
  }
  block.height += row_height;
  return block;
}

}  // namespace buurtweb::viz
