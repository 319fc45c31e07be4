#pragma once

#include <string>
#include <string_view>
#include <vector>

// Areas as people write them.
namespace buurtweb::input {

// What is the same for "Roosstr.", "Roos straat" and "roosstraat".
std::string plain_area(std::string_view name);
// Of a name that is folded.
std::string as_area(std::string plain);
// Groups of two or more that may well be one area: word by word they differ by a slip. Numbers and
// single letters tell areas apart.
std::vector<std::vector<std::string>> areas_alike(std::vector<std::string> names);

}  // namespace buurtweb::input
