#include "viz/ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

namespace buurtweb::viz {
namespace {

constexpr double kSmallestGround = 100;  // metres: one place alone does not fill the sheet
constexpr double kBesideRoom = 0.16;     // of the room, on each side, for marks beside their places
// A mark from its place: of the side of a square as large as the room. Without a line nearer.
constexpr double kFarthest = 0.18;
constexpr double kFarthestWithoutLine = 0.09;

// From metres on the ground to points on paper.
struct Projection {
  double west = 0;
  double north = 0;
  double scale = 1;  // points a metre
  Point corner;

  [[nodiscard]] Point on_paper(const Ground& place) const {
    return {corner.x + scale * (place.east - west), corner.y + scale * (north - place.north)};
  }
};

// Around all places; nothing where there are none.
struct Area {
  double west = std::numeric_limits<double>::infinity();
  double south = std::numeric_limits<double>::infinity();
  double east = -std::numeric_limits<double>::infinity();
  double north = -std::numeric_limits<double>::infinity();

  [[nodiscard]] bool empty() const { return west > east; }
  [[nodiscard]] double width() const { return std::max(east - west, kSmallestGround); }
  [[nodiscard]] double height() const { return std::max(north - south, kSmallestGround); }
};

Area area_of(const MapSheet& sheet) {
  Area area;
  for (const Mark& mark : sheet.marks) {
    if (mark.ground) {
      area.west = std::min(area.west, mark.ground->east);
      area.east = std::max(area.east, mark.ground->east);
      area.south = std::min(area.south, mark.ground->north);
      area.north = std::max(area.north, mark.ground->north);
    }
  }
  return area;
}

// As large as the places fit in this box.
Projection projection(const MapSheet& sheet, const Box& inner) {
  const Area area = area_of(sheet);
  if (area.empty()) {
    return {};
  }
  const double scale = std::min(inner.width() / area.width(), inner.height() / area.height());
  const Point centre = inner.centre();
  return {.west = area.west,
          .north = area.north,
          .scale = scale,
          .corner = {centre.x - scale * (area.east - area.west) / 2,
                     centre.y - scale * (area.north - area.south) / 2}};
}

// What of the room the places may take: beside them their marks need room too, which stand above
// them where they can. As little of it as they need, or in a second go more, for many marks that
// stand in each other's way.
std::array<Box, 2> rooms_for_places(const Lodging& lodging, const Box& room) {
  Extent largest;
  for (const Body& body : lodging.bodies) {
    largest = {std::max(largest.width, body.extent.width),
               std::max(largest.height, body.extent.height)};
  }
  const double below = 4 * smallest_text(lodging.sheet.paper);  // the bar and the arrow
  const Box tight{room.left + largest.width / 2 + lodging.gap,
                  room.top + largest.height + 2 * lodging.gap,
                  room.right - largest.width / 2 - lodging.gap, room.bottom - below};
  const Box wide = {room.left + kBesideRoom * room.width(), room.top + kBesideRoom * room.height(),
                    room.right - kBesideRoom * room.width(),
                    room.bottom - kBesideRoom * room.height()};
  const bool larger = tight.width() > wide.width() && tight.height() > wide.height();
  return {larger ? tight : wide, wide};
}

// The longest of 10, 20, 50, 100, 200 … metres that takes at most this much of the ground.
double round_length(double most) {
  double length = 10;
  for (const double factor : {2.0, 2.5, 2.0, 2.0, 2.5, 2.0, 2.0, 2.5, 2.0}) {
    if (length * factor > most) {
      break;
    }
    length *= factor;
  }
  return length;
}

Text words(std::string text, double size, Point left_top, TextMeter& meter) {
  Text result;
  result.role = "scale";
  result.lines = {std::move(text)};
  result.size = size;
  result.colour = kQuiet;
  result.align = Align::left;
  const Extent extent = meter.block(result.lines, {size, false});
  result.box = {left_top.x, left_top.y, left_top.x + extent.width, left_top.y + extent.height};
  return result;
}

// A bar as long as it says, and an arrow to the north, in the left bottom corner.
LevelSeats scale_and_north(double points_a_metre, const Box& room, Paper paper, TextMeter& meter) {
  LevelSeats seats;
  const double size = smallest_text(paper);
  const double metres = round_length(0.2 * room.width() / points_a_metre);
  const double y = room.bottom - 0.4 * size;
  const Pen pen{.colour = kInk, .width = 1.5 * thickness(paper)};
  const double left = room.left + 1.6 * size;
  const double right = left + metres * points_a_metre;
  seats.ground.push_back({.outline = {{left, y}, {right, y}}, .pen = pen});
  for (const double x : {left, right}) {
    seats.ground.push_back({.outline = {{x, y - 0.4 * size}, {x, y + 0.4 * size}}, .pen = pen});
  }
  seats.words.push_back(
      words(fmt::format("{:.0f} m", metres), size, {left + 0.4 * size, y - 1.7 * size}, meter));
  const double x = room.left + 0.5 * size;
  seats.ground.push_back({.outline = {{x, y - 1.6 * size},
                                      {x + 0.45 * size, y + 0.4 * size},
                                      {x, y},
                                      {x - 0.45 * size, y + 0.4 * size}},
                          .fill = kInk,
                          .pen = pen});
  seats.words.push_back(words("N", size, {x - 0.35 * size, y - 3.0 * size}, meter));
  return seats;
}

double pin_radius(Paper paper) {
  return 0.28 * smallest_text(paper);
}

struct Attempt {
  GroundSeats ground;
  std::size_t homeless = 0;      // marks without a free place anywhere
  std::vector<std::size_t> far;  // those without one near theirs, these included
};

bool is_better(const Attempt& one, const Attempt& other) {
  return std::pair(one.homeless, one.far.size()) < std::pair(other.homeless, other.far.size());
}

// Finds room for one mark after the other, as near to its place as it gets: first above it, then
// around it, then further away. The line from a place to its mark runs below no other, so that
// everybody sees which place is whose.
class Seating {
public:
  Seating(const Lodging& lodging, const Box& room, Attempt& attempt)
      : lodging_(lodging), room_(room), attempt_(attempt) {
    for (const Text& words : attempt.ground.seats.words) {
      taken_.push_back(words.box);
    }
    for (const std::optional<Point>& pin : attempt.ground.pins) {
      if (pin) {
        const double width = 2 * pin_radius(lodging.sheet.paper);
        taken_.push_back(box_around(*pin, {width, width}));
      }
    }
  }

