#include "engine/input/syntax_cause.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/input/raw.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
// Also where the line holds nothing but the tab.
constexpr std::string_view kTabMessage = "illegal tab when looking for indentation";

struct Line {
  std::string_view text;
  std::size_t number = 0;
  std::size_t start = 0;  // offset in the file
};

// Something on a line that explains the error.
struct Clue {
  std::size_t byte = 0;
  std::string_view cause;
  DiagnosticKind kind = DiagnosticKind::yaml_syntax;
};

std::optional<Line> line_after(std::string_view text, const Line& line) {
  const std::size_t end = text.find('\n', line.start);
  if (end == kNone) {
    return std::nullopt;
  }
  const std::size_t start = end + 1;
  return Line{text.substr(start, text.find('\n', start) - start), line.number + 1, start};
}

Line line_at(std::string_view text, std::size_t number) {
  Line line{text.substr(0, text.find('\n')), 0, 0};
  while (line.number < number) {
    const std::optional<Line> next = line_after(text, line);
    if (!next) {
      break;
    }
    line = *next;
  }
  return line;
}

// A quote opens a value only where a value may start.
bool may_start_value(std::string_view before) {
  const std::size_t last = before.find_last_not_of(' ');
  if (last == kNone) {
    return true;
  }
  const bool after_space = last + 1 < before.size();
  const char c = before[last];
  return c == '[' || c == '{' || c == ',' || (after_space && (c == ':' || c == '-' || c == '?'));
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<Clue> open_quote(std::string_view line) {
  for (std::size_t at = line.find_first_of("'\""); at != kNone;
       at = line.find_first_of("'\"", at + 1)) {
    if (!may_start_value(line.substr(0, at))) {
      continue;
    }
    const std::size_t end = end_of_quoted(line, at);
    if (end == kNone) {
      return line[at] == '\'' ? Clue{at, "aanhalingsteken", DiagnosticKind::swallowing_quote}
                              : Clue{at, "aanhalingsteken"};
    }
    // 's avonds, 's morgens: the second apostrophe seems to close the first.
    if (line[at] == '\'' && end + 1 < line.size() && is_letter(line[end + 1])) {
      return Clue{at, "aanhalingsteken", DiagnosticKind::swallowing_quote};
    }
    at = end;
  }
  return std::nullopt;
}

std::optional<Clue> no_break_space(std::string_view line) {
  constexpr std::array<std::string_view, 2> kStuck{":\u00A0", "-\u00A0"};
  for (const std::string_view stuck : kStuck) {
    if (const std::size_t at = line.find(stuck); at != kNone) {
      return Clue{at + 1, "harde_spatie"};
    }
  }
  return std::nullopt;
}

// "naam:Ans", but not "https://…" and not a time of day.
std::optional<Clue> stuck_colon(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" -");
  const std::size_t colon = line.find(':');
  if (first == kNone || colon == kNone || colon + 1 >= line.size() || line[first] == '#') {
    return std::nullopt;
  }
  const std::string_view key = line.substr(first, std::max(colon, first) - first);
  const char next = line[colon + 1];
  const bool is_key = !key.empty() && key.find_first_of(" \"'[{") == kNone;
  const bool is_stuck =
      next != ' ' && next != '\t' && next != '\r' && next != '/' && (next < '0' || next > '9');
  return is_key && is_stuck ? std::optional(Clue{colon, "spatie_na_dubbele_punt"}) : std::nullopt;
}

// "-koken"
std::optional<Clue> stuck_dash(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == kNone || line[first] != '-' || first + 1 >= line.size()) {
    return std::nullopt;
  }
  const char next = line[first + 1];
  const bool is_stuck = next != ' ' && next != '-' && next != '\r' && (next < '0' || next > '9');
  return is_stuck ? std::optional(Clue{first, "spatie_na_streepje"}) : std::nullopt;
}

std::optional<Clue> clue_on(std::string_view line) {
  if (const auto clue = open_quote(line)) {
    return clue;
  }
  if (const auto clue = no_break_space(line)) {
    return clue;
  }
  if (const auto clue = stuck_dash(line)) {
    return clue;
  }
  return stuck_colon(line);
}

