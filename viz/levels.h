#pragma once

#include <optional>
#include <vector>

#include "viz/drawing.h"
#include "viz/meter.h"
#include "viz/rooms.h"

// Maps on which it is said how far each mark is from the middle, or from the left side.
namespace buurtweb::viz {

struct LevelSeats {
  std::vector<Piece> pieces;  // by mark
  std::vector<Text> words;    // of the levels, each in its place
  std::vector<Patch> ground;  // what shows the levels themselves
};

// Rings around a middle, or columns, with a first place for every mark in the room of its level;
// nothing when they do not fit at this size. The sketch is of all marks.
std::optional<LevelSeats> seated_in_rings(const Lodging& lodging, const std::vector<Point>& sketch,
                                          const Box& room, TextMeter& meter);
std::optional<LevelSeats> seated_in_columns(const Lodging& lodging,
                                            const std::vector<Point>& sketch, const Box& room,
                                            TextMeter& meter);

}  // namespace buurtweb::viz
