#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace buurtweb::cli {

// What is to be written to a terminal so that one line of it says what is going on, and for how
// long: after a second of work, and within the width. It has no clock: it is told the time. What is
// to be written is put together without asking for memory, which may have run out.
class TerminalLine {
public:
  static constexpr std::string_view kRubOut = "\r\x1b[K";

  void tell(const std::string& text);
  [[nodiscard]] const std::string& told() const { return text_; }
  // Likewise what is nothing new: it was told before.
  void tell_again(std::string text) { text_ = std::move(text); }

  // What to write after so much work; empty where the terminal says it already.
  [[nodiscard]] std::string_view after(std::chrono::milliseconds work, std::size_t columns);
  // What to write before something else is printed; empty where there is no line. The line comes
  // back when there is something new to tell.
  [[nodiscard]] std::string_view make_way();
  // Somebody else writes on the terminal now.
  void lose() { length_ = 0; }
  [[nodiscard]] bool is_there() const { return length_ > 0; }

private:
  void put(std::string_view text);

  std::string text_;
  bool is_news_ = false;             // something was told since something else was printed
  std::array<char, 512> written_{};  // the line, behind what rubs out the one before
  std::size_t length_ = 0;           // 0: there is no line
};

}  // namespace buurtweb::cli