// What yaml-cpp's words say for themselves.
std::optional<Clue> clue_in_message(const GaveUp& gave_up, std::string_view line,
                                    std::size_t byte) {
  const std::string_view message = gave_up.message;
  if (message == kTabMessage) {
    return Clue{byte, "", DiagnosticKind::tab_indent};
  }
  // Where a quote seems to be open, nobody looked for it before.
  if (const std::size_t tab = line.find('\t'); tab < line.find_first_not_of(" \t")) {
    return Clue{tab, "", DiagnosticKind::tab_indent};
  }
  if (message == "the referenced anchor is not defined") {
    return Clue{byte, "", DiagnosticKind::anchor_or_alias};
  }
  if (line.starts_with('%')) {
    return Clue{0, "beginteken"};
  }
  if (message == "unknown token") {
    // yaml-cpp ends "Wil helpen" before the question mark in [Wil helpen?].
    const bool ends_text = byte > 0 && byte < line.size() && line[byte] == '?' &&
                           !may_start_value(line.substr(0, byte));
    return Clue{byte, ends_text ? "vraagteken" : "beginteken"};
  }
  if (message == "unexpected character in block scalar" ||
      message.starts_with("cannot set zero indentation")) {
    return Clue{std::min(line.find_last_of("|>", byte), byte), "beginteken"};
  }
  return message == "illegal flow end" ? std::optional(Clue{byte, "haakje_dicht"}) : std::nullopt;
}

// The bracket that is still open where the parser gave up; npos when it is not near.
std::size_t open_bracket(std::string_view text, std::size_t at) {
  constexpr std::size_t kFar = std::size_t{64} << 10U;
  const std::size_t stop = at > kFar ? at - kFar : 0;
  std::size_t closed = 0;
  while (at-- > stop) {
    const char c = text[at];
    const bool opens = c == '[' || c == '{';
    if (opens && closed == 0) {
      return at;
    }
    closed += c == ']' || c == '}' ? 1 : 0;
    closed -= opens ? 1 : 0;
  }
  return kNone;
}

// The bracket is closed further on, whatever stands between.
bool is_closed(std::string_view text, std::size_t at) {
  constexpr std::size_t kFar = std::size_t{64} << 10U;
  const std::size_t stop = std::min(at + kFar, text.size());
  std::size_t open = 0;
  for (; at < stop; ++at) {
    open += text[at] == '[' || text[at] == '{' ? 1U : 0U;
    open -= (text[at] == ']' || text[at] == '}') && open > 0 ? 1U : 0U;
    if (open == 0) {
      return true;
    }
  }
  return false;
}

// A suspicion about an earlier place in the text than the one where the parser gave up.
Suspicion suspicion_at(const GaveUp& gave_up, const Line& line, std::size_t at,
                       std::string_view cause) {
  const std::string_view between = gave_up.text.substr(at, std::max(line.start, at) - at);
  const auto lines = static_cast<std::size_t>(std::ranges::count(between, '\n'));
  const std::size_t line_start = gave_up.text.substr(0, at).rfind('\n') + 1;
  return {.cause = cause, .line = line.number - lines, .byte = at - line_start, .at = at};
}

// The offset where the parser gave up; the end of the text where that is behind its last line.
std::size_t place_of(const GaveUp& gave_up, const Line& line) {
  const std::size_t end = gave_up.text.size();
  return line.number < gave_up.line ? end : std::min(line.start + gave_up.byte, end);
}

std::optional<Suspicion> wrong_bracket(const GaveUp& gave_up, const Line& line) {
  const bool ends_early = gave_up.message.find("flow not found") != kNone;
  if (!ends_early && gave_up.message != "illegal flow end") {
    return std::nullopt;
  }
  const std::size_t error = place_of(gave_up, line);
  const std::size_t at = open_bracket(gave_up.text, error);
  if (at == kNone) {
    return std::nullopt;
  }
  const bool misses_comma = ends_early && is_closed(gave_up.text, at);
  return misses_comma ? suspicion_at(gave_up, line, error, "komma_ontbreekt")
                      : suspicion_at(gave_up, line, at, "haakje_open");
}

