#include "viz/units.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace buurtweb::viz {
namespace {

// Marks joined into parts, one line at a time.
class Joiner {
public:
  explicit Joiner(std::size_t count) : leader_(count) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
  }

  std::size_t leader(std::size_t i) {
    while (leader_[i] != i) {
      leader_[i] = leader_[leader_[i]];
      i = leader_[i];
    }
    return i;
  }

  void join(std::size_t a, std::size_t b) {
    const std::size_t first = leader(a);
    const std::size_t second = leader(b);
    leader_[std::max(first, second)] = std::min(first, second);
  }

private:
  std::vector<std::size_t> leader_;
};

// The hull of each mark; one past the last for marks in none.
std::vector<std::size_t> owners(const MapSheet& sheet) {
  std::vector<std::size_t> owner(sheet.marks.size(), sheet.hulls.size());
  for (std::size_t h = sheet.hulls.size(); h-- > 0;) {
    for (const MarkIndex member : sheet.hulls[h].members) {
      owner[member] = h;
    }
  }
  return owner;
}

std::size_t size_of(const Unit& unit) {
  return std::accumulate(unit.parts.begin(), unit.parts.end(), std::size_t{0},
                         [](std::size_t sum, const Part& part) { return sum + part.size(); });
}

// Parts of marks with the same owner, largest first, then by lowest mark.
std::vector<std::vector<Part>> parts_by_owner(const MapSheet& sheet,
                                              const std::vector<std::size_t>& owner) {
  Joiner joiner(sheet.marks.size());
  for (const Line& line : sheet.lines) {
    if (owner[line.from] == owner[line.to]) {
      joiner.join(line.from, line.to);
    }
  }
  std::vector<Part> by_leader(sheet.marks.size());
  for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
    by_leader[joiner.leader(i)].push_back(static_cast<MarkIndex>(i));
  }
  std::vector<std::vector<Part>> result(sheet.hulls.size() + 1);
  for (Part& part : by_leader) {
    if (!part.empty()) {
      result[owner[part.front()]].push_back(std::move(part));
    }
  }
  for (std::vector<Part>& parts : result) {
    std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::size);
  }
  return result;
}

// By mark: whether a line ties it to another.
std::vector<bool> tied_marks(const MapSheet& sheet) {
  std::vector<bool> tied(sheet.marks.size());
  for (const Line& line : sheet.lines) {
    const bool pair = line.from != line.to;
    tied[line.from] = tied[line.from] || pair;
    tied[line.to] = tied[line.to] || pair;
  }
  return tied;
}

// How far the worst box of a row is from square, when the row takes this side of the room.
double worst_ratio(std::span<const double> areas, double side) {
  const double sum = std::accumulate(areas.begin(), areas.end(), 0.0);
  double worst = 1;
  for (const double area : areas) {
    const double ratio = area * side * side / (sum * sum);
    worst = std::max({worst, ratio, 1 / ratio});
  }
  return worst;
}

// Cuts the row off the room, along its shorter side, and returns what is left of the room.
Box cut_row(const Box& room, std::span<const double> areas, std::vector<Box>& boxes) {
  const double sum = std::accumulate(areas.begin(), areas.end(), 0.0);
  const bool upright = room.width() >= room.height();
  const double thick = sum / (upright ? room.height() : room.width());
  double along = upright ? room.top : room.left;
  for (const double area : areas) {
    const double length = area / thick;
    boxes.push_back(upright ? Box{room.left, along, room.left + thick, along + length}
                            : Box{along, room.top, along + length, room.top + thick});
    along += length;
  }
  return upright ? Box{room.left + thick, room.top, room.right, room.bottom}
                 : Box{room.left, room.top + thick, room.right, room.bottom};
}

}  // namespace

std::vector<Unit> units_of(const MapSheet& sheet) {
  const std::vector<bool> tied = tied_marks(sheet);
  std::vector<std::vector<Part>> parts = parts_by_owner(sheet, owners(sheet));
  std::vector<Unit> units;
  Unit alone{.alone = true};
  Unit tied_unseen;
  for (Part& part : parts.back()) {
    // A mark with a line into a hull does not stand alone, though its part is only itself.
    if (part.size() > 1 || tied[part.front()]) {
      units.push_back({.parts = {std::move(part)}});
    } else {
      Unit& unit = sheet.marks[part.front()].tied_unseen ? tied_unseen : alone;
      unit.parts.push_back(std::move(part));
    }
  }
  for (std::size_t h = 0; h < sheet.hulls.size(); ++h) {
    if (!parts[h].empty()) {
      units.push_back({.parts = std::move(parts[h]), .hull = h});
    }
  }
  std::ranges::stable_sort(units, std::ranges::greater{}, size_of);
  for (Unit* const without_lines : {&tied_unseen, &alone}) {
    if (!without_lines->parts.empty()) {
      units.push_back(std::move(*without_lines));
    }
  }
  return units;
}

// Squarified treemap (Bruls, Huizing and van Wijk, 2000): a row grows as long as that makes its
// boxes squarer.
std::vector<Box> divided(const Box& box, const std::vector<double>& weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<double> areas;
  for (const double weight : weights) {
    areas.push_back(weight / sum * box.width() * box.height());
  }
  std::vector<Box> boxes;
  Box room = box;
  for (std::size_t first = 0; first < areas.size();) {
    const std::span<const double> rest = std::span(areas).subspan(first);
    const double side = std::min(room.width(), room.height());
    std::size_t count = 1;
    while (count < rest.size() &&
           worst_ratio(rest.first(count + 1), side) <= worst_ratio(rest.first(count), side)) {
      ++count;
    }
    room = cut_row(room, rest.first(count), boxes);
    first += count;
  }
  return boxes;
}

}  // namespace buurtweb::viz
