#include "viz/tile_grid.h"

#include "viz/frame.h"

namespace buurtweb::viz {
namespace {

std::size_t sheets_for(double length, double step) {
  std::size_t count = 1;
  while (static_cast<double>(count) * step + kTileOverlap < length) {
    ++count;
  }
  return count;
}

TileGrid grid_of(const Extent& page, Extent sheet) {
  TileGrid grid{.sheet = sheet};
  const double edge = 2 * empty_edge(page);
  grid.columns = sheets_for(page.width - edge, grid.step().width);
  grid.rows = sheets_for(page.height - edge, grid.step().height);
  return grid;
}

}  // namespace

TileGrid tile_grid(const Extent& page) {
  const TileGrid lying = grid_of(page, kA4);
  const TileGrid standing = grid_of(page, {kA4.height, kA4.width});
  return standing.count() < lying.count() ? standing : lying;
}

Seams seams_of(const Extent& page) {
  const TileGrid grid = tile_grid(page);
  Seams seams;
  for (std::size_t column = 1; column < grid.columns; ++column) {
    const double at = grid.corner(page, 0, column).x;
    seams.across.push_back({at, at + kTileOverlap});
  }
  for (std::size_t row = 1; row < grid.rows; ++row) {
    const double at = grid.corner(page, row, 0).y;
    seams.down.push_back({at, at + kTileOverlap});
  }
  return seams;
}

}  // namespace buurtweb::viz
