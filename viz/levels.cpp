#include "viz/levels.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "viz/sketch.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr double kCorners = 1.15;  // how far the last ring reaches into the corners of the room
constexpr double kTable = 0.45;    // the least of an empty middle, of the way to the edge
constexpr double kSlack = 1.7;     // paper for a mark that must find its place, of what it covers

// What a level needs, and the words above it.
struct Level {
  double area = 0;
  Extent largest;
  std::vector<MarkIndex> members;
  Text words;
};

std::vector<Level> levels_of(const Lodging& lodging, const Box& room, TextMeter& meter) {
  const MapSheet& sheet = lodging.sheet;
  std::vector<Level> levels(sheet.levels.size());
  for (MarkIndex i = 0; i < sheet.marks.size(); ++i) {
    levels.resize(std::max(levels.size(), sheet.marks[i].level + 1));
    Level& level = levels[sheet.marks[i].level];
    const Extent& extent = lodging.bodies[i].extent;
    level.area += kSlack * (extent.width + lodging.gap) * (extent.height + lodging.gap);
    level.largest = {std::max(level.largest.width, extent.width),
                     std::max(level.largest.height, extent.height)};
    level.members.push_back(i);
  }
  const double share = 0.9 / static_cast<double>(std::max<std::size_t>(3, levels.size()));
  for (std::size_t k = 0; k < sheet.levels.size(); ++k) {
    Text& text = levels[k].words;
    text.role = "heading";
    text.size = 1.15 * smallest_text(sheet.paper);
    text.bold = true;
    text.colour = kQuiet;
    text.lines = meter.filled(shortened(printable(sheet.levels[k]), kLongestName),
                              {text.size, true}, share * room.width());
    const Extent extent = meter.block(text.lines, {text.size, true});
    text.box = box_around({0, 0}, extent);
    levels[k].area += kSlack * (extent.width + lodging.gap) * (extent.height + lodging.gap);
  }
  return levels;
}

double area_of(const std::vector<Level>& levels) {
  return std::accumulate(levels.begin(), levels.end(), 0.0,
                         [](double sum, const Level& level) { return sum + level.area; });
}

void put_words(Text words, Point centre, LevelSeats& seats) {
  if (!words.lines.empty()) {
    move(words.box, centre);
    seats.words.push_back(std::move(words));
  }
}

// The few in the last ring may have the corners of the room.
constexpr std::size_t kCornersOfRoom = 4;

// How thick that ring must be then: the rest of it holds its words, at the top.
double thick_between_corners(const Level& level, Extent radii, double gap) {
  const double across = 1 - (level.largest.width + gap) / radii.width;
  const double down = 1 - (level.largest.height + gap) / radii.height;
  if (across < 0 || down < 0) {
    return 1;
  }
  return std::max(1 - std::hypot(across, down), (level.words.box.height() + gap) / radii.height);
}

// How far out the edge of each ring lies, as a share of the way to the edge of the room: every ring
// is as thick as its tallest mark, and has a part of what is left. A middle without marks, such as
// a table, takes all of that. Empty where they do not fit.
std::vector<double> edges_of(const std::vector<Level>& levels, Extent radii, double gap,
                             bool has_corners) {
  const double whole = std::numbers::pi * radii.width * radii.height;
  std::vector<double> edges;
  std::vector<double> shares;
  double before = 0;
  for (const Level& level : levels) {
    const double tall = std::max(level.largest.height, level.words.box.height()) + 1.2 * gap;
    const bool middle = edges.empty() && !level.members.empty();
    const bool table = edges.empty() && level.members.empty() && levels.size() > 1;
    const double thick = std::max(table ? kTable : 0.0, (middle ? tall / 2 : tall) / radii.height);
    const bool in_corners = has_corners && edges.size() + 1 == levels.size();
    before = in_corners ? before + thick_between_corners(level, radii, gap)
                        : std::max(before + thick, std::sqrt(before * before + level.area / whole));
    edges.push_back(before);
    shares.push_back(std::sqrt(level.area));
  }
  if (before > 1) {
    return {};
  }
  if (!levels.empty() && levels.front().members.empty()) {
    std::fill(shares.begin() + 1, shares.end(), 0.0);
  }
  const double all = std::max(1e-9, std::accumulate(shares.begin(), shares.end(), 0.0));
  double sum = 0;
  for (std::size_t k = 0; k < edges.size(); ++k) {
    sum += shares[k];
    edges[k] += (1 - before) * sum / all;
  }
  return edges;
}

Patch ring(Point centre, Extent radii, const Pen& pen, std::string_view fill) {
  constexpr int corners = 90;
  Patch patch{.outline = {}, .fill = fill, .pen = pen};
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    patch.outline.push_back(
        {centre.x + radii.width * std::cos(angle), centre.y + radii.height * std::sin(angle)});
  }
  return patch;
}

double angle_of(Point p, Point centre, const Box& room) {
  return std::atan2((p.y - centre.y) / room.height(), (p.x - centre.x) / room.width());
}

// The directions of the sketch, drawn out so that neighbours on a ring have the same room.
std::vector<double> angles(const Level& level, const std::vector<Point>& sketch, const Box& room) {
  std::vector<MarkIndex> order = level.members;
  const Point centre = room.centre();
  std::ranges::stable_sort(order, {}, [&](MarkIndex i) {
    return i < sketch.size() ? angle_of(sketch[i], centre, room) : 0.0;
  });
  std::vector<double> result(level.members.size());
  for (std::size_t n = 0; n < order.size(); ++n) {
    const auto at = std::ranges::find(level.members, order[n]) - level.members.begin();
    const double even =
        2 * std::numbers::pi * (static_cast<double>(n) + 0.5) / static_cast<double>(order.size()) -
        std::numbers::pi;
    result[static_cast<std::size_t>(at)] = even;
  }
  return result;
}

