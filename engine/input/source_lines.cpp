#include "engine/input/source_lines.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

}  // namespace

std::size_t line_start(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? kNone : text.rfind('\n', at - 1);
  return before == kNone ? 0 : before + 1;
}

bool starts_line(std::string_view text, std::size_t at) {
  const std::size_t start = line_start(text, at);
  return text.substr(start, at - start).find_first_not_of(' ') == kNone;
}

std::size_t past_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == kNone ? text.size() : end + 1;
}

std::size_t past_entry(std::string_view text, std::size_t end, std::size_t column) {
  end = past_line(text, end);
  while (end < text.size()) {
    const std::size_t first = text.find_first_not_of(' ', end);
    if (first == kNone || text[first] != '#' || first - end <= column) {
      break;
    }
    end = past_line(text, first);
  }
  return end;
}

}  // namespace buurtweb::input
