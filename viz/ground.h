#pragma once

#include <optional>
#include <vector>

#include "viz/levels.h"

// The map as the bird sees it: north above, everything at its true distance.
namespace buurtweb::viz {

struct GroundSeats {
  LevelSeats seats;                        // marks beside their places, with a scale and a north
  std::vector<std::optional<Point>> pins;  // by mark: where on paper its exact place is
  bool all_near = true;  // no mark far from its place, nor one on the line of another
};

// Whether the places lie further apart from north to south than from west to east: then the sheet
// stands upright, so that it is not half empty. A screen does not turn.
bool stands_upright(const MapSheet& sheet);

GroundSeats seated_on_ground(const Lodging& lodging, const Box& room, TextMeter& meter);

// A dot on the exact place of a mark, and a thin line from it to where the mark found room.
void add_pins(const GroundSeats& ground, const std::vector<Point>& places, Paper paper,
              std::vector<Patch>& patches);

}  // namespace buurtweb::viz
