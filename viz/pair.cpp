#include "viz/pair.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr double kGutter = 0.02;  // paper on each side of the line in the middle, of the room

// The marks on one side, as a sheet of their own.
struct Side {
  MapSheet sheet;
  std::vector<std::optional<MarkIndex>> of;  // by mark of the whole sheet
};

Side side_of(const MapSheet& whole, std::size_t level) {
  Side side;
  side.sheet.paper = whole.paper;
  side.sheet.legend = whole.legend;
  side.of.resize(whole.marks.size());
  for (std::size_t i = 0; i < whole.marks.size(); ++i) {
    if (whole.marks[i].level == level) {
      side.of[i] = static_cast<MarkIndex>(side.sheet.marks.size());
      side.sheet.marks.push_back(whole.marks[i]);
    }
  }
  for (const Line& line : whole.lines) {
    if (side.of[line.from] && side.of[line.to]) {
      side.sheet.lines.push_back(
          {.from = *side.of[line.from], .to = *side.of[line.to], .style = line.style});
    }
  }
  return side;
}

class Pair {
public:
  Pair(const MapSheet& sheet, const Box& room, TextMeter& meter)
      : sheet_(sheet), room_(room), meter_(meter) {
    for (std::size_t level = 0; level < sheet.levels.size(); ++level) {
      add_heading(level);
    }
    top_ += 0.5 * smallest_text(sheet.paper);
  }

  Arrangement run() {
    const Side now = side_of(sheet_, 1);
    const Arrangement right = arranged(now.sheet, half(1), meter_);
    result_.sizes = right.sizes;
    for (std::size_t i = 0; i < sheet_.marks.size(); ++i) {
      const Mark& mark = sheet_.marks[i];
      const MarkIndex same = *now.of[mark.twin.value_or(static_cast<MarkIndex>(i))];
      const double shift = mark.twin ? half(0).left - half(1).left : 0;
      const KindWords& words = sheet_.legend.kinds.at(static_cast<std::size_t>(mark.kind));
      result_.bodies.push_back(mark.twin ? body_of(mark, words.letter, right.sizes, meter_)
                                         : right.bodies[same]);
      result_.places.push_back({right.places[same].x + shift, right.places[same].y});
    }
    result_.fields = {half(0), half(1)};
    const double middle = room_.centre().x;
    result_.ground.push_back(
        {.outline = {{middle, room_.top}, {middle, room_.bottom}}, .pen = ring_pen(sheet_.paper)});
    return std::move(result_);
  }

private:
  [[nodiscard]] Box half(std::size_t level) const {
    const double gutter = kGutter * room_.width();
    const double middle = room_.centre().x;
    return level == 0 ? Box{room_.left, top_, middle - gutter, room_.bottom}
                      : Box{middle + gutter, top_, room_.right, room_.bottom};
  }

  void add_heading(std::size_t level) {
    Text text;
    text.role = "heading";
    text.size = 1.15 * smallest_text(sheet_.paper);
    text.bold = true;
    text.colour = kQuiet;
    const Box room = half(level);
    text.lines = meter_.filled(shortened(printable(sheet_.levels[level]), kLongestName),
                               {text.size, true}, room.width());
    const Extent extent = meter_.block(text.lines, {text.size, true});
    text.box = box_around({room.centre().x, room_.top + extent.height / 2}, extent);
    top_ = std::max(top_, text.box.bottom);
    result_.headings.push_back(std::move(text));
  }

  const MapSheet& sheet_;
  Box room_;
  TextMeter& meter_;
  double top_ = room_.top;  // of the maps, below the words above them
  Arrangement result_;
};

}  // namespace

Arrangement arranged_as_pair(const MapSheet& sheet, const Box& room, TextMeter& meter) {
  return Pair(sheet, room, meter).run();
}

}  // namespace buurtweb::viz
