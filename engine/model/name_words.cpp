#include "engine/model/name_words.h"

#include <algorithm>
#include <array>

#include "engine/base/encoding.h"

namespace buurtweb::model {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_word_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_capital(c) || (c >= '0' && c <= '9');
}

// What Dutch writes behind an apostrophe: "Fatma's", "zo'n", "baby'tje".
bool is_ending(std::string_view letters) {
  constexpr std::array<std::string_view, 8> kEndings{"k", "m", "n", "r", "s", "t", "tje", "tjes"};
  return std::ranges::find(kEndings, in_plain_letters(letters)) != kEndings.end();
}

// "M'hamed" and "D'Arcy" are one word, also for who writes no apostrophe.
std::string without_inner_apostrophes(std::string text) {
  for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 1)) {
    const bool is_inner = at > 0 && is_word_letter(text[at - 1]);
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                      text.end(), is_word_letter);
    const std::string_view letters(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, end);
    if (is_inner && !letters.empty() && !is_ending(letters)) {
      text.erase(at, 1);
    }
  }
  return text;
}

// Behind a short word, as in "dhr. Bakker", a point ends no sentence.
bool ends_sentence(std::string_view between, std::size_t letters_before) {
  constexpr std::size_t kLongestAbbreviation = 4;
  return between.find_first_of("!?:;\n") != std::string_view::npos ||
         (letters_before > kLongestAbbreviation && between.find('.') != std::string_view::npos);
}

}  // namespace

std::string_view owner(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  const bool is_owned = word.size() > kShortest && word.ends_with('s') && !word.ends_with("ss");
  return is_owned ? word.substr(0, word.size() - 1) : std::string_view{};
}

void NameWords::read(std::string_view text) {
  written_ = without_inner_apostrophes(in_latin_letters(text));
  small_ = in_plain_letters(written_);
  words_.clear();
  behind_last_ = 0;
  for (std::size_t at = 0; at < written_.size();) {
    std::size_t end = at;
    while (end < written_.size() && is_word_letter(written_[end])) {
      ++end;
    }
    if (end > at) {
      take(at, end);
    }
    at = end + 1;
  }
}

void NameWords::take(std::size_t begin, std::size_t end) {
  const std::string_view text = small_;
  const std::string_view between = text.substr(behind_last_, begin - behind_last_);
  const std::size_t before = words_.empty() ? 0 : words_.back().text.size();
  const bool is_glued = !words_.empty() && between == "-";
  const std::string_view written = written_;
  // In "d'Arcy" it is not the first letter.
  const bool has_capital = std::ranges::any_of(written.substr(begin, end - begin), is_capital);
  if (is_glued) {
    words_.back().goes_on = has_capital;
  }
  words_.push_back({.text = text.substr(begin, end - begin),
                    .has_capital = has_capital,
                    .opens = words_.empty() || ends_sentence(between, before),
                    .is_parted = between.find_first_not_of(" -_.'") != std::string_view::npos,
                    .is_glued = is_glued});
  behind_last_ = end;
}

}  // namespace buurtweb::model
