#include "engine/input/outline.h"

#include <algorithm>

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r";

// Asked of every byte: of so few a loop tells it sooner than a search does.
bool is_one_of(char c, std::string_view set) {
  return std::ranges::find(set, c) != set.end();
}

bool is_blank_at(std::string_view line, std::size_t at) {
  return at >= line.size() || is_one_of(line[at], kBlanks);
}

// The first place from `at` on where something stands.
std::size_t first_not_blank(std::string_view line, std::size_t at = 0) {
  while (at < line.size() && is_one_of(line[at], kBlanks)) {
    ++at;
  }
  return at < line.size() ? at : kNone;
}

// "---" or "...", which end whatever was open.
bool is_document_mark(std::string_view line) {
  return (line.starts_with("---") || line.starts_with("...")) && is_blank_at(line, 3);
}

}  // namespace

LineStart Outline::take(std::string_view line) {
  const LineStart start = excess_ ? LineStart{} : start_of(line);
  ++line_;
  return start;
}

LineStart Outline::start_of(std::string_view line) {
  const std::size_t first = first_not_blank(line);
  if (first == kNone) {
    grow(text_ == Text::none ? 0 : 1);
    return {.in_text = text_ != Text::none};
  }
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (text_ != Text::none && !goes_on(line, indent)) {
    text_ = Text::none;
  }
  if (text_ == Text::block) {
    grow(line.size() - text_indent_ + 1);
    return {.in_text = true, .indentation = text_indent_};
  }
  if (text_ == Text::none) {
    const bool below = awaits_value_ && indent > parent_;
    parent_ = below ? parent_ : indent;
    awaits_value_ = false;
    is_value_ = false;
    const bool in_brackets = depth_ > 0;
    take_tokens(line, is_document_mark(line) ? 3 : first);
    return {.in_brackets = in_brackets};
  }
  grow(1);
  const bool quoted = text_ != Text::plain;
  take_tokens(line, quoted ? take_quoted(line, first) : take_plain(line, first));
  return {.in_text = true, .indentation = quoted ? 0 : kNone};
}

// The text that is open takes this line too.
bool Outline::goes_on(std::string_view line, std::size_t indent) {
  if (text_ == Text::single_quoted || text_ == Text::double_quoted) {
    return true;
  }
  if (text_ == Text::plain) {
    const bool is_deeper = depth_ > 0 || indent > parent_;
    return is_deeper && line[indent] != '#' && !is_document_mark(line);
  }
  if (text_indent_ == 0 && indent > parent_) {
    text_indent_ = indent;
  }
  return text_indent_ > 0 && indent >= text_indent_;
}

void Outline::take_tokens(std::string_view line, std::size_t at) {
  while (at < line.size() && !excess_) {
    const bool comment = line[at] == '#' && (at == 0 || is_blank_at(line, at - 1));
    at = comment ? line.size() : take_token(line, at);
  }
}

// Returns where the next token may start.
std::size_t Outline::take_token(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (is_one_of(c, kBlanks)) {
    return at + 1;
  }
  if (is_one_of(c, "'\"")) {
    begin(c == '"' ? Text::double_quoted : Text::single_quoted, at);
    return take_quoted(line, at + 1);
  }
  if (is_one_of(c, "[{") || (depth_ > 0 && is_one_of(c, "]},"))) {
    take_bracket(c, at);
    return at + 1;
  }
  if (depth_ == 0 && is_one_of(c, "|>")) {
    begin(Text::block, at);
    open_block(line.substr(at + 1));
    return line.size();
  }
  if (is_mark(line, at)) {
    return take_mark(line, at);
  }
  begin(Text::plain, at);
  return take_plain(line, at);
}

bool Outline::is_mark(std::string_view line, std::size_t at) const {
  if (depth_ > 0) {
    return line[at] == ':';
  }
  return is_one_of(line[at], "-?:") && is_blank_at(line, at + 1);
}

