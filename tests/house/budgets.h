#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/house/tree.h"

namespace buurtweb::house {

// How large things may grow. The numbers are those of the houses that we learn from; raising one
// is a decision page.
inline constexpr std::size_t kFileLines = 400;
inline constexpr std::size_t kMostFileLines = 250;  // 90 % of the files
inline constexpr std::size_t kFunctionLines = 60;
inline constexpr std::size_t kMostFunctionLines = 25;  // 90 % of the functions
inline constexpr std::size_t kNesting = 3;
inline constexpr std::size_t kParameters = 4;

// What is over the limit, one sentence each, with its place.
std::vector<std::string> long_files(const std::vector<File>& files);
std::vector<std::string> long_functions(const std::vector<File>& files);
std::vector<std::string> deep_functions(const std::vector<File>& files);
std::vector<std::string> broad_functions(const std::vector<File>& files);

// What keeps more than one in ten over the lower limit; nothing when that is not so.
std::vector<std::string> too_many_long_files(const std::vector<File>& files);
std::vector<std::string> too_many_long_functions(const std::vector<File>& files);

}  // namespace buurtweb::house
