#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>

namespace buurtweb::input {

// A text as a stream in which words that stand together are one letter. To a YAML parser words mean
// nothing, and yaml-cpp compares each letter of them with some twenty things that they might be. It
// sees all that means something to it; what is said is taken from the text itself.
class ShortWords : public std::streambuf {
public:
  // Whether words are only words in it: without what escapes letters, blocks of text, which tell
  // how they are indented, and directives.
  static bool fit(std::string_view text);

  explicit ShortWords(std::string_view text) : text_(text) {}

  // Where in the text stands what the stream has here; nothing for what lies further back than what
  // was asked before.
  std::optional<std::size_t> offset(std::size_t position);
  // All of the scalar that begins here in the text, of which the parser made this; nothing when it
  // can't be told.
  [[nodiscard]] std::optional<std::string> whole(std::size_t at, std::string_view seen) const;

protected:
  int_type underflow() override;

private:
  static constexpr std::size_t kMost = std::size_t{16} << 10U;
  static constexpr std::size_t kStays = 4;  // bytes, of words that stay as they are

  // Behind words of which one letter was given.
  struct Behind {
    std::size_t position = 0;  // in the stream
    std::size_t offset = 0;    // in the text
  };

  std::string_view text_;
  std::size_t at_ = 0;        // of the text, what is not given yet
  std::size_t given_ = 0;     // so many bytes
  std::deque<Behind> ahead_;  // of what is asked
  Behind last_;
  std::array<char, kMost + kStays + 1> piece_{};
};

}  // namespace buurtweb::input
