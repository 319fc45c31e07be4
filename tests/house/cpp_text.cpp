#include "tests/house/cpp_text.h"

#include <algorithm>
#include <cctype>

namespace buurtweb::house {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

class Reader {
public:
  explicit Reader(std::string_view source) : source_(source) {}

  CppText read() {
    while (at_ < source_.size()) {
      step();
    }
    return std::move(result_);
  }

private:
  void step() {
    if (starts("//") || starts("/*")) {
      skip_comment();
    } else if (source_[at_] == '#' && line_is_empty_so_far_) {
      read_directive();
    } else if (source_[at_] == '"' || source_[at_] == '\'') {
      read_quoted();
    } else if (is_word(source_[at_])) {
      read_word();
    } else {
      read_other();
    }
  }

  [[nodiscard]] bool starts(std::string_view text) const {
    return source_.substr(at_).starts_with(text);
  }

  // Moves to `end`, counting lines.
  void move_to(std::size_t end) {
    end = std::min(end, source_.size());
    const std::string_view passed = source_.substr(at_, end - at_);
    line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    at_ = end;
  }

  [[nodiscard]] std::size_t after(std::string_view text, std::size_t from) const {
    const std::size_t found = source_.find(text, from);
    return found == std::string_view::npos ? source_.size() : found + text.size();
  }

  void add(std::string_view text) {
    result_.tokens.push_back({.text = std::string(text), .line = line_});
    line_is_empty_so_far_ = false;
  }

  void skip_comment() {
    const bool to_line_end = starts("//");
    move_to(to_line_end ? std::min(source_.find('\n', at_), source_.size()) : after("*/", at_ + 2));
  }

  // A directive goes on after a backslash at the end of its line.
  void read_directive() {
    std::size_t end = std::min(source_.find('\n', at_), source_.size());
    while (end < source_.size() && source_[end - 1] == '\\') {
      end = std::min(source_.find('\n', end + 1), source_.size());
    }
    add_include(source_.substr(at_ + 1, end - at_ - 1));
    move_to(end);
  }

  void add_include(std::string_view directive) {
    const std::size_t word = directive.find_first_not_of(" \t");
    if (word == std::string_view::npos || !directive.substr(word).starts_with("include")) {
      return;
    }
    const std::size_t open = directive.find_first_of("<\"");
    if (open == std::string_view::npos) {
      return;
    }
    const bool quoted = directive[open] == '"';
    const std::size_t close = directive.find(quoted ? '"' : '>', open + 1);
    result_.includes.push_back({.path = std::string(directive.substr(open + 1, close - open - 1)),
                                .quoted = quoted,
                                .line = line_});
  }

  void read_quoted() {
    const char quote = source_[at_];
    std::size_t end = at_ + 1;
    while (end < source_.size() && source_[end] != quote) {
      end += source_[end] == '\\' ? 2U : 1U;
    }
    add("\"\"");
    move_to(end + 1);
  }

  // Reads R"mark( … )mark", of which the R has been read.
  void read_raw_string() {
    const std::size_t open = std::min(source_.find('(', at_), source_.size());
    const std::string close = ")" + std::string(source_.substr(at_ + 1, open - at_ - 1)) + "\"";
    add("\"\"");
    move_to(after(close, open));
  }

  // A quote between the digits of a number belongs to it: 1'000.
  void read_word() {
    std::size_t end = at_;
    while (end < source_.size() && belongs(end)) {
      ++end;
    }
    const std::string_view word = source_.substr(at_, end - at_);
    const bool is_raw =
        word == "R" || word == "u8R" || word == "LR" || word == "uR" || word == "UR";
    if (is_raw && end < source_.size() && source_[end] == '"') {
      move_to(end);
      read_raw_string();
      return;
    }
    add(word);
    move_to(end);
  }

  [[nodiscard]] bool belongs(std::size_t at) const {
    const bool in_number = is_digit(source_[at_]);
    const bool joins = in_number && source_[at] == '\'' && at + 1 < source_.size();
    return is_word(source_[at]) || (joins && is_word(source_[at + 1])) ||
           (in_number && source_[at] == '.');
  }

  void read_other() {
    const char c = source_[at_];
    if (c == '\n') {
      line_is_empty_so_far_ = true;
    }
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      move_to(at_ + 1);
      return;
    }
    const std::size_t length = starts("::") || starts("->") ? 2U : 1U;
    add(source_.substr(at_, length));
    move_to(at_ + length);
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool line_is_empty_so_far_ = true;
  CppText result_;
};

}  // namespace

CppText read_cpp(std::string_view source) {
  return Reader(source).read();
}

}  // namespace buurtweb::house
