#pragma once

#include <optional>
#include <vector>

#include "viz/marks.h"
#include "viz/meter.h"
#include "viz/settle.h"
#include "viz/sheet.h"
#include "viz/units.h"

namespace buurtweb::viz {

// All that decides who gets which room.
struct Lodging {
  const MapSheet& sheet;
  const std::vector<Unit>& units;
  const std::vector<std::vector<std::vector<Point>>>& sketches;  // by unit and part
  const std::vector<Body>& bodies;                               // by mark
  double gap = 0;                                                // free paper around a mark
};

// The words of a hull, or of the marks that stand alone, above them.
struct UnitLabel {
  std::size_t unit = 0;
  Box room;  // of the members and these words
  Text text;
};

struct Seats {
  std::vector<Piece> pieces;  // by mark
  std::vector<UnitLabel> labels;
};

// A first place for every mark, in the room of its unit; nothing when they do not fit at this size.
// A few units stand in a column beside the largest, more of them share the room more freely.
std::optional<Seats> seated(const Lodging& lodging, const Box& room, TextMeter& meter);

// The share of the room that the marks and the paper around them fill.
double filled_share(const Lodging& lodging, const Box& room);

// Takes from the rooms of pieces that have their places what would bring a stranger between the
// members of a hull, where nobody stands between them now.
void keep_hulls_whole(const std::vector<Hull>& hulls, std::vector<Piece>& pieces);

}  // namespace buurtweb::viz
