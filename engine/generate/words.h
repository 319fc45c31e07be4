#pragma once

#include <array>
#include <string_view>

// What people of a made-up neighbourhood can, like and look for, and what kinds of groups and
// places there are. Words that the format and its readers know; none of them needs quotes.
namespace buurtweb::generate {

struct Sort {
  std::string_view name;
  std::string_view about;  // a theme or a sector
};

extern const std::array<std::string_view, 64> kSkills;
extern const std::array<std::string_view, 24> kGifts;
extern const std::array<std::string_view, 24> kInterests;
extern const std::array<std::string_view, 8> kDreams;
extern const std::array<std::string_view, 10> kThemes;
extern const std::array<Sort, 24> kAssociations;
extern const std::array<Sort, 16> kInstitutions;
extern const std::array<Sort, 12> kFacilities;
extern const std::array<Sort, 16> kInitiatives;
extern const std::array<Sort, 6> kOutside;
extern const std::array<std::string_view, 12> kAssets;  // what groups and places have to offer

}  // namespace buurtweb::generate
