#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "viz/formats.h"

// A large map over sheets of A4, for who has no large printer: cut along the marks, glue the sheets
// over each other's edge.
namespace buurtweb::viz {

// One of the sheets; all counted from 1.
struct Tile {
  std::size_t number = 0;
  std::size_t count = 0;
  std::size_t row = 0;
  std::size_t column = 0;
};

struct TileWords {
  std::string title;        // of the first page, which shows how the sheets lie
  std::string explanation;  // below it
  std::function<std::string(const Tile&)> name;  // at the foot of each sheet
  std::string language = "nl";
};

// Whether this paper is larger than one A4.
bool can_be_tiled(Paper paper);

// The map is what a format printed as PDF. On page 1 stand all sheets with their numbers; the map
// itself keeps its size. The same map gives the same bytes.
Printed tiled(const Print& map, Paper paper, const TileWords& words);

}  // namespace buurtweb::viz
