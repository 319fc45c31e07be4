#include "engine/input/column.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/input/reading.h"

namespace buurtweb::input {

Place place_at(std::uint16_t file, std::size_t line, std::size_t column) {
  return {.file = file,
          .column = std::min(column, Place::kLastColumn) & Place::kLastColumn,
          .line = std::min(line, Place::kLastLine) & Place::kLastLine};
}

std::uint16_t mark_width(std::string_view text, bool quoted) {
  constexpr std::size_t kWidest = 200;
  const std::size_t quotes = quoted ? 2 : 0;
  return static_cast<std::uint16_t>(
      std::clamp<std::size_t>(count_code_points(text) + quotes, 1, kWidest));
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
  return place_at(file_, line + 1, characters_ + 1);
}

}  // namespace buurtweb::input
