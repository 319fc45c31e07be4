#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace buurtweb::input {

// Walks along the lines of a block of YAML, from one entry or row to the next: each begins as far
// to the right as the first one, and what stands further to the right, blank lines and comments
// belong to it.
class EntryLines {
public:
  struct Lines {
    std::size_t begin = 0;  // in the text
    std::size_t end = 0;
    std::size_t line = 0;  // the first, from 0
  };
  EntryLines(std::string_view text, Lines all)
      : text_(text.substr(0, all.end)), at_(all.begin), line_(all.line) {}

  // Nothing behind the last one.
  std::optional<Lines> next();
  // A line stands further to the left than an entry may, or begins like none.
  [[nodiscard]] bool are_broken() const { return are_broken_; }

private:
  bool find_beginning();
  void pass_line();

  std::string_view text_;
  std::size_t at_;
  std::size_t line_;
  std::size_t begin_ = std::string_view::npos;   // of the next entry, where it is known
  std::size_t indent_ = std::string_view::npos;  // of all of them
  bool are_broken_ = false;
};

// "  ans:", in plain words, with nothing behind it.
bool is_lone_key(std::string_view line);
// Has a lone carriage return, as of an old Macintosh.
bool has_other_line_ends(std::string_view text);

}  // namespace buurtweb::input
