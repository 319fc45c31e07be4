#include "viz/rooms.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "viz/hulls.h"
#include "viz/sketch.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

// Seats the marks of one division of the room.
class Seating {
public:
  Seating(const Lodging& lodging, TextMeter& meter) : lodging_(lodging), meter_(meter) {
    for (const Body& body : lodging.bodies) {
      seats_.pieces.push_back({.size = body.extent, .room = {}, .at = {}});
    }
  }

  // Whether everybody in the unit fits in this box.
  bool seat(std::size_t unit, const Box& box) {
    const std::optional<Box> inner = inside(unit, box);
    if (!inner) {
      return false;
    }
    const std::vector<Part>& parts = lodging_.units[unit].parts;
    if (parts.front().size() == 1) {
      return seat_in_rows(parts, *inner);
    }
    std::vector<double> weights;
    for (const Part& part : parts) {
      weights.push_back(area_of(part, lodging_));
    }
    const std::vector<Box> boxes = divided(*inner, weights);
    for (std::size_t p = 0; p < parts.size(); ++p) {
      if (!seat_part(parts[p], lodging_.sketches[unit][p], boxes[p])) {
        return false;
      }
    }
    return true;
  }

  Seats taken() { return std::move(seats_); }

  static double area_of(const Part& part, const Lodging& lodging) {
    double sum = 0;
    for (const MarkIndex i : part) {
      const Extent& extent = lodging.bodies[i].extent;
      sum += (extent.width + lodging.gap) * (extent.height + lodging.gap);
    }
    return sum;
  }

private:
  // What is left of a box for the marks themselves.
  std::optional<Box> inside(std::size_t unit, const Box& box) {
    Box inner = grown(box, -0.6 * lodging_.gap);
    if (lodging_.units[unit].hull) {
      inner = grown(inner, -hull_padding(lodging_.gap));
    }
    if (inner.width() <= 0 || inner.height() <= 0) {
      return std::nullopt;
    }
    const std::string words = printable(words_above(lodging_.units[unit]));
    if (lodging_.units[unit].hull || !words.empty()) {
      Text label = label_of(words, inner);
      const Box with_words = grown(inner, 0.1 * lodging_.gap);
      inner.top += label.box.height() + 0.3 * lodging_.gap;
      seats_.labels.push_back({unit, with_words, std::move(label)});
    }
    return inner;
  }

  [[nodiscard]] const std::string& words_above(const Unit& unit) const {
    static const std::string nothing;
    if (unit.hull) {
      return lodging_.sheet.hulls[*unit.hull].label;
    }
    return unit.alone ? lodging_.sheet.alone : nothing;
  }

  Text label_of(const std::string& words, const Box& inner) {
    const Type type{smallest_text(lodging_.sheet.paper), true};
    Text text;
    text.role = "heading";
    text.size = type.size;
    text.bold = type.bold;
    text.align = Align::left;
    text.colour = kQuiet;
    text.lines = meter_.filled(words, type, inner.width());
    const Extent extent = meter_.block(text.lines, type);
    text.box = {inner.left, inner.top, inner.left + extent.width, inner.top + extent.height};
    return text;
  }

  bool seat_in_rows(const std::vector<Part>& parts, const Box& room) {
    std::vector<Extent> cells;
    Extent cell;
    for (const Part& part : parts) {
      const Extent& extent = lodging_.bodies[part.front()].extent;
      cells.push_back({extent.width + 0.6 * lodging_.gap, extent.height + 0.6 * lodging_.gap});
      cell = {std::max(cell.width, cells.back().width), std::max(cell.height, cells.back().height)};
    }
    std::vector<Point> places = in_rows(parts.size(), cell, room);
    if (places.empty()) {
      places = in_flow(cells, room);
    }
    for (std::size_t p = 0; p < places.size(); ++p) {
      Piece& piece = seats_.pieces[parts[p].front()];
      piece.room = room;
      piece.step = std::sqrt(cell.width * cell.height);
      piece.at = places[p];
      piece.kept = true;
    }
    return !places.empty();
  }

  bool seat_part(const Part& part, const std::vector<Point>& sketch, const Box& room) {
    Extent largest;
    for (const MarkIndex i : part) {
      const Extent& extent = lodging_.bodies[i].extent;
      largest = {std::max(largest.width, extent.width), std::max(largest.height, extent.height)};
    }
    if (largest.width > room.width() || largest.height > room.height() ||
        area_of(part, lodging_) > 0.9 * room.width() * room.height()) {
      return false;
    }
    const Box shrunk{room.left + largest.width / 2, room.top + largest.height / 2,
                     room.right - largest.width / 2, room.bottom - largest.height / 2};
    const std::vector<Point> places = sketch.size() == part.size()
                                          ? fitted(sketch, shrunk)
                                          : std::vector<Point>(part.size(), room.centre());
    const double step = std::sqrt(room.width() * room.height() / static_cast<double>(part.size()));
    for (std::size_t i = 0; i < part.size(); ++i) {
      seats_.pieces[part[i]].kept = part.size() == 1;
      seats_.pieces[part[i]].room = room;
      seats_.pieces[part[i]].step = step;
      seats_.pieces[part[i]].at = places[i];
    }
    return true;
  }

