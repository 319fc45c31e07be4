#include "engine/generate/ground.h"

#include <algorithm>

namespace buurtweb::generate {
namespace {

constexpr std::int32_t kFromDistrictToDistrict = 1000;
constexpr std::int32_t kNarrowest = 500;
constexpr std::int32_t kWidest = 940;  // what is left between two is water, a road or a park
constexpr std::int32_t kStreetWidth = 150;

// The smallest square with room for so many has so many in a row.
std::int32_t row_length(std::uint32_t count) {
  std::int32_t length = 1;
  while (static_cast<std::uint32_t>(length * length) < count) {
    ++length;
  }
  return length;
}

// Where the nth stands, counted in squares, when all stand around the first in a spiral.
Spot on_spiral(std::uint32_t number) {
  if (number == 0) {
    return {};
  }
  std::int32_t ring = 1;
  while (static_cast<std::uint32_t>((2 * ring + 1) * (2 * ring + 1)) <= number) {
    ++ring;
  }
  const std::int32_t side = 2 * ring;
  const std::int32_t along = static_cast<std::int32_t>(number) - (side - 1) * (side - 1);
  const std::int32_t step = along % side;
  switch (along / side) {
    case 0:
      return {.east = ring, .north = 1 + step - ring};
    case 1:
      return {.east = ring - 1 - step, .north = ring};
    case 2:
      return {.east = -ring, .north = ring - 1 - step};
    default:
      return {.east = 1 + step - ring, .north = -ring};
  }
}

// "52.07012" of 5207012.
std::string decimal(std::int32_t hundred_thousandths) {
  constexpr std::int32_t kWhole = 100'000;
  const std::string behind = std::to_string(hundred_thousandths % kWhole + kWhole).substr(1);
  return std::to_string(hundred_thousandths / kWhole) + "." + behind;
}

}  // namespace

Ground ground_of_district(const Town& town, std::uint32_t district) {
  const Spot place = on_spiral(district);
  return {.middle = {.east = place.east * kFromDistrictToDistrict,
                     .north = place.north * kFromDistrictToDistrict},
          .width = std::clamp(kStreetWidth * row_length(town.districts[district].streets.size()),
                              kNarrowest, kWidest)};
}

Ground ground_of_street(const Town& town, std::uint32_t street) {
  const std::uint32_t district = town.streets[street].district;
  const Range streets = town.districts[district].streets;
  const Ground whole = ground_of_district(town, district);
  const std::int32_t length = row_length(streets.size());
  const auto number = static_cast<std::int32_t>(street - streets.first);
  const std::int32_t row = number / length;
  const std::int32_t along = number % length;
  // Every other row runs back, so that the next street is always next door.
  const std::int32_t column = row % 2 == 0 ? along : length - 1 - along;
  const auto middle = [&](std::int32_t i) {
    return (2 * i + 1) * whole.width / (2 * length) - whole.width / 2;
  };
  return {.middle = {.east = whole.middle.east + middle(column),
                     .north = whole.middle.north - middle(row)},
          .width = whole.width / length};
}

Spot draw_spot(const Ground& ground, Dice& dice) {
  const auto aside = [&] {
    return static_cast<std::int32_t>(dice.below(static_cast<std::uint32_t>(ground.width))) -
           ground.width / 2;
  };
  const std::int32_t east = aside();
  return {.east = ground.middle.east + east, .north = ground.middle.north + aside()};
}

std::array<std::string, 2> degrees(Spot spot) {
  // A metre is so many hundred millionths of a degree at that latitude.
  constexpr std::int32_t kNorthward = 899;
  constexpr std::int32_t kEastward = 1462;
  return {decimal(5'207'000 + spot.north * kNorthward / 1000),
          decimal(480'000 + spot.east * kEastward / 1000)};
}

}  // namespace buurtweb::generate