// How far apart neighbours lie when so many share a room.
double step_for(const Box& room, std::size_t count) {
  return std::sqrt(room.width() * room.height() /
                   static_cast<double>(std::max<std::size_t>(1, count)));
}

class Rings {
public:
  Rings(const Lodging& lodging, const Box& room, TextMeter& meter)
      : lodging_(lodging),
        room_(room),
        levels_(levels_of(lodging, room, meter)),
        edges_(edges_of(levels_, radii_, lodging.gap, false)) {
    const bool few = levels_.size() > 1 && levels_.back().members.size() <= kCornersOfRoom;
    if (edges_.empty() && few) {
      edges_ = edges_of(levels_, radii_, lodging.gap, true);
      has_corners_ = !edges_.empty();
    }
  }

  [[nodiscard]] bool fit() const {
    return edges_.size() == levels_.size() && area_of(levels_) <= room_.width() * room_.height();
  }

  LevelSeats seated(const std::vector<Point>& sketch) {
    const bool drawn = !sketch.empty() && sketch.size() == lodging_.bodies.size();
    const std::vector<Point> placed = drawn ? fitted(sketch, room_) : std::vector<Point>();
    seats_.pieces.resize(lodging_.bodies.size());
    for (std::size_t k = levels_.size(); k-- > 0;) {
      if (has_corners_ && is_last(k)) {
        seat_in_corners(levels_[k].members);
      } else {
        seat(k, angles(levels_[k], placed, room_));
      }
      if (!is_last(k)) {
        seats_.ground.push_back(ring(centre_, {edges_[k] * radii_.width, edges_[k] * radii_.height},
                                     ring_pen(lodging_.sheet.paper), fill_of(k)));
      }
      put_words(levels_[k].words, {centre_.x, height_of_words(k)}, seats_);
    }
    return std::move(seats_);
  }

private:
  [[nodiscard]] bool is_last(std::size_t k) const { return k + 1 == levels_.size(); }
  static std::string_view fill_of(std::size_t k) { return k % 2 == 0 ? kHullFill : kPaleFill; }

  void seat(std::size_t k, const std::vector<double>& turned) {
    const double inner = k == 0 ? 0 : edges_[k - 1];
    const double out = (inner + edges_[k]) / 2;
    for (std::size_t n = 0; n < turned.size(); ++n) {
      const MarkIndex i = levels_[k].members[n];
      seats_.pieces[i] = {.size = lodging_.bodies[i].extent,
                          .room = room_,
                          .at = {centre_.x + out * radii_.width * std::cos(turned[n]),
                                 centre_.y + out * radii_.height * std::sin(turned[n])},
                          .step = step_for(room_, lodging_.bodies.size()),
                          .band = Band{centre_, radii_, inner, outer_edge(k)}};
    }
  }

  void seat_in_corners(const std::vector<MarkIndex>& members) {
    for (std::size_t n = 0; n < members.size(); ++n) {
      const Extent& size = lodging_.bodies[members[n]].extent;
      const double across = room_.width() / 2 - size.width / 2;
      const double down = room_.height() / 2 - size.height / 2;
      const bool left = n % 2 == 0;
      const bool top = n < 2;
      seats_.pieces[members[n]] = {
          .size = size,
          .room = room_,
          .at = {centre_.x + (left ? -across : across), centre_.y + (top ? -down : down)},
          .step = 0,
          .kept = true};
    }
  }

  // Who sits around an empty middle, a table, stays near it: as far as they need room.
  [[nodiscard]] double outer_edge(std::size_t k) const {
    constexpr double loosely = 1.25;
    if (!is_last(k)) {
      return edges_[k];
    }
    if (k != 1 || !levels_.front().members.empty()) {
      return kCorners;
    }
    const double whole = std::numbers::pi * radii_.width * radii_.height;
    return std::min(kCorners, std::sqrt(edges_[0] * edges_[0] + loosely * levels_[k].area / whole));
  }

  // At the top of the ring; in the middle of what is empty.
  [[nodiscard]] double height_of_words(std::size_t k) const {
    if (k == 0 && levels_[k].members.empty()) {
      return centre_.y;
    }
    const double top = is_last(k) ? room_.top : centre_.y - height_above_words(k);
    return top + levels_[k].words.box.height() / 2 + 0.5 * lodging_.gap;
  }

  // From the middle up to the ring, where the words begin and end: a ring bends down beside its
  // top.
  [[nodiscard]] double height_above_words(std::size_t k) const {
    const double half = levels_[k].words.box.width() / 2 + 0.3 * lodging_.gap;
    const double out = std::min(1.0, half / (edges_[k] * radii_.width));
    return edges_[k] * radii_.height * std::sqrt(1 - out * out);
  }

  const Lodging& lodging_;
  Box room_;
  Point centre_ = room_.centre();
  Extent radii_{room_.width() / 2, room_.height() / 2};
  std::vector<Level> levels_;
  std::vector<double> edges_;
  bool has_corners_ = false;  // for the last ring
  LevelSeats seats_;
};

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

std::optional<LevelSeats> seated_in_rings(const Lodging& lodging, const std::vector<Point>& sketch,
                                          const Box& room, TextMeter& meter) {
  Rings rings(lodging, room, meter);
  return rings.fit() ? std::optional(rings.seated(sketch)) : std::nullopt;
}

std::optional<LevelSeats> seated_in_columns(const Lodging& lodging,
                                            const std::vector<Point>& sketch, const Box& room,
                                            TextMeter& meter) {
  Columns columns(lodging, room, meter);
  return columns.fit() ? std::optional(columns.seated(sketch)) : std::nullopt;
}

}  // namespace buurtweb::viz
