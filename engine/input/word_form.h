#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::input {

// Whether the text is words that stand together and nothing else.
bool are_words(std::string_view text);

// A place in a form: the byte, and how many words stand before it.
struct FormPlace {
  std::size_t position = 0;
  std::size_t words = 0;
};

// A text with one letter for all words that stand together: what is left is what can mean something
// to YAML. It is used again for the next text.
class WordForm {
public:
  void take(std::string_view text);

  [[nodiscard]] const std::string& text() const { return form_; }
  [[nodiscard]] FormPlace place(std::size_t position) const;
  // Where in the text itself it stands.
  [[nodiscard]] std::size_t offset(FormPlace place) const {
    return place.position + missing_[place.words];
  }
  // Which words a scalar is of which a parser made this of the form, if it is nothing else; npos.
  [[nodiscard]] std::size_t words_of(FormPlace scalar, std::string_view seen) const;
  [[nodiscard]] std::string_view words(std::size_t number) const;
  // What the scalar is that stands here in the text; false where that can't be told.
  bool restore(std::size_t offset, std::string_view seen, std::string& value) const;

private:
  std::string_view text_;
  std::string form_;
  std::vector<std::size_t> positions_;  // of words in the form
  std::vector<std::size_t> missing_;    // bytes, before the words and before what follows the last
};

}  // namespace buurtweb::input
