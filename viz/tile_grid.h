#pragma once

#include <cstddef>

#include "viz/geometry.h"
#include "viz/seams.h"

// How sheets of A4 lie over a larger map.
namespace buurtweb::viz {

inline constexpr double kMillimetre = 72 / 25.4;
inline constexpr double kTileBorder = 8 * kMillimetre;  // of a sheet: no printer prints to the edge
inline constexpr double kTileOverlap = 8 * kMillimetre;  // of two sheets, for the glue
inline constexpr Extent kA4{841.89, 595.276};

// What the sheets show is as wide as the map or a little less: its own empty edge may fall off.
struct TileGrid {
  Extent sheet;  // of paper
  std::size_t columns = 1;
  std::size_t rows = 1;

  // What a sheet shows of the map.
  [[nodiscard]] Extent window() const {
    return {sheet.width - 2 * kTileBorder, sheet.height - 2 * kTileBorder};
  }
  [[nodiscard]] Extent step() const {
    return {window().width - kTileOverlap, window().height - kTileOverlap};
  }
  [[nodiscard]] std::size_t count() const { return columns * rows; }
  // Of all that the sheets show together.
  [[nodiscard]] Extent whole() const {
    return {step().width * static_cast<double>(columns) + kTileOverlap,
            step().height * static_cast<double>(rows) + kTileOverlap};
  }
  // Where the left top corner of a sheet's window lies, from that of the map; both from 0.
  [[nodiscard]] Point corner(const Extent& page, std::size_t row, std::size_t column) const {
    return {(page.width - whole().width) / 2 + step().width * static_cast<double>(column),
            (page.height - whole().height) / 2 + step().height * static_cast<double>(row)};
  }
};

// Lying or standing, whichever takes fewer sheets.
TileGrid tile_grid(const Extent& page);

Seams seams_of(const Extent& page);

}  // namespace buurtweb::viz
