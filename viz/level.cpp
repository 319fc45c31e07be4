#include "viz/level.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "viz/style.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr double kSlack = 1.7;  // paper for a mark that must find its place, of what it covers

}  // namespace

std::vector<Level> levels_of(const Lodging& lodging, const Box& room, TextMeter& meter) {
  const MapSheet& sheet = lodging.sheet;
  std::vector<Level> levels(sheet.levels.size());
  for (MarkIndex i = 0; i < sheet.marks.size(); ++i) {
    levels.resize(std::max(levels.size(), sheet.marks[i].level + 1));
    Level& level = levels[sheet.marks[i].level];
    const Extent& extent = lodging.bodies[i].extent;
    level.area += kSlack * (extent.width + lodging.gap) * (extent.height + lodging.gap);
    level.tall += extent.height + lodging.gap;
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

double step_for(const Box& room, std::size_t count) {
  return std::sqrt(room.width() * room.height() /
                   static_cast<double>(std::max<std::size_t>(1, count)));
}

}  // namespace buurtweb::viz
