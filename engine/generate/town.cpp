#include "engine/generate/town.h"

#include <algorithm>
#include <array>

#include "engine/generate/dice.h"
#include "engine/generate/town_ties.h"

namespace buurtweb::generate {
namespace {

constexpr std::uint32_t kStreetsInDistrict = 35;
constexpr std::uint32_t kResidentsInDistrict = 2000;

// 1 to 5 people, 2.24 on average.
std::uint32_t household_size(Dice& dice) {
  constexpr std::array<std::uint32_t, 5> kUpTo{350, 670, 800, 940, 1000};
  const std::uint32_t drawn = dice.below(1000);
  std::uint32_t size = 1;
  while (drawn >= kUpTo.at(size - 1)) {
    ++size;
  }
  return size;
}

// One street in every 26 hangs on one bridge, one in every 44 on none.
Hold hold_of(std::uint32_t street) {
  if (street % 26 == 9) {
    return Hold::one_bridge;
  }
  return street % 44 == 17 ? Hold::none : Hold::many_ties;
}

void add_street(Town& town, std::uint32_t wanted, Dice& dice) {
  const auto number = static_cast<std::uint32_t>(town.streets.size());
  Street street;
  street.households.first = static_cast<std::uint32_t>(town.households.size());
  street.residents.first = town.residents();
  street.hold = hold_of(number);
  const std::uint32_t households = 12 + dice.below(28);
  for (std::uint32_t i = 0; i < households && town.residents() < wanted; ++i) {
    const std::uint32_t first = town.residents();
    const std::uint32_t size = std::min(household_size(dice), wanted - first);
    town.households.push_back({.first = first, .end = first + size});
    town.street_of.insert(town.street_of.end(), size, number);
    town.is_loner.insert(town.is_loner.end(), size, size == 1 && dice.chance(160));
  }
  street.households.end = static_cast<std::uint32_t>(town.households.size());
  street.residents.end = town.residents();
  town.streets.push_back(street);
}

// The next `count` of what there are `so_far`; never none.
Range next(std::uint32_t so_far, std::uint32_t count) {
  return {.first = so_far, .end = so_far + std::max(count, 1U)};
}

void add_district(Town& town, Range streets) {
  District district;
  district.streets = streets;
  district.residents = {.first = town.streets[streets.first].residents.first,
                        .end = town.streets[streets.end - 1].residents.end};
  for (std::uint32_t s = streets.first; s < streets.end; ++s) {
    town.streets[s].district = static_cast<std::uint32_t>(town.districts.size());
  }
  const District before = town.districts.empty() ? District{} : town.districts.back();
  const std::uint32_t people = district.residents.size();
  district.associations = next(before.associations.end, people / 18);
  district.institutions = next(before.institutions.end, people / 45);
  district.facilities = next(before.facilities.end, people / 30);
  district.initiatives = next(before.initiatives.end, people / 120);
  district.professionals = next(before.professionals.end, people / 150);
  town.districts.push_back(district);
}

}  // namespace

Town make_town(std::uint32_t residents, std::uint64_t seed) {
  Town town;
  town.seed = seed;
  Dice dice(seed, 0);
  while (town.residents() < residents) {
    add_street(town, residents, dice);
  }
  const auto streets = static_cast<std::uint32_t>(town.streets.size());
  const std::uint32_t districts =
      std::clamp(residents / kResidentsInDistrict, 1U, std::max(streets / kStreetsInDistrict, 1U));
  for (std::uint32_t d = 0; d < districts; ++d) {
    const bool is_last = d + 1 == districts;
    add_district(town, {.first = d * kStreetsInDistrict,
                        .end = is_last ? streets : (d + 1) * kStreetsInDistrict});
  }
  tie_town(town);
  return town;
}

}  // namespace buurtweb::generate
