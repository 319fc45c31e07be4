#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/input/limits.h"

namespace buurtweb::input {

// How a line begins.
struct LineStart {
  bool in_text = false;      // within a text that began on an earlier line
  bool in_brackets = false;  // within those that an earlier line opened
  // Up to here its blanks are indentation; within a block ("|") what comes after is text.
  std::size_t indentation = std::string_view::npos;
};

// What is refused before a parser sees it, and where it starts: both lines and bytes from 0.
struct Excess {
  DiagnosticKind kind = DiagnosticKind::scalar_too_long;
  std::size_t line = 0;
  std::size_t byte = 0;
  std::size_t most = 0;  // the limit
};

// Follows quotes, blocks of text and brackets through a YAML file, line by line, in one pass and in
// bounded memory. It judges nothing but size: a text of endless length and brackets of endless
// depth are found before a parser goes looking for their end.
class Outline {
public:
  explicit Outline(const Limits& limits) : limits_(limits) {}

  // The lines in their order, without their line ends.
  LineStart take(std::string_view line);
  // Once there is one, no more lines are looked at.
  [[nodiscard]] const std::optional<Excess>& excess() const { return excess_; }

private:
  enum class Text : std::uint8_t { none, plain, single_quoted, double_quoted, block };

  LineStart start_of(std::string_view line);
  bool goes_on(std::string_view line, std::size_t indent);
  void take_tokens(std::string_view line, std::size_t at);
  std::size_t take_token(std::string_view line, std::size_t at);
  [[nodiscard]] bool is_mark(std::string_view line, std::size_t at) const;
  std::size_t take_mark(std::string_view line, std::size_t at);
  std::size_t take_plain(std::string_view line, std::size_t at);
  std::size_t take_quoted(std::string_view line, std::size_t at);
  void take_bracket(char c, std::size_t at);
  void open_block(std::string_view header);
  void begin(Text text, std::size_t at);
  void end_key();
  void grow(std::size_t bytes);

  const Limits& limits_;
  std::size_t line_ = 0;
  std::size_t depth_ = 0;      // of brackets
  std::size_t parent_ = 0;     // column of the key or dash that a text belongs to
  bool awaits_value_ = false;  // the last line ended with that key or dash
  bool is_value_ = false;      // what comes next stands behind a colon
  Text text_ = Text::none;
  std::size_t text_indent_ = 0;  // of a block; 0 while it is not known
  std::size_t text_size_ = 0;
  Excess text_start_;
  std::optional<Excess> excess_;
};

}  // namespace buurtweb::input