  void seat(std::size_t mark, Point place) {
    const Extent extent = lodging_.bodies[mark].extent;
    const bool has_pin = attempt_.ground.pins[mark].has_value();
    const double far =
        (has_pin ? kFarthest : kFarthestWithoutLine) * std::sqrt(room_.width() * room_.height());
    const Wanted wanted{.place = place, .extent = extent, .has_pin = has_pin};
    std::optional<Point> free = nearest(wanted, far);
    if (!free) {
      attempt_.far.push_back(mark);
      lines_matter_ = false;
      free = nearest(wanted, std::numeric_limits<double>::infinity());
      lines_matter_ = true;
      attempt_.homeless += free ? 0U : 1U;
    }
    const Point best = free.value_or(clamped(place, extent, room_));
    taken_.push_back(box_around(best, extent));
    if (has_pin) {
      lines_.push_back({place, best});
    }
    attempt_.ground.seats.pieces[mark] = {.size = extent, .room = room_, .at = best, .kept = true};
  }

private:
  static constexpr int kRings = 60;
  static constexpr int kDirections = 32;

  struct Wanted {
    Point place;
    Extent extent;
    bool has_pin = false;
  };

  [[nodiscard]] double away(int ring) const {
    return ring == 0 ? 0 : lodging_.gap * (0.4 + 0.6 * ring);
  }

