#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The ways in which other programs write text down. Everything in the house is UTF-8.
namespace buurtweb {

enum class Encoding : std::uint8_t {
  utf8,
  utf16_little,
  utf16_big,
  utf32_little,
  utf32_big,
  windows_1252
};

// UTF-16 or UTF-32, by the byte order mark or by the zeros that stand between most letters; nothing
// where it is neither.
std::optional<Encoding> wide_encoding(std::string_view bytes);
// "UTF-16"
std::string_view name_of(Encoding encoding);
// One of those; else UTF-8 where all of it is, else what Windows uses here.
Encoding guess_encoding(std::string_view bytes);
// Whether something stands in it that is UTF-8 and would make no sense as anything else: its mark,
// or letters and signs as UTF-8 has them.
bool looks_like_utf8(std::string_view bytes);
// UTF-8 without a byte order mark.
std::string to_utf8(std::string bytes, Encoding from);

// The text in the letters A to Z, digits, and what stood between them: "Özçivi" is "Ozcivi",
// "Анна" is "Anna". Empty when nothing of it can be said in those.
std::string in_latin_letters(std::string_view text);
// Likewise in small letters.
std::string in_plain_letters(std::string_view text);

}  // namespace buurtweb
