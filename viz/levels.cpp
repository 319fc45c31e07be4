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

// How far out the edge of each ring lies, as a share of the way to the edge of the room: every ring
// is as thick as its tallest mark, and has a part of what is left. A middle without marks, such as
// a table, takes all of that. Empty where they do not fit.
std::vector<double> edges_of(const std::vector<Level>& levels, Extent radii, double gap) {
  const double whole = std::numbers::pi * radii.width * radii.height;
  std::vector<double> edges;
  std::vector<double> shares;
  double before = 0;
  for (const Level& level : levels) {
    const double tall = std::max(level.largest.height, level.words.box.height()) + 1.2 * gap;
    const bool middle = edges.empty() && !level.members.empty();
    const double thick = (middle ? tall / 2 : tall) / radii.height;
    before = std::max(before + thick, std::sqrt(before * before + level.area / whole));
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

}  // namespace

std::optional<LevelSeats> seated_in_rings(const Lodging& lodging, const std::vector<Point>& sketch,
                                          const Box& room, TextMeter& meter) {
  const std::vector<Level> levels = levels_of(lodging, room, meter);
  const Point centre = room.centre();
  const Extent radii{room.width() / 2, room.height() / 2};
  const std::vector<double> edges = edges_of(levels, radii, lodging.gap);
  if (edges.size() < levels.size() || area_of(levels) > room.width() * room.height()) {
    return std::nullopt;
  }
  const std::vector<Point> placed =
      sketch.size() == lodging.bodies.size() ? fitted(sketch, room) : std::vector<Point>();
  LevelSeats seats;
  seats.pieces.resize(lodging.bodies.size());
  const double step =
      std::sqrt(room.width() * room.height() / static_cast<double>(seats.pieces.size() + 1));
  for (std::size_t k = levels.size(); k-- > 0;) {
    const double inner = k == 0 ? 0 : edges[k - 1];
    const bool last = k + 1 == levels.size();
    const double outer = last ? kCorners : edges[k];
    const std::vector<double> turned = angles(levels[k], placed, room);
    for (std::size_t n = 0; n < turned.size(); ++n) {
      const double out = (inner + std::min(outer, 1.0)) / 2;
      Piece& piece = seats.pieces[levels[k].members[n]];
      piece = {.size = lodging.bodies[levels[k].members[n]].extent,
               .room = room,
               .at = {centre.x + out * radii.width * std::cos(turned[n]),
                      centre.y + out * radii.height * std::sin(turned[n])},
               .step = step,
               .band = Band{centre, radii, inner, outer}};
    }
    if (!last) {
      seats.ground.push_back(ring(centre, {outer * radii.width, outer * radii.height},
                                  ring_pen(lodging.sheet.paper), k % 2 == 0 ? kHullFill : kWhite));
    }
    const double top = !last ? centre.y - outer * radii.height : room.top;
    const double middle = k == 0 && levels[k].members.empty()
                              ? centre.y
                              : top + levels[k].words.box.height() / 2 + 0.5 * lodging.gap;
    put_words(levels[k].words, {centre.x, middle}, seats);
  }
  return seats;
}

std::optional<LevelSeats> seated_in_columns(const Lodging& lodging,
                                            const std::vector<Point>& sketch, const Box& room,
                                            TextMeter& meter) {
  const std::vector<Level> levels = levels_of(lodging, room, meter);
  std::vector<double> widths;
  for (const Level& level : levels) {
    const double words = level.words.box.height() + lodging.gap;
    widths.push_back(
        std::max({level.area / (room.height() - words), level.largest.width + 2 * lodging.gap,
                  level.words.box.width() + lodging.gap}));
  }
  const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
  if (levels.empty() || sum > room.width()) {
    return levels.empty() ? std::optional(LevelSeats{}) : std::nullopt;
  }
  LevelSeats seats;
  seats.pieces.resize(lodging.bodies.size());
  double left = room.left;
  const double spare = (room.width() - sum) / static_cast<double>(levels.size());
  for (std::size_t k = 0; k < levels.size(); ++k) {
    const Level& level = levels[k];
    const double right = left + widths[k] + spare;
    const double top = room.top + level.words.box.height() + lodging.gap;
    const Box column{left + lodging.gap, top, right - lodging.gap, room.bottom};
    std::vector<MarkIndex> order = level.members;
    std::ranges::stable_sort(order, {},
                             [&](MarkIndex i) { return i < sketch.size() ? sketch[i].y : 0.0; });
    for (std::size_t n = 0; n < order.size(); ++n) {
      const double down = (static_cast<double>(n) + 0.5) / static_cast<double>(order.size());
      seats.pieces[order[n]] = {
          .size = lodging.bodies[order[n]].extent,
          .room = column,
          .at = {column.centre().x, column.top + down * column.height()},
          .step = std::sqrt(column.width() * column.height() / static_cast<double>(order.size())),
          .kept = lodging.sheet.lines.empty()};
    }
    if (k > 0) {
      seats.ground.push_back({.outline = {{left, room.top}, {left, room.bottom}},
                              .pen = ring_pen(lodging.sheet.paper)});
    }
    put_words(level.words, {column.centre().x, room.top + level.words.box.height() / 2}, seats);
    left = right;
  }
  return seats;
}

}  // namespace buurtweb::viz
