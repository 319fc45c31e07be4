#include "engine/input/raw.h"

#include <algorithm>
#include <array>

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// '' within single quotes is an apostrophe.
std::size_t end_of_single_quoted(std::string_view text, std::size_t at) {
  std::size_t end = text.find('\'', at + 1);
  while (end != kNone && text.substr(end + 1).starts_with('\'')) {
    end = text.find('\'', end + 2);
  }
  return end;
}

// A backslash takes the next character with it.
std::size_t end_of_double_quoted(std::string_view text, std::size_t at) {
  std::size_t end = text.find_first_of("\"\\", at + 1);
  while (end != kNone && text[end] == '\\') {
    end = text.find_first_of("\"\\", end + 2);
  }
  return end;
}

}  // namespace

std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  return text[at] == '\'' ? end_of_single_quoted(text, at) : end_of_double_quoted(text, at);
}

Quoted quoted_at(std::string_view text, std::size_t at) {
  const bool is_single = text.substr(at).starts_with('\'');
  if (!is_single && !text.substr(at).starts_with('"')) {
    return {};
  }
  const std::size_t end = end_of_quoted(text, at);
  const std::string_view inside = text.substr(at, end - at);
  const bool runs_on = is_single && inside.find('\n') != kNone;
  return {.swallows = end == kNone || runs_on,
          .has_escapes = !is_single && inside.find('\\') != kNone};
}

bool has_colon_after(std::string_view text, std::size_t at, std::size_t size) {
  const char first = at < text.size() ? text[at] : ' ';
  const bool is_explicit = at >= 2 && text[at - 1] == ' ' && text[at - 2] == '?';
  if (is_explicit || first == '&' || first == '!') {
    return true;
  }
  const std::size_t next = text.find_first_not_of(" \t", std::min(at + size, text.size()));
  return next != kNone && text[next] == ':';
}

bool has_curly_quotes(std::string_view text) {
  constexpr char kFirstByte = '\xE2';  // of each of them
  constexpr std::size_t kBytes = 3;
  const bool may_end_so = text.size() >= kBytes && text[text.size() - kBytes] == kFirstByte;
  if (!text.starts_with(kFirstByte) && !may_end_so) {
    return false;
  }
  constexpr std::array<std::string_view, 3> kDouble{"\u201C", "\u201D", "\u201E"};
  constexpr std::array<std::string_view, 3> kSingle{"\u2018", "\u2019", "\u201A"};
  const auto starts = [&](std::string_view quote) { return text.starts_with(quote); };
  const auto ends = [&](std::string_view quote) { return text.ends_with(quote); };
  const bool is_double = std::ranges::any_of(kDouble, starts) || std::ranges::any_of(kDouble, ends);
  return is_double || (std::ranges::any_of(kSingle, starts) && std::ranges::any_of(kSingle, ends) &&
                       text.size() > kBytes);
}

std::size_t hash_after(std::string_view text, std::size_t at, std::size_t size) {
  const std::size_t end = std::min(at + size, text.size());
  const std::size_t hash = text.find_first_not_of(" \t", end);
  const bool is_hash = hash != kNone && hash > end && text[hash] == '#';
  const bool is_stuck = is_hash && hash + 1 < text.size() &&
                        std::string_view(" \t\r\n#!-=").find(text[hash + 1]) == kNone;
  return is_stuck ? hash : kNone;
}

bool says_something(std::string_view text) {
  for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != kNone;
       at = text.find_first_not_of(" \t\r\n", at)) {
    if (text[at] != '#') {
      return true;
    }
    at = std::min(text.find('\n', at), text.size());
  }
  return false;
}

}  // namespace buurtweb::input
