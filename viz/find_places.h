#pragma once

#include <vector>

#include "viz/settle.h"
#include "viz/sheet.h"
#include "viz/units.h"

namespace buurtweb::viz {

// What decides where the marks of a map may go.
struct Search {
  const MapSheet& sheet;
  const std::vector<Unit>& units;
  std::vector<Box> outer;  // by mark: how far it may go when it cannot stay near its place
  bool smallest = false;   // the letters cannot become smaller: rather move than that
  bool thicket = false;    // so many lines that nobody follows one
  bool shared = false;     // several maps share these places: who touch step aside on their own map
  // By map of the sheet: how often its lines may cross, if it can be; empty where nobody counts.
  const std::vector<std::size_t>& fair;
};

// Lets the pieces of a map settle, in the way that suits it. Whether they all found a place without
// standing on each other.
bool find_places(const Search& search, Puzzle& puzzle);

// Whether any of them stand on each other.
bool any_touching(const Puzzle& puzzle);

}  // namespace buurtweb::viz