// The parser looks for the end of what the backslash starts, if need be on the next line.
std::optional<Suspicion> backslash(const GaveUp& gave_up, const Line& line) {
  const std::string_view message = gave_up.message;
  const bool is_escape = message.starts_with("unknown escape character") ||
                         message.starts_with("invalid unicode") ||
                         message == "bad character found while scanning hex number";
  const std::size_t error = place_of(gave_up, line);
  const std::size_t at = is_escape ? gave_up.text.substr(0, error).rfind('\\') : kNone;
  return at == kNone ? std::nullopt
                     : std::optional(suspicion_at(gave_up, line, at, "schuine_streep"));
}

// What stands before the place on its line.
Clue clue_before(std::string_view line, std::size_t byte, bool same_line) {
  const std::string_view before = line.substr(0, std::min(byte, line.size()));
  const std::size_t last = before.find_last_not_of(' ');
  const std::string_view here = line.substr(before.size());
  if (last == kNone) {
    const bool is_stray = here.find_first_of(",]}") == 0;
    return {byte, is_stray ? "beginteken" : "inspringing"};
  }
  const bool at_colon = byte < line.size() && line[byte] == ':';
  if (at_colon && same_line) {
    return {byte, "dubbele_punt"};
  }
  if (before[last] == '\'' || before[last] == '"') {
    return {byte, "tekst_na_aanhalingsteken"};
  }
  if (before[last] == ']' || before[last] == '}') {
    return {byte, "tekst_na_haakje"};
  }
  return at_colon ? Clue{before.find_first_not_of(' '), "inspringing"} : Clue{byte, "onbekend"};
}

// "mehmet" above "els:" was meant to be a key too, and so was "kan [koken]".
std::optional<Clue> missing_colon(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  const std::size_t sign = line.find_first_of(":#\"'[{-|>");
  const bool at_bracket = sign != kNone && sign > first && line[sign - 1] == ' ' &&
                          (line[sign] == '[' || line[sign] == '{');
  const bool is_word = first != kNone && (sign == kNone || at_bracket);
  return is_word ? std::optional(Clue{first, "dubbele_punt_ontbreekt"}) : std::nullopt;
}

Suspicion as_suspicion(const Clue& clue, const Line& line) {
  return {clue.kind, clue.cause, line.number, clue.byte, line.start + clue.byte};
}

// Where the parser stands, when no line before it explains anything.
Suspicion at_the_end(const GaveUp& gave_up, const Line& line, bool same_line) {
  if (const auto bracket = wrong_bracket(gave_up, line)) {
    return *bracket;
  }
  if (const auto escape = backslash(gave_up, line)) {
    return *escape;
  }
  const std::size_t byte =
      line.number == gave_up.line ? std::min(gave_up.byte, line.text.size()) : 0;
  const auto told = clue_in_message(gave_up, line.text, byte);
  return as_suspicion(told ? *told : clue_before(line.text, byte, same_line), line);
}

}  // namespace

Suspicion suspect(const GaveUp& gave_up) {
  constexpr std::size_t kLinesBack = 1000;
  const std::size_t last = gave_up.line;
  const std::size_t from = std::min(gave_up.first_line, last);
  const bool is_tab = gave_up.message == kTabMessage;
  Line line = line_at(gave_up.text, last - from > kLinesBack ? last - kLinesBack : from);
  std::optional<Suspicion> above;
  for (;;) {
    const auto seen = is_tab ? std::nullopt : clue_on(line.text);
    if (seen) {
      return as_suspicion(*seen, line);
    }
    const std::optional<Line> next = line_after(gave_up.text, line);
    if (line.number >= last || !next) {
      break;
    }
    const auto clue = missing_colon(line.text);
    above = clue ? std::optional(as_suspicion(*clue, line)) : std::nullopt;
    line = *next;
  }
  const Suspicion last_resort = at_the_end(gave_up, line, from == last);
  return above && last_resort.cause == "inspringing" ? *above : last_resort;
}

std::string_view cause_of_lone_word(std::string_view word) {
  if (stuck_dash(word)) {
    return "spatie_na_streepje";
  }
  return stuck_colon(word) ? "spatie_na_dubbele_punt" : "dubbele_punt_ontbreekt";
}

bool starts_document(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("---")) {
    return true;
  }
  const std::size_t last = text.substr(0, at).find_last_not_of(" \r\n");
  return last != kNone && last >= 2 && text.substr(last - 2, 3) == "...";
}

}  // namespace buurtweb::input
