#include "engine/input/word_form.h"

#include <algorithm>
#include <array>

namespace buurtweb::input {
namespace {

constexpr char kLetter = 'a';

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

// "Ans de Boer", "2026-09-02": a blank, a dash or the like between two words is part of neither and
// means nothing there. Empty where no word begins.
std::string_view words_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size() && is(text[next], Sort::word);) {
    end = next + 1;
    next = end < text.size() && is(text[end], Sort::joint) ? end + 1 : end;
  }
  return text.substr(at, end - at);
}

// To YAML that is no word.
bool is_null(std::string_view words) {
  constexpr std::string_view kNull = "null";
  const auto lower = [](char c) { return static_cast<char>(c | 0x20); };
  return words.size() == kNull.size() && std::ranges::equal(words, kNull, {}, lower);
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
  const bool is_short = !words.empty() && !is_null(words);
  const std::string_view piece = words.empty() ? scalar.text.substr(0, 1) : words;
  const std::string_view given = is_short ? std::string_view(&kLetter, 1) : piece;
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

}  // namespace

bool are_words(std::string_view text) {
  return words_at(text, 0).size() == text.size() && !is_null(text);
}

void WordForm::take(std::string_view text) {
  text_ = text;
  form_.clear();
  positions_.clear();
  missing_.assign(1, 0);
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view words = words_at(text, at);
    if (words.empty()) {
      form_ += text[at++];
    } else if (is_null(words)) {
      form_ += words;
      at += words.size();
    } else {
      positions_.push_back(form_.size());
      missing_.push_back(missing_.back() + words.size() - 1);
      form_ += kLetter;
      at += words.size();
    }
  }
}

FormPlace WordForm::place(std::size_t position) const {
  const auto behind = std::ranges::lower_bound(positions_, position);
  return {position, static_cast<std::size_t>(behind - positions_.begin())};
}

std::size_t WordForm::words_of(FormPlace scalar, std::string_view seen) const {
  const std::string_view rest =
      std::string_view(form_).substr(std::min(scalar.position, form_.size()));
  const bool is_quoted = rest.starts_with('"') || rest.starts_with('\'');
  const std::size_t first = scalar.position + (is_quoted ? 1 : 0);
  const bool is_words = seen.size() == 1 && seen.front() == kLetter &&
                        scalar.words < positions_.size() && positions_[scalar.words] == first;
  return is_words ? scalar.words : std::string_view::npos;
}

std::string_view WordForm::words(std::size_t number) const {
  return text_.substr(positions_[number] + missing_[number],
                      missing_[number + 1] - missing_[number] + 1);
}

bool WordForm::restore(std::size_t offset, std::string_view seen, std::string& value) const {
  const std::string_view begin = text_.substr(std::min(offset, text_.size()));
  const bool is_single = begin.starts_with('\'');
  Scalar scalar{.text = begin.substr(is_single || begin.starts_with('"') ? 1 : 0),
                .seen = seen,
                .is_single_quoted = is_single};
  value.clear();
  while (!scalar.seen.empty()) {
    if (scalar.text.empty() || !take_piece(scalar, value)) {
      return false;
    }
  }
  return true;
}

}  // namespace buurtweb::input
