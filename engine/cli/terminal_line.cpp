#include "engine/cli/terminal_line.h"

#include <algorithm>
#include <charconv>

#include "engine/base/text.h"

namespace buurtweb::cli {
namespace {

constexpr std::chrono::seconds kPatience(1);

// So many characters of it, or all.
std::string_view first(std::size_t characters, std::string_view text) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const bool begins_one = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (begins_one && characters-- == 0) {
      break;
    }
  }
  return text.substr(0, end);
}

// " · 12 s"
class Seconds {
public:
  explicit Seconds(std::chrono::milliseconds work) {
    constexpr std::string_view kBefore = " · ";
    constexpr std::string_view kAfter = " s";
    char* end = std::ranges::copy(kBefore, text_.data()).out;
    end = std::to_chars(end, text_.data() + text_.size() - kAfter.size(), work.count() / 1000).ptr;
    length_ = static_cast<std::size_t>(std::ranges::copy(kAfter, end).out - text_.data());
  }
  [[nodiscard]] std::string_view text() const { return {text_.data(), length_}; }

private:
  std::array<char, 32> text_{};
  std::size_t length_ = 0;
};

}  // namespace

void TerminalLine::tell(const std::string& text) {
  text_ = printable(text);
  is_news_ = true;
}

std::string_view TerminalLine::after(std::chrono::milliseconds work, std::size_t columns) {
  if (work < kPatience || !is_news_ || columns < 2) {
    return {};
  }
  const std::size_t room = columns - 1;  // in the last column some terminals go on to a next line
  const std::array<char, 512> before = written_;
  const std::size_t length_before = std::exchange(length_, 0);
  put(kRubOut);
  const std::string_view text = first(room, text_);
  put(text);
  const Seconds seconds(work);
  if (count_code_points(text) + count_code_points(seconds.text()) <= room) {
    put(seconds.text());
  }
  const std::string_view line(written_.data(), length_);
  return line == std::string_view(before.data(), length_before) ? std::string_view{} : line;
}

std::string_view TerminalLine::make_way() {
  is_news_ = false;
  return std::exchange(length_, 0) > 0 ? kRubOut : std::string_view{};
}

void TerminalLine::put(std::string_view text) {
  const std::size_t room = std::min(text.size(), written_.size() - length_);
  std::ranges::copy_n(text.begin(), static_cast<std::ptrdiff_t>(room),
                      written_.begin() + static_cast<std::ptrdiff_t>(length_));
  length_ += room;
}

}  // namespace buurtweb::cli
