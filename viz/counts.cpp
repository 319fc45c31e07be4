#include "viz/counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "viz/legend.h"
#include "viz/style.h"
#include "viz/trace.h"

namespace buurtweb::viz {

Shape count_plate(std::size_t count, double size) {
  Shape shape = disc(count, size);
  shape.role = "count";
  shape.look = {Outline::circle, kWhite, kQuiet, 0.08 * size, false, 0};
  shape.texts.front().role = "count";
  shape.texts.front().colour = kInk;
  return shape;
}

std::vector<Shape> counts(const MapSheet& sheet, const std::vector<Route>& routes,
                          const Terrain& terrain) {
  const double size = smallest_text(sheet.paper);
  const double radius = disc_radius(0, size) + terrain.off;  // some of the line is seen beside it
  std::vector<Box> taken = terrain.obstacles;
  std::vector<Shape> result;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    if (sheet.lines[i].count == 0) {
      continue;
    }
    const NumberPlace place = number_place(routes, i, {taken, terrain.field, radius});
    if (place.cost >= kCovering) {
      continue;
    }
    Shape plate = count_plate(sheet.lines[i].count, size);
    plate.id = fmt::format("t{}", i + 1);
    move(plate, place.at);
    taken.push_back(plate.box);
    result.push_back(std::move(plate));
  }
  return result;
}

}  // namespace buurtweb::viz
