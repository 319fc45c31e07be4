#pragma once

#include <cstdint>
#include <istream>
#include <string>

namespace buurtweb::input {

// Everything the stream has, or one byte more than the limit.
std::string read_all(std::istream& stream, std::uintmax_t limit);

}  // namespace buurtweb::input
