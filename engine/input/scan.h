#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/input/part_cutter.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

// The guards that look at bytes only, before any parser sees them: UTF-8, control characters,
// bidirectional overrides, tabs and no-break spaces in the indentation. False when the file must
// not be parsed. A cutter is shown each line.
bool scan_bytes(Reading& reading, std::uint16_t file, PartCutter* cutter = nullptr);

// The first control character (tabs and line ends are fine) or bidirectional override in a text.
struct Unprintable {
  DiagnosticKind kind = DiagnosticKind::control_character;
  std::size_t at = std::string_view::npos;  // npos: there is none
  std::string name;                         // "U+202E"
};
Unprintable find_unprintable(std::string_view text, std::size_t from = 0);
// "U+0009"
std::string control_name(char32_t control);

}  // namespace buurtweb::input
