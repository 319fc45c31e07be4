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
