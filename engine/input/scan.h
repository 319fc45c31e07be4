#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/part_cutter.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

// The guards that look at bytes only, before any parser sees them: UTF-8, control characters,
// bidirectional overrides, tabs and no-break spaces in the indentation. A cutter is shown each
// line.
struct Scanned {
  bool may_be_parsed = false;  // as a whole
  // Lines (from 1) that no parser should see, while it may see the others; none when it may see
  // nothing or all.
  std::vector<std::size_t> unfit_lines;
};
Scanned scan_bytes(Reading& reading, std::uint16_t file, PartCutter& cutter);

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
