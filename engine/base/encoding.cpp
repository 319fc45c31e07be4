#include "engine/base/encoding.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>

#include "engine/base/icu_memory.h"
#include "engine/base/text.h"

namespace buurtweb {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
// The longer first: that of UTF-32 begins like one of UTF-16.
constexpr std::array<std::pair<std::string_view, Encoding>, 4> kWideMarks{
    {{"\xFF\xFE\0\0"sv, Encoding::utf32_little},
     {"\0\0\xFE\xFF"sv, Encoding::utf32_big},
     {"\xFF\xFE"sv, Encoding::utf16_little},
     {"\xFE\xFF"sv, Encoding::utf16_big}}};

const char* converter_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_little:
      return "UTF-16LE";
    case Encoding::utf16_big:
      return "UTF-16BE";
    case Encoding::utf32_little:
      return "UTF-32LE";
    case Encoding::utf32_big:
      return "UTF-32BE";
    case Encoding::windows_1252:
      return "windows-1252";
    case Encoding::utf8:
      break;
  }
  return "UTF-8";
}

// In pieces, so that a large file is never there three times.
std::string converted(std::string_view bytes, const char* from) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer source(ucnv_open(from, &status));
  const icu::LocalUConverterPointer target(ucnv_open("UTF-8", &status));
  need_memory(status);
  std::string result;
  result.reserve(bytes.size() + bytes.size() / 8);
  std::string piece(std::size_t{1} << 16U, '\0');
  std::u16string between(std::size_t{1} << 14U, u'\0');
  char16_t* pivot_source = between.data();
  char16_t* pivot_target = between.data();
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  bool more = true;
  for (bool first = true; more; first = false) {
    char* out = piece.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(target.getAlias(), source.getAlias(), &out, piece.data() + piece.size(), &at,
                   end, between.data(), &pivot_source, &pivot_target,
                   between.data() + between.size(), static_cast<UBool>(first), 1, &status);
    result.append(piece.data(), out);
    more = status == U_BUFFER_OVERFLOW_ERROR;
  }
  need_memory(status);
  return result;
}

// Made once: it costs more than thousands of names.
const icu::Transliterator& latin() {
  static const std::unique_ptr<icu::Transliterator> made = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> result(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    need_memory(status);
    return result;
  }();
  return *made;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<Encoding> wide_encoding(std::string_view bytes) {
  for (const auto& [mark, encoding] : kWideMarks) {
    if (bytes.starts_with(mark)) {
      return encoding;
    }
  }
  constexpr std::size_t kLookedAt = 4096;
  const std::string_view start = bytes.substr(0, std::min(kLookedAt, bytes.size()) / 4 * 4);
  std::array<std::size_t, 4> zeros{};  // of each four bytes
  for (std::size_t at = 0; at < start.size(); ++at) {
    zeros.at(at % 4) += start[at] == '\0' ? 1U : 0U;
  }
  const std::size_t fours = start.size() / 4;
  const auto all = [&](std::size_t at) { return fours > 0 && zeros.at(at) == fours; };
  const auto most = [&](std::size_t at) { return zeros.at(at) + zeros.at(at + 2) > fours; };
  const auto none = [&](std::size_t at) { return zeros.at(at) == 0; };
  if (none(0) && all(2) && all(3)) {
    return Encoding::utf32_little;
  }
  if (none(3) && all(0) && all(1)) {
    return Encoding::utf32_big;
  }
  if (none(0) && none(2) && most(1)) {
    return Encoding::utf16_little;
  }
  return none(1) && none(3) && most(0) ? std::optional(Encoding::utf16_big) : std::nullopt;
}

std::string_view name_of(Encoding encoding) {
  const std::string_view name = converter_name(encoding);
  return name.starts_with("UTF-") ? name.substr(0, std::string_view("UTF-16").size()) : name;
}

Encoding guess_encoding(std::string_view bytes) {
  if (const std::optional<Encoding> wide = wide_encoding(bytes)) {
    return *wide;
  }
  const bool is_utf8 = first_invalid_utf8(bytes) == std::string_view::npos;
  return is_utf8 ? Encoding::utf8 : Encoding::windows_1252;
}

// As Windows-1252 a letter of two bytes would read Ã, Ä, Å, or a capital that is as rare, with a
// sign behind it; and one of three bytes three that never stand together.
bool looks_like_utf8(std::string_view bytes) {
  const auto byte = [&](std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
  };
  const auto follows = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
  if (bytes.starts_with(kUtf8Mark)) {
    return true;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned lead = byte(at);
    const bool is_latin = lead >= 0xC3U && lead <= 0xC5U;
    const bool is_of_two = is_latin || (lead >= 0xCEU && lead <= 0xDBU);
    const bool is_of_more = lead >= 0xE0U && lead <= 0xF4U && follows(at + 2);
    if ((is_of_two || is_of_more) && follows(at + 1)) {
      return true;
    }
  }
  return false;
}

std::string to_utf8(std::string bytes, Encoding from) {
  if (from != Encoding::utf8) {
    bytes = converted(bytes, converter_name(from));
  }
  if (bytes.starts_with(kUtf8Mark)) {
    bytes.erase(0, kUtf8Mark.size());
  }
  return bytes;
}

std::string in_latin_letters(std::string_view text) {
  std::string result(text);
  if (!is_ascii(text)) {
    icu::UnicodeString unicode = from_utf8(text);
    latin().transliterate(unicode);
    result = utf8(unicode);
  }
  std::erase_if(result, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return result;
}

std::string in_plain_letters(std::string_view text) {
  std::string result = in_latin_letters(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

}  // namespace buurtweb
