#include "viz/density.h"

#include <algorithm>

namespace buurtweb::viz {
namespace {

template <class Things>
std::size_t most_together(const MapSheet& sheet, const Things& things) {
  std::size_t most = 0;
  for (const OnMaps on : maps_of(sheet)) {
    const auto count =
        std::ranges::count_if(things, [&](const auto& thing) { return (thing.on & on) != 0; });
    most = std::max(most, static_cast<std::size_t>(count));
  }
  return most;
}

}  // namespace

std::size_t most_marks(const MapSheet& sheet) {
  return most_together(sheet, sheet.marks);
}

double largest_names(const MapSheet& sheet) {
  constexpr double on_ground = 1.7;  // names stay near their places
  constexpr double largest = 2.1;
  constexpr double largest_of_few = 2.8;  // no larger than the title
  constexpr double few = 8;
  constexpr double many = 16;
  if (sheet.layout == Layout::ground) {
    return on_ground;
  }
  const double share = (many - static_cast<double>(most_marks(sheet))) / (many - few);
  return largest + std::clamp(share, 0.0, 1.0) * (largest_of_few - largest);
}

bool crowded(const MapSheet& sheet) {
  constexpr std::size_t many_marks = 160;
  constexpr std::size_t many_lines = 400;
  return sheet.layout == Layout::web && (most_together(sheet, sheet.marks) > many_marks ||
                                         most_together(sheet, sheet.lines) > many_lines);
}

bool is_thicket(const MapSheet& sheet) {
  constexpr std::size_t many_lines = 250;
  constexpr std::size_t many_for_a_mark = 4;
  return most_together(sheet, sheet.lines) >
         std::max(many_lines, many_for_a_mark * most_marks(sheet));
}

}  // namespace buurtweb::viz
