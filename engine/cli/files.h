#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace buurtweb::cli {

enum class Written : std::uint8_t { yes, already_there, failed };

// Writes the bytes beside the file and renames them over it, so that a reader sees the old file or
// the new one. "-" is stdout. An existing file is only replaced with `overwrite`.
Written write_file(const std::string& path, std::string_view bytes, bool overwrite);

void say(std::string_view text);   // stdout
void talk(std::string_view text);  // stderr

}  // namespace buurtweb::cli
