#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/source.h"

namespace buurtweb::input {

// Line and column count from 1.
Place place_at(std::uint16_t file, std::size_t line, std::size_t column);

// Turns the places of a parser that counts bytes into places that count characters. Remembers where
// it was on the line, so that many places on one long line cost one walk along it.
class Columns {
public:
  Columns(std::string_view text, std::uint16_t file) : text_(text), file_(file) {}

  // `line` and `byte_column` count from 0; `at` is the offset in the text.
  Place place(std::size_t at, std::size_t line, std::size_t byte_column);

private:
  std::string_view text_;
  std::uint16_t file_;
  std::size_t line_start_ = 0;
  std::size_t at_ = 0;
  std::size_t characters_ = 0;  // between the two
};

}  // namespace buurtweb::input
