#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Words as strangers typed them, made fit for paper. All texts are UTF-8.
namespace buurtweb::viz {

inline constexpr std::size_t kLongestName = 80;   // characters; longer ends in an ellipsis
inline constexpr std::size_t kLongestNote = 240;  // titles, reasons, footers
inline constexpr std::size_t kMostLines = 4;

// The same words without what cannot be printed: control characters go, line breaks and runs of
// spaces become one space, bytes that are no UTF-8 become the replacement character.
std::string printable(std::string_view text);
// At most so many characters; a longer text ends in an ellipsis.
std::string shortened(std::string_view printable_text, std::size_t characters);

// How wide a text is in characters: marks above a letter count nothing, Chinese and emoji two.
std::size_t columns(std::string_view text);
std::vector<std::string> words(std::string_view printable_text);

// Of a name, such as "N." or "N.,": stays with the word before it.
bool is_initial(std::string_view word);

// A word in parts of about the same length, none of them much more than this many columns wide.
std::vector<std::string> even_parts(const std::string& word, std::size_t longest);

// The sentences of a text of ours, each with its mark at the end.
std::vector<std::string> sentences(std::string_view printable_text);

// Lines of about `width` columns and of even length, broken between words, and no more than
// kMostLines: when that is not enough the lines grow. Only a word much longer than a line breaks
// inside.
std::vector<std::string> wrapped(std::string_view printable_text, std::size_t width);

}  // namespace buurtweb::viz
