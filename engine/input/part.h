#pragma once

#include <cstddef>
#include <string_view>

namespace buurtweb::input {

// Lines of a file that can be read by themselves: all of it, some sections, or some of the entries
// or rows of one section.
struct Part {
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  std::size_t lines_before = 0;
  std::string_view section = {};  // the part begins within it; empty when with a line of its own
  std::size_t section_line = 0;   // from 1
};

}  // namespace buurtweb::input