  [[nodiscard]] std::optional<Point> nearest(const Wanted& wanted, double farthest) const {
    for (int ring = wanted.has_pin ? 1 : 0; ring <= kRings && away(ring) <= farthest; ++ring) {
      if (const std::optional<Point> free = free_on(ring, wanted)) {
        return free;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Point> free_on(int ring, const Wanted& wanted) const {
    const auto [place, extent, has_pin] = wanted;
    const double away = this->away(ring);
    for (int i = 0; i < (ring == 0 ? 1 : kDirections); ++i) {
      // Up, a little to the right, a little to the left, and so on, down to below.
      const int steps = (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2);
      const double turned = static_cast<double>(steps) * 2 * std::numbers::pi / kDirections;
      const double x = ring == 0 ? 0 : (extent.width / 2 + away) * std::sin(turned);
      const double y = ring == 0 ? 0 : (extent.height / 2 + away) * std::cos(turned);
      const Box box = box_around({place.x + x, place.y - y}, extent);
      const auto near = [&](const Box& other) {
        return overlap(grown(box, 0.6 * lodging_.gap), other);
      };
      if (contains(room_, box) && std::ranges::none_of(taken_, near) &&
          (!lines_matter_ || lines_stay_clear(box, wanted))) {
        return box.centre();
      }
    }
    return std::nullopt;
  }

  // Of places on one spot the lines begin together.
  [[nodiscard]] bool lines_stay_clear(const Box& box, const Wanted& wanted) const {
    const Segment own{wanted.place, box.centre()};
    const Box around = grown(box, 0.2 * lodging_.gap);
    const auto from_here = [&](const Segment& line) { return distance(line.from, own.from) < 1; };
    return std::ranges::none_of(lines_,
                                [&](const Segment& line) {
                                  return crosses(line, around) ||
                                         (wanted.has_pin && !from_here(line) && crosses(line, own));
                                }) &&
           (!wanted.has_pin || std::ranges::none_of(taken_, [&](const Box& other) {
             return !contains(grown(other, 1), box_around(own.from, {})) && crosses(own, other);
           }));
  }

  const Lodging& lodging_;
  Box room_;
  Attempt& attempt_;
  std::vector<Box> taken_;
  std::vector<Segment> lines_;  // from places to their marks
  bool lines_matter_ = true;
};

// Who finds no place near its own goes first the next time.
Attempt seated_within(const Lodging& lodging, const Box& room, const Box& inner, TextMeter& meter) {
  constexpr int tries = 12;
  const MapSheet& sheet = lodging.sheet;
  const Projection ground = projection(sheet, inner);
  Attempt start;
  if (!sheet.marks.empty()) {
    start.ground.seats = scale_and_north(ground.scale, room, sheet.paper, meter);
  }
  start.ground.seats.pieces.resize(sheet.marks.size());
  std::vector<Point> places;
  for (const Mark& mark : sheet.marks) {
    const bool exact = mark.ground && mark.ground->exact;
    places.push_back(mark.ground ? ground.on_paper(*mark.ground) : room.centre());
    start.ground.pins.push_back(exact ? std::optional(places.back()) : std::nullopt);
  }
  std::vector<std::size_t> order(sheet.marks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::optional<Attempt> best;
  for (int i = 0; i < tries && (!best || !best->far.empty()); ++i) {
    Attempt attempt = start;
    Seating seating(lodging, room, attempt);
    for (const std::size_t mark : order) {
      seating.seat(mark, places[mark]);
    }
    std::ranges::stable_partition(order, [&](std::size_t mark) {
      return std::ranges::find(attempt.far, mark) != attempt.far.end();
    });
    best = best && !is_better(attempt, *best) ? std::move(best) : std::move(attempt);
  }
  best->ground.all_near = best->far.empty();
  return std::move(*best);
}

}  // namespace

bool stands_upright(const MapSheet& sheet) {
  const Area area = area_of(sheet);
  return sheet.layout == Layout::ground && sheet.paper != Paper::beamer && !area.empty() &&
         area.height() > area.width();
}

GroundSeats seated_on_ground(const Lodging& lodging, const Box& room, TextMeter& meter) {
  const auto [tight, wide] = rooms_for_places(lodging, room);
  Attempt attempt = seated_within(lodging, room, tight, meter);
  if (!attempt.far.empty()) {
    attempt = seated_within(lodging, room, wide, meter);
  }
  return std::move(attempt.ground);
}

void add_pins(const GroundSeats& ground, const std::vector<Point>& places, Paper paper,
              std::vector<Patch>& patches) {
  constexpr int corners = 24;
  const double radius = pin_radius(paper);
  const Pen pen{.colour = kInk, .width = thickness(paper)};
  for (std::size_t i = 0; i < ground.pins.size(); ++i) {
    if (!ground.pins[i]) {
      continue;
    }
    const Point pin = *ground.pins[i];
    patches.push_back({.outline = {pin, places[i]}, .pen = pen});
    Patch dot{.outline = {}, .fill = kInk, .pen = pen};
    for (int k = 0; k < corners; ++k) {
      const double angle = 2 * std::numbers::pi * k / corners;
      dot.outline.push_back({pin.x + radius * std::cos(angle), pin.y + radius * std::sin(angle)});
    }
    patches.push_back(std::move(dot));
  }
}

}  // namespace buurtweb::viz
