#include <algorithm>
#include <numeric>

#include "viz/level.h"
#include "viz/style.h"

namespace buurtweb::viz {
namespace {

class Columns {
public:
  Columns(const Lodging& lodging, const Box& room, TextMeter& meter)
      : lodging_(lodging), room_(room), levels_(levels_of(lodging, room, meter)) {
    for (const Level& level : levels_) {
      const double words = level.words.box.height() + lodging.gap;
      across_.push_back(across(level, room.height() - words));
      widths_.push_back(std::max(
          {level.area / (room.height() - words),
           static_cast<double>(across_.back()) * (level.largest.width + lodging.gap) + lodging.gap,
           level.words.box.width() + lodging.gap}));
    }
    taken_ = std::accumulate(widths_.begin(), widths_.end(), 0.0);
  }

  [[nodiscard]] bool fit() const { return taken_ <= room_.width(); }

  LevelSeats seated(const std::vector<Point>& sketch) {
    seats_.pieces.resize(lodging_.bodies.size());
    double left = room_.left;
    for (std::size_t k = 0; k < levels_.size(); ++k) {
      const double spare = (room_.width() - taken_) / static_cast<double>(levels_.size());
      const double right = left + widths_[k] + spare;
      const double words = levels_[k].words.box.height();
      const Box column{left + lodging_.gap, room_.top + words + lodging_.gap, right - lodging_.gap,
                       room_.bottom};
      if (lodging_.sheet.in_order) {
        seat_in_order(k, column);
      } else {
        seat(levels_[k].members, column, sketch);
      }
      if (k > 0) {
        seats_.ground.push_back({.outline = {{left, room_.top}, {left, room_.bottom}},
                                 .pen = ring_pen(lodging_.sheet.paper)});
      }
      put_words(levels_[k].words, {column.centre().x, room_.top + words / 2}, seats_);
      left = right;
    }
    return std::move(seats_);
  }

private:
  // How many stand beside each other, where they are read in their order: as few as have room.
  [[nodiscard]] std::size_t across(const Level& level, double height) const {
    const double tall = level.largest.height + lodging_.gap;
    if (!lodging_.sheet.in_order || level.members.empty() || height < tall) {
      return 1;
    }
    const auto down = static_cast<std::size_t>(height / tall);
    return (level.members.size() + down - 1) / down;
  }

  // Row by row, each in a place of its own that it does not leave.
  void seat_in_order(std::size_t k, const Box& column) {
    const std::vector<MarkIndex>& members = levels_[k].members;
    const std::size_t rows = (members.size() + across_[k] - 1) / across_[k];
    const double width = column.width() / static_cast<double>(across_[k]);
    const double height = column.height() / static_cast<double>(std::max<std::size_t>(1, rows));
    for (std::size_t n = 0; n < members.size(); ++n) {
      const double left = column.left + width * static_cast<double>(n % across_[k]);
      const std::size_t row = n / across_[k];
      const double top = column.top + height * static_cast<double>(row);
      const double gap = lodging_.gap / 2;
      const Box place{left + gap, top + gap, left + width - gap, top + height - gap};
      seats_.pieces[members[n]] = {.size = lodging_.bodies[members[n]].extent,
                                   .room = place,
                                   .at = place.centre(),
                                   .step = step_for(place, 1),
                                   .kept = lodging_.sheet.lines.empty()};
    }
  }

  // From top to bottom as in the sketch; what no line ties stays there.
  void seat(std::vector<MarkIndex> order, const Box& column, const std::vector<Point>& sketch) {
    std::ranges::stable_sort(order, {},
                             [&](MarkIndex i) { return i < sketch.size() ? sketch[i].y : 0.0; });
    for (std::size_t n = 0; n < order.size(); ++n) {
      const double down = (static_cast<double>(n) + 0.5) / static_cast<double>(order.size());
      seats_.pieces[order[n]] = {.size = lodging_.bodies[order[n]].extent,
                                 .room = column,
                                 .at = {column.centre().x, column.top + down * column.height()},
                                 .step = step_for(column, order.size()),
                                 .kept = lodging_.sheet.lines.empty()};
    }
  }

  const Lodging& lodging_;
  Box room_;
  std::vector<Level> levels_;
  std::vector<std::size_t> across_;
  std::vector<double> widths_;
  double taken_ = 0;
  LevelSeats seats_;
};

}  // namespace

std::optional<LevelSeats> seated_in_columns(const Lodging& lodging,
                                            const std::vector<Point>& sketch, const Box& room,
                                            TextMeter& meter) {
  Columns columns(lodging, room, meter);
  return columns.fit() ? std::optional(columns.seated(sketch)) : std::nullopt;
}

}  // namespace buurtweb::viz
