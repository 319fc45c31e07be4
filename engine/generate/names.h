#pragma once

#include <cstdint>
#include <string>

// Made-up names: who has the number has the name, and no two people have the same one.
namespace buurtweb::generate {

// How many people can be told apart.
inline constexpr std::uint32_t kMostNames = 1'572'864;

struct PersonName {
  std::string key;   // "fatma12"
  std::string name;  // "Fatma van Wilgenhorst"
};
PersonName person_name(std::uint32_t number);
// The key alone, which is what most that is told of somebody needs.
std::string person_key(std::uint32_t number);
std::string street_name(std::uint32_t number);
// "Eikenbuurt": of the nth district.
std::string district_name(std::uint32_t number);
// "de Wilgen": what a club or a building is called after.
std::string nickname(std::uint32_t number);
// A word as a key: "Repair café" becomes "repair_cafe".
std::string as_key(std::string_view text);

}  // namespace buurtweb::generate
