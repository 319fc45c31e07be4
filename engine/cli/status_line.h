#pragma once

#include <chrono>
#include <string_view>

namespace buurtweb::cli {

// One line on a terminal that says what is being made, after a second of work; nothing in a pipe or
// on a terminal that cannot rub out a line. Gone when it ends. While there is one, others say
// nothing: what is part of larger work is told of as that.
class StatusLine {
public:
  StatusLine();
  ~StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;
  StatusLine(StatusLine&&) = delete;
  StatusLine& operator=(StatusLine&&) = delete;

  void show(std::string_view text);
  void clear();

private:
  std::chrono::steady_clock::time_point begin_;
  bool is_first_;
  bool can_show_;
  bool shown_ = false;
};

}  // namespace buurtweb::cli
