#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/generate/names.h"

// What kinds of groups and places there are in a made-up neighbourhood, and what is to be expected
// of each. The words need no quotes.
namespace buurtweb::generate {

// Sorts of facilities, a bit each.
using Places = std::uint32_t;

// An initiative seeks so many skills, and then a thing.
inline constexpr std::uint32_t kSkillsSought = 3;

struct Sort {
  std::string_view name;
  std::string_view about;  // a theme or a sector
  std::array<std::string_view, 3> offers;
  std::array<std::string_view, 4> seeks;
  Places places = 0;  // where it meets; of an institution: what it looks after
};

struct Outside {
  std::string_view name;
  std::string_view kind;
  std::string_view theme;
  std::array<std::string_view, 2> offers;
  std::string_view asks;
  std::string_view gets;
};

extern const std::array<Sort, 24> kAssociations;
extern const std::array<Sort, 16> kInstitutions;
extern const std::array<Sort, 24> kFacilities;
extern const std::array<Sort, 16> kInitiatives;
extern const std::array<Outside, 6> kOutside;

// Whether a facility is of one of these sorts.
bool suits(Places places, std::uint32_t facility);

template <std::size_t n>
const Sort& sort_of(std::uint32_t number, const std::array<Sort, n>& sorts) {
  return sorts[number % n];
}

// Number 7 of a sort of which there are so many kinds: "Koor Wilgenveld".
template <std::size_t n>
std::string name_of(std::uint32_t number, const std::array<Sort, n>& sorts) {
  const auto round = number / static_cast<std::uint32_t>(n);
  return std::string(sort_of(number, sorts).name) + " " + nickname(round);
}

template <std::size_t n>
std::string key_of(std::uint32_t number, const std::array<Sort, n>& sorts) {
  const auto round = number / static_cast<std::uint32_t>(n);
  return as_key(sort_of(number, sorts).name) + "_" + std::to_string(round + 1);
}

}  // namespace buurtweb::generate
