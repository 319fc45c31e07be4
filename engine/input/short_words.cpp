#include "engine/input/short_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace buurtweb::input {
namespace {

enum class Sort : std::uint8_t { other, word, joint };

constexpr std::array<Sort, 256> sorts() {
  std::array<Sort, 256> result{};
  for (std::size_t c = 0; c < result.size(); ++c) {
    const bool is_word =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    const bool is_joint = c == ' ' || c == '-' || c == '.' || c == '/';
    result[c] = is_word ? Sort::word : is_joint ? Sort::joint : Sort::other;
  }
  return result;
}

bool is(char c, Sort sort) {
  static constexpr std::array kSorts = sorts();
  return kSorts[static_cast<unsigned char>(c)] == sort;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// "Ans de Boer", "2026-09-02": a blank, a dash or the like between two words is part of neither and
// means nothing there.
std::string_view words_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size() && is(text[next], Sort::word);) {
    end = next + 1;
    next = end < text.size() && is(text[end], Sort::joint) ? end + 1 : end;
  }
  return text.substr(at, end - at);
}

// A single letter has nothing to lose, and "null" is no word to YAML.
bool stays(std::string_view words) {
  constexpr std::string_view kNull = "null";
  const auto lower = [](char c) { return static_cast<char>(c | 0x20); };
  return words.size() == 1 ||
         (words.size() == kNull.size() && std::ranges::equal(words, kNull, {}, lower));
}

// Behind the mark stands how the block is to be read, and at most a comment.
bool begins_block(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_not_of("+-0123456789", at + 1);
  const std::size_t end = text.find_first_not_of(" \t", std::min(next, text.size()));
  const bool is_last = end == std::string_view::npos || is_blank(text[end]) || text[end] == '#';
  return is_last && (at == 0 || is_blank(text[at - 1]));
}

// What is left of a scalar, as it stands and as the parser saw it.
struct Scalar {
  std::string_view text;
  std::string_view seen;
  bool is_single_quoted = false;  // two quotes are one
};

std::string_view blanks_at_start(std::string_view text) {
  return text.substr(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

// Adds some blanks, some words or another letter to the value; false where the two differ. Where
// lines were joined, blanks stand for other blanks.
bool take_piece(Scalar& scalar, std::string& value) {
  const std::string_view blanks = blanks_at_start(scalar.text);
  const std::string_view seen_blanks = blanks_at_start(scalar.seen);
  if (!blanks.empty() || !seen_blanks.empty()) {
    value += seen_blanks;
    scalar.text.remove_prefix(blanks.size());
    scalar.seen.remove_prefix(seen_blanks.size());
    return blanks.empty() == seen_blanks.empty();
  }
  const std::string_view words = words_at(scalar.text, 0);
  const std::string_view piece = words.empty() ? scalar.text.substr(0, 1) : words;
  const std::string_view given = stays(piece) ? piece : piece.substr(0, 1);
  if (!scalar.seen.starts_with(given)) {
    return false;
  }
  value += piece;
  scalar.seen.remove_prefix(given.size());
  scalar.text.remove_prefix(piece.size());
  if (scalar.is_single_quoted && piece == "'") {
    scalar.text.remove_prefix(std::min<std::size_t>(1, scalar.text.size()));
  }
  return true;
}

bool has_blocks(std::string_view text, char mark) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    if (begins_block(text, at)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool ShortWords::fit(std::string_view text) {
  return text.find('\\') == std::string_view::npos && !text.starts_with('%') &&
         text.find("\n%") == std::string_view::npos && !has_blocks(text, '|') &&
         !has_blocks(text, '>');
}

ShortWords::int_type ShortWords::underflow() {
  if (at_ == text_.size()) {
    return traits_type::eof();
  }
  char* end = piece_.data();
  char* const most = end + kMost;
  while (end < most && at_ < text_.size()) {
    const char c = text_[at_];
    if (!is(c, Sort::word)) {
      *end++ = c;
      ++at_;
      continue;
    }
    const std::string_view words = words_at(text_, at_);
    at_ += words.size();
    if (stays(words)) {
      end = std::ranges::copy(words, end).out;
    } else {
      *end++ = c;
      ahead_.push_back({given_ + static_cast<std::size_t>(end - piece_.data()), at_});
    }
  }
  // As in `MemoryBuffer`.
  if (at_ == text_.size() && !text_.ends_with('\n')) {
    *end++ = '\n';
  }
  given_ += static_cast<std::size_t>(end - piece_.data());
  setg(piece_.data(), piece_.data(), end);
  return traits_type::to_int_type(piece_.front());
}

std::optional<std::size_t> ShortWords::offset(std::size_t position) {
  while (!ahead_.empty() && ahead_.front().position <= position) {
    last_ = ahead_.front();
    ahead_.pop_front();
  }
  if (position < last_.position) {
    return std::nullopt;
  }
  return last_.offset + (position - last_.position);
}

// Walks along both.
std::optional<std::string> ShortWords::whole(std::size_t at, std::string_view seen) const {
  const std::string_view begin = text_.substr(std::min(at, text_.size()));
  const bool is_single = begin.starts_with('\'');
  Scalar scalar{.text = begin.substr(is_single || begin.starts_with('"') ? 1 : 0),
                .seen = seen,
                .is_single_quoted = is_single};
  std::string value;
  while (!scalar.seen.empty()) {
    if (scalar.text.empty() || !take_piece(scalar, value)) {
      return std::nullopt;
    }
  }
  return value;
}

}  // namespace buurtweb::input