  const Lodging& lodging_;
  TextMeter& meter_;
  Seats seats_;
};

double area_of(const Unit& unit, const Lodging& lodging) {
  double sum = 0;
  for (const Part& part : unit.parts) {
    sum += Seating::area_of(part, lodging);
  }
  // Larger parts need less air around them, and a hull holds its edge and its label too.
  const double side = std::sqrt(sum) + (unit.hull || unit.alone ? 3.5 : 1.0) * lodging.gap;
  return side * side;
}

// The first weight's box on the left over the whole height, the others below each other beside it.
std::vector<Box> in_column(const Box& room, const std::vector<double>& weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  const double others = sum - weights.front();
  const double split = room.left + room.width() * weights.front() / sum;
  std::vector<Box> boxes{{room.left, room.top, split, room.bottom}};
  double y = room.top;
  for (std::size_t i = 1; i < weights.size(); ++i) {
    const double height = room.height() * weights[i] / others;
    boxes.push_back({split, y, room.right, y + height});
    y += height;
  }
  return boxes;
}

using Divide = std::vector<Box> (*)(const Box&, const std::vector<double>&);

std::optional<Seats> seated_in(const Lodging& lodging, const Box& room, TextMeter& meter,
                               Divide divide) {
  constexpr int attempts = 24;
  std::vector<double> weights;
  for (const Unit& unit : lodging.units) {
    weights.push_back(area_of(unit, lodging));
  }
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const std::vector<Box> boxes = divide(room, weights);
    Seating seating(lodging, meter);
    bool all = true;
    for (std::size_t u = 0; u < boxes.size(); ++u) {
      if (!seating.seat(u, boxes[u])) {
        weights[u] *= 1.15;  // give it more of the room next time
        all = false;
      }
    }
    if (all) {
      return seating.taken();
    }
  }
  return std::nullopt;
}

// Whether one part is the map and the others stand beside it.
bool has_main_part(const Lodging& lodging) {
  constexpr std::size_t most_beside = 4;
  const std::size_t beside = lodging.units.size() - 1;
  double sum = 0;
  for (const Unit& unit : lodging.units) {
    sum += area_of(unit, lodging);
  }
  return beside >= 1 && beside <= most_beside && !lodging.units.front().hull &&
         lodging.units.front().parts.front().size() > 1 &&
         area_of(lodging.units.front(), lodging) > 0.45 * sum;
}

// Of what lies beside it, the side that faces the box goes no further than the box.
void keep_off(const Box& box, const Box& beside, Box& room) {
  const std::pair<double, int> gaps[] = {{box.left - beside.right, 0},
                                         {beside.left - box.right, 1},
                                         {box.top - beside.bottom, 2},
                                         {beside.top - box.bottom, 3}};
  switch (std::ranges::max(gaps).second) {
    case 0:
      room.right = std::min(room.right, box.left);
      break;
    case 1:
      room.left = std::max(room.left, box.right);
      break;
    case 2:
      room.bottom = std::min(room.bottom, box.top);
      break;
    default:
      room.top = std::max(room.top, box.bottom);
  }
}

}  // namespace

std::optional<Seats> seated(const Lodging& lodging, const Box& room, TextMeter& meter) {
  if (lodging.units.empty()) {
    return Seats{};
  }
  std::optional<Seats> seats;
  if (has_main_part(lodging)) {
    seats = seated_in(lodging, room, meter, &in_column);
  }
  return seats ? std::move(seats) : seated_in(lodging, room, meter, &divided);
}

double filled_share(const Lodging& lodging, const Box& room) {
  double sum = 0;
  for (const Unit& unit : lodging.units) {
    sum += area_of(unit, lodging);
  }
  return sum / std::max(1.0, room.width() * room.height());
}

void keep_hulls_whole(const std::vector<Hull>& hulls, std::vector<Piece>& pieces) {
  std::vector<Box> boxes;
  for (const Piece& piece : pieces) {
    boxes.push_back(box_around(piece.at, piece.size));
  }
  for (const Hull& hull : hulls) {
    std::vector<bool> member(pieces.size());
    std::vector<Box> of_members;
    for (const MarkIndex i : hull.members) {
      member[i] = true;
      of_members.push_back(boxes[i]);
    }
    const Box all = bounds(of_members);
    bool is_whole = true;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      is_whole = is_whole && (member[i] || !overlap(all, boxes[i]));
    }
    for (std::size_t i = 0; i < pieces.size() && is_whole; ++i) {
      Box& room = pieces[i].room;
      if (member[i]) {
        room = {std::max(room.left, all.left), std::max(room.top, all.top),
                std::min(room.right, all.right), std::min(room.bottom, all.bottom)};
      } else {
        keep_off(all, boxes[i], room);
      }
    }
  }
}

}  // namespace buurtweb::viz
