#pragma once

#include <cstddef>
#include <cstdint>

namespace buurtweb::input {

// What is refused at once, so that a hostile file costs little time and memory.
struct Limits {
  std::uintmax_t file_bytes = std::uintmax_t{1} << 30U;
  std::size_t scalar_bytes = std::size_t{64} << 10U;
  std::size_t key_characters = 64;
  std::size_t depth = 64;
  std::size_t assets = 10'000'000;
  // Of one sort of complaint about bytes or YAML in one file: the rest would say nothing new.
  std::size_t complaints = 100;
  // What is larger is read in parts of this size, side by side; from an eighth of it on, sections
  // are parts. Nothing but the time depends on it.
  std::size_t part_bytes = std::size_t{1} << 18U;
};

}  // namespace buurtweb::input
