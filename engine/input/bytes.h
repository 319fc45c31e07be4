#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>

namespace buurtweb::input {

// Something is there, and it is no file and no folder: who reads a pipe or a device may wait for
// ever.
bool may_never_end(const std::filesystem::path& path);
// Everything the stream has, or one byte more than the limit.
std::string read_all(std::istream& stream, std::uintmax_t limit);

}  // namespace buurtweb::input
