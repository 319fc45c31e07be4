#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "engine/generate/dice.h"
#include "engine/generate/town.h"

// Where a made-up town lies. Whole metres, so that a seed gives the same on every machine.
namespace buurtweb::generate {

// Metres to the east and to the north of the middle of the town.
struct Spot {
  std::int32_t east = 0;
  std::int32_t north = 0;
};

// A square with its middle there.
struct Ground {
  Spot middle;
  std::int32_t width = 0;
};

// The districts lie side by side around the first, and have some 500 to 1,000 metres each. The
// streets of one fill it row by row: those with numbers that follow each other are neighbours.
Ground ground_of_district(const Town& town, std::uint32_t district);
Ground ground_of_street(const Town& town, std::uint32_t street);
Spot draw_spot(const Ground& ground, Dice& dice);

// Latitude and longitude of a town that lies somewhere between Alphen and Utrecht.
std::array<std::string, 2> degrees(Spot spot);

}  // namespace buurtweb::generate
