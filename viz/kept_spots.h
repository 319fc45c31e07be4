#pragma once

#include <vector>

#include "viz/settle.h"

// Marks that an earlier sheet, or one for all maps, gave a place.
namespace buurtweb::viz {

struct KeptSpots {
  const MapSheet& sheet;
  Box field;               // of which the spots are shares
  std::vector<Box> rooms;  // by mark: it stays in here
  const Seams& seams;
  double nudge = 0;  // how far a mark may be from its place
};

// They go there, and stay there or nearly so. Of all maps a slide may show the few that stand in a
// corner of it: those go as far apart as it has room.
void keep_spots(const KeptSpots& kept, Puzzle& puzzle);

}  // namespace buurtweb::viz