std::size_t Outline::take_mark(std::string_view line, std::size_t at) {
  is_value_ = line[at] == ':';
  if (depth_ == 0) {
    parent_ = line[at] == ':' ? parent_ : at;
    awaits_value_ = first_not_blank(line, at + 1) == kNone;
  }
  return at + 1;
}

// Until a colon, a comment, within brackets a bracket or a comma, or the end of the line, behind
// which it may go on.
std::size_t Outline::take_plain(std::string_view line, std::size_t at) {
  std::size_t end = at;
  for (; end < line.size(); ++end) {
    const char c = line[end];
    const bool colon = c == ':' && (is_blank_at(line, end + 1) ||
                                    (depth_ > 0 && is_one_of(line[end + 1], ",[]{}")));
    const bool comment = c == '#' && end > 0 && is_blank_at(line, end - 1);
    if (colon || comment || (depth_ > 0 && is_one_of(c, ",[]{}"))) {
      break;
    }
  }
  grow(end - at);
  if (end == line.size()) {
    return end;
  }
  if (line[end] == ':') {
    end_key();
  }
  text_ = Text::none;
  return end;
}

// Past the closing quote; `at` is past the opening one. Two single quotes are an apostrophe and a
// backslash takes what follows with it.
std::size_t Outline::take_quoted(std::string_view line, std::size_t at) {
  const bool single = text_ == Text::single_quoted;
  std::size_t end = at;
  for (;;) {
    end = line.find_first_of(single ? "'" : "\"\\", end);
    if (end == kNone) {
      grow(line.size() - std::min(at, line.size()));
      return line.size();
    }
    const bool skips = single ? line.substr(end + 1).starts_with('\'') : line[end] == '\\';
    if (!skips) {
      break;
    }
    end += 2;
  }
  grow(end - at);
  text_ = Text::none;
  const std::size_t next = first_not_blank(line, end + 1);
  if (next != kNone && line[next] == ':') {
    end_key();
  }
  return end + 1;
}

// A parser gives up on a key that is longer than this, and says something else about it.
void Outline::end_key() {
  constexpr std::size_t kLongestKey = 1000;
  if (!is_value_ && text_size_ > kLongestKey) {
    excess_ = text_start_;
    excess_->most = limits_.key_characters;
  }
  if (depth_ == 0 && text_start_.line == line_) {
    parent_ = text_start_.byte;
  }
}

// A bracket, or the comma between two things in it.
void Outline::take_bracket(char c, std::size_t at) {
  is_value_ = false;
  depth_ += is_one_of(c, "[{") ? 1U : 0U;
  depth_ -= is_one_of(c, "]}") ? 1U : 0U;
  if (depth_ > limits_.depth) {
    excess_ = Excess{DiagnosticKind::too_deep, line_, at, limits_.depth};
  }
}

// The header may say how deep the text stands: "|2".
void Outline::open_block(std::string_view header) {
  const std::size_t digit = header.find_first_of("123456789");
  const bool is_given = digit < header.find_first_of(" #");
  text_indent_ =
      is_given ? parent_ + static_cast<std::size_t>(header[digit] - '0') : std::size_t{0};
}

void Outline::begin(Text text, std::size_t at) {
  text_ = text;
  text_size_ = 0;
  text_start_ = {DiagnosticKind::scalar_too_long, line_, at, limits_.scalar_bytes};
}

// Ten bytes ("\U00000041") may stand for one, so only what is ten times too long is sure to be too
// long; the rest is measured when it is read.
void Outline::grow(std::size_t bytes) {
  constexpr std::size_t kMostBytesPerByte = 10;
  text_size_ += bytes;
  if (text_size_ / kMostBytesPerByte <= limits_.scalar_bytes) {
    return;
  }
  excess_ = text_start_;
  if (text_ == Text::single_quoted && text_start_.line < line_) {
    excess_->kind = DiagnosticKind::swallowing_quote;
  }
}

}  // namespace buurtweb::input
