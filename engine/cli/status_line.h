#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/progress.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// One line on a terminal that says what is being made, after a second of work; nothing in a pipe or
// on a terminal that cannot rub out a line. Gone when it ends, and for as long as something else is
// printed. A line within another tells of a part of that work. Only the display has a clock, in a
// thread of its own: what is made never depends on it.
class StatusLine {
public:
  // Within the whole of a work, such as a city, its parts say nothing: they are side by side.
  enum class Of : std::uint8_t { part, whole };

  // With a sentence of what is being done at first; without one there is no line before `show`.
  explicit StatusLine(const locale::Catalogue& words, std::string_view key = {}, Of of = Of::part);
  ~StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;
  StatusLine(StatusLine&&) = delete;
  StatusLine& operator=(StatusLine&&) = delete;

  void show(std::string_view key, std::initializer_list<locale::Blank> blanks = {});
  // Shows this sentence with the {nummer} that is done of the {totaal}.
  [[nodiscard]] Progress progress(std::string_view key);

  // Rubs out the line for good: an interruption ends the program. For a signal handler.
  static void end_at_once();
  // In a process that is split off (with a StillLine): the line is of the other.
  static void let_go();

private:
  class Clock;
  const locale::Catalogue& words_;
  bool is_mute_ = true;
  bool is_whole_;
  std::string before_;            // what was told of the work that this is a part of
  std::unique_ptr<Clock> clock_;  // of the first
};

// The sentence that files are read; none where somebody may be typing what is to be read.
std::string_view reading_from(std::span<const std::string> paths);

// While it lives nobody writes the line.
class StillLine {
public:
  // For printing something else it is rubbed out, and comes back when there is something new to
  // tell.
  enum class For : std::uint8_t { printing, splitting };
  explicit StillLine(For what);

private:
  std::unique_lock<std::mutex> turn_;
};

}  // namespace buurtweb::cli
