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
      const double height = room.height() - words;
      in_rows_ = in_rows_ && height >= level.largest.height + lodging.gap;
      across_.push_back(across(level, height));
      const double side_by_side =
          std::accumulate(across_.back().begin(), across_.back().end(), lodging.gap);
      widths_.push_back(std::max({is_still(level, height) ? 0 : level.area / height, side_by_side,
                                  level.words.box.width() + lodging.gap}));
    }
    taken_ = std::accumulate(widths_.begin(), widths_.end(), 0.0);
  }

  [[nodiscard]] bool fit() const {
    return taken_ <= room_.width() && (in_rows_ || !lodging_.sheet.in_order);
  }

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
  // Whether no paper is needed to find a place: each has its own, and no line runs between them; or
  // on a screen, of which it would take the room of letters, all stand below each other.
  [[nodiscard]] bool is_still(const Level& level, double height) const {
    const MapSheet& sheet = lodging_.sheet;
    return (sheet.in_order && sheet.lines.empty()) ||
           (sheet.paper == Paper::beamer && level.tall <= height);
  }

  // Of those that stand beside each other, as few as have room where they are read in their order:
  // how wide each must be.
  [[nodiscard]] std::vector<double> across(const Level& level, double height) const {
    const double tall = level.largest.height + lodging_.gap;
    if (!lodging_.sheet.in_order || level.members.empty() || height < tall) {
      return {level.largest.width + lodging_.gap};
    }
    const auto down = static_cast<std::size_t>(height / tall);
    std::vector<double> widths((level.members.size() + down - 1) / down);
    for (std::size_t n = 0; n < level.members.size(); ++n) {
      double& width = widths[n % widths.size()];
      width = std::max(width, lodging_.bodies[level.members[n]].extent.width + lodging_.gap);
    }
    return widths;
  }

  // Row by row, each in a place of its own that it does not leave.
  void seat_in_order(std::size_t k, const Box& column) {
    const std::vector<MarkIndex>& members = levels_[k].members;
    const std::vector<double>& widths = across_[k];
    const std::size_t rows = (members.size() + widths.size() - 1) / widths.size();
    const double spare = (column.width() - std::accumulate(widths.begin(), widths.end(), 0.0)) /
                         static_cast<double>(widths.size());
    const double height = column.height() / static_cast<double>(std::max<std::size_t>(1, rows));
    double right = column.left;
    for (std::size_t n = 0; n < members.size(); ++n) {
      const std::size_t row = n / widths.size();
      const double left = n % widths.size() == 0 ? column.left : right;
      right = left + widths[n % widths.size()] + spare;
      const double top = column.top + height * static_cast<double>(row);
      const double gap = lodging_.gap / 2;
      const Box place{left + gap, top + gap, right - gap, top + height - gap};
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
  std::vector<std::vector<double>> across_;
  std::vector<double> widths_;
  double taken_ = 0;
  bool in_rows_ = true;  // none is taller than a column
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
