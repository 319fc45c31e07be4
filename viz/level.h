#pragma once

#include <cstddef>
#include <vector>

#include "viz/drawing.h"
#include "viz/levels.h"
#include "viz/meter.h"
#include "viz/rooms.h"

// What rings and columns share.
namespace buurtweb::viz {

// What a level needs, and the words above it.
struct Level {
  double area = 0;
  double tall = 0;  // below each other
  Extent largest;
  std::vector<MarkIndex> members;
  Text words;
};

// By number; there may be more than have words.
std::vector<Level> levels_of(const Lodging& lodging, const Box& room, TextMeter& meter);

// Of all of them.
double area_of(const std::vector<Level>& levels);

// Nothing where there are none.
void put_words(Text words, Point centre, LevelSeats& seats);

// How far apart neighbours lie when so many share a room.
double step_for(const Box& room, std::size_t count);

}  // namespace buurtweb::viz
