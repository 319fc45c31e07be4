#include "engine/input/column.h"

#include <algorithm>
#include <limits>

#include "engine/base/text.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

std::uint16_t as_column(std::size_t column) {
  constexpr std::size_t kLast = std::numeric_limits<std::uint16_t>::max();
  return static_cast<std::uint16_t>(std::min(column, kLast));
}

std::uint16_t mark_width(std::string_view text) {
  constexpr std::size_t kWidest = 200;
  return as_column(std::clamp<std::size_t>(count_code_points(text), 1, kWidest));
}

Place Columns::place(std::size_t at, std::size_t line, std::size_t byte_column) {
  at = std::min(at, text_.size());
  const std::size_t line_start = at - std::min(at, byte_column);
  if (line_start != line_start_) {
    line_start_ = line_start;
    at_ = line_start;
    characters_ = 0;
  }
  if (at >= at_) {
    characters_ += count_code_points(text_.substr(at_, at - at_));
  } else {
    characters_ -= count_code_points(text_.substr(at, at_ - at));
  }
  at_ = at;
  return {file_, as_column(characters_ + 1), static_cast<std::uint32_t>(line) + 1};
}

}  // namespace buurtweb::input
