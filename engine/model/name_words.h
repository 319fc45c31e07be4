#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::model {

// A word of a text in which somebody may be named, in plain letters.
struct NameWord {
  std::string_view text;
  bool has_capital = false;
  bool opens = false;      // a sentence: a capital says nothing there
  bool is_parted = false;  // from the word before by more than a space or a hyphen
  bool is_glued = false;   // by a hyphen to the word before
  bool goes_on = false;    // behind a hyphen, with a capital: "Jan" of "Jan-Willem"
};

// Without the s of "Pieters"; nothing where it would leave no name.
std::string_view owner(std::string_view word);

// The words of one text after another: what they need is asked for once.
class NameWords {
public:
  void read(std::string_view text);
  [[nodiscard]] std::span<const NameWord> all() const { return words_; }

private:
  void take(std::size_t begin, std::size_t end);

  std::string written_;  // in Latin letters, without the apostrophes inside of names
  std::string small_;    // the same in small letters
  std::size_t behind_last_ = 0;
  std::vector<NameWord> words_;
};

}  // namespace buurtweb::model
