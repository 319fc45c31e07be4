#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "viz/level.h"
#include "viz/sections.h"
#include "viz/sketch.h"
#include "viz/style.h"

namespace buurtweb::viz {
namespace {

constexpr double kCorners = 1.15;  // how far the last ring reaches into the corners of the room
constexpr double kTable = 0.45;    // the least of an empty middle, of the way to the edge
constexpr double kDivided = 1.2;   // paper for a middle in boxes, of what it needs in one

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
// is as thick as its tallest mark, and has a part of what is left; the middle has this share of it
// first. A middle without marks, such as a table, takes all of that. Empty where they do not fit.
struct Spacing {
  double gap = 0;
  bool corners = false;  // for the last
  double to_middle = 0;
};

std::vector<double> edges_of(const std::vector<Level>& levels, Extent radii, Spacing spacing) {
  const double gap = spacing.gap;
  const double whole = std::numbers::pi * radii.width * radii.height;
  std::vector<double> edges;
  std::vector<double> shares;
  double before = 0;
  for (const Level& level : levels) {
    const double tall = std::max(level.largest.height, level.words.box.height()) + 1.2 * gap;
    const bool middle = edges.empty() && !level.members.empty();
    const bool table = edges.empty() && level.members.empty() && levels.size() > 1;
    const double thick = std::max(table ? kTable : 0.0, (middle ? tall / 2 : tall) / radii.height);
    const bool in_corners = spacing.corners && edges.size() + 1 == levels.size();
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
    edges[k] += (1 - before) * (spacing.to_middle + (1 - spacing.to_middle) * sum / all);
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

class Rings {
public:
  Rings(const Lodging& lodging, const Box& room, TextMeter& meter)
      : lodging_(lodging), room_(room), levels_(levels_of(lodging, room, meter)) {
    divided() ? divide(meter) : space(0);
  }

  [[nodiscard]] bool fit() const {
    return edges_.size() == levels_.size() && area_of(levels_) <= room_.width() * room_.height() &&
           (sections_ || !divided());
  }

  LevelSeats seated(const std::vector<Point>& sketch) {
    const bool drawn = !sketch.empty() && sketch.size() == lodging_.bodies.size();
    std::vector<Point> placed = drawn ? fitted(sketch, room_) : std::vector<Point>();
    if (sections_ && drawn) {
      draw_to_sections(placed);
    }
    seats_.pieces.resize(lodging_.bodies.size());
    for (std::size_t k = levels_.size(); k-- > 0;) {
      if (has_corners_ && is_last(k)) {
        seat_in_corners(levels_[k].members);
      } else {
        seat(k, angles(levels_[k], placed, room_));
      }
      if (!is_last(k)) {
        seats_.ground.push_back(ring(centre_, edge(k), ring_pen(lodging_.sheet.paper), fill_of(k)));
      }
      put_words(levels_[k].words, {centre_.x, height_of_words(k)}, seats_);
    }
    if (sections_) {
      seat_in_sections();
    }
    return std::move(seats_);
  }

private:
  void space(double to_middle) {
    edges_ = edges_of(levels_, radii_, {lodging_.gap, false, to_middle});
    const bool few = levels_.size() > 1 && levels_.back().members.size() <= kCornersOfRoom;
    has_corners_ = edges_.empty() && few;
    if (has_corners_) {
      edges_ = edges_of(levels_, radii_, {lodging_.gap, true, to_middle});
    }
  }

  // Boxes need more paper than the same marks among each other, and sometimes a larger middle.
  void divide(TextMeter& meter) {
    levels_.front().area *= kDivided;
    for (const double to_middle : {0.0, 0.5, 1.0}) {
      space(to_middle);
      sections_ = edges_.empty() ? std::nullopt : sections_of(lodging_, {centre_, edge(0)}, meter);
      if (sections_) {
        return;
      }
    }
  }

  [[nodiscard]] bool divided() const { return !lodging_.sheet.hulls.empty() && !levels_.empty(); }
  [[nodiscard]] Extent edge(std::size_t k) const {
    return {edges_[k] * radii_.width, edges_[k] * radii_.height};
  }
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

  // What is in the middle into the section of its hull, and who is tied to it near to that.
  void draw_to_sections(std::vector<Point>& placed) const {
    for (std::size_t h = 0; h < sections_->parts.size(); ++h) {
      for (const MarkIndex i : lodging_.sheet.hulls[h].members) {
        placed[i] = clamped(placed[i], lodging_.bodies[i].extent, sections_->parts[h].room);
      }
    }
    std::vector<Point> sum(placed.size());
    std::vector<double> count(placed.size());
    const auto add = [&](MarkIndex of, MarkIndex tied) {
      const bool inward = lodging_.sheet.marks[tied].level < lodging_.sheet.marks[of].level;
      sum[of].x += inward ? placed[tied].x : 0;
      sum[of].y += inward ? placed[tied].y : 0;
      count[of] += inward ? 1 : 0;
    };
    for (const Line& line : lodging_.sheet.lines) {
      add(line.from, line.to);
      add(line.to, line.from);
    }
    for (std::size_t i = 0; i < placed.size(); ++i) {
      placed[i] = count[i] > 0 ? Point{sum[i].x / count[i], sum[i].y / count[i]} : placed[i];
    }
  }

  // Each mark of the middle in the section of its hull.
  void seat_in_sections() {
    for (std::size_t h = 0; h < sections_->parts.size(); ++h) {
      const Section& section = sections_->parts[h];
      for (const MarkIndex i : lodging_.sheet.hulls[h].members) {
        Piece& piece = seats_.pieces[i];
        piece.room = section.room;
        piece.at = allowed(piece, piece.at);
      }
      seats_.words.push_back(section.words);
    }
    for (const Segment& border : sections_->borders) {
      seats_.ground.push_back(
          {.outline = {border.from, border.to}, .pen = ring_pen(lodging_.sheet.paper)});
    }
  }

  // Two on a slide stand across from each other, or half of it would be empty.
  void seat_in_corners(const std::vector<MarkIndex>& members) {
    const bool across_slide = members.size() == 2 && lodging_.sheet.paper == Paper::beamer;
    for (std::size_t n = 0; n < members.size(); ++n) {
      const Extent& size = lodging_.bodies[members[n]].extent;
      const double across = room_.width() / 2 - size.width / 2;
      const double down = room_.height() / 2 - size.height / 2;
      const bool left = n % 2 == 0;
      const bool top = across_slide ? left : n < 2;
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
  bool has_corners_ = false;          // for the last ring
  std::optional<Sections> sections_;  // of the middle, where it is divided
  LevelSeats seats_;
};

}  // namespace

std::optional<LevelSeats> seated_in_rings(const Lodging& lodging, const std::vector<Point>& sketch,
                                          const Box& room, TextMeter& meter) {
  Rings rings(lodging, room, meter);
  return rings.fit() ? std::optional(rings.seated(sketch)) : std::nullopt;
}

}  // namespace buurtweb::viz
