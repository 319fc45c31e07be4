#include "engine/base/text.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <numeric>

#include "engine/base/icu_memory.h"

namespace buurtweb {
namespace {

// Where the characters of ASCII that stand at `at` end. Eight at a time: most texts have no others.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080;
  for (std::uint64_t eight = 0; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    if ((eight & kHighBits) != 0) {
      break;
    }
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    ++at;
  }
  return at;
}

bool is_ascii(std::string_view text) {
  return end_of_ascii(text, 0) == text.size();
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}

// The code point at `at`, which moves past it; negative when the bytes are not valid UTF-8. ICU's
// macro does arithmetic that this house's warnings refuse.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
UChar32 decode(std::string_view text, std::size_t& at) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}
#pragma GCC diagnostic pop

bool may_be_printed(UChar32 c) {
  if (c >= 0x20 && c < 0x7F) {
    return true;
  }
  const int type = c < 0 ? int{U_CONTROL_CHAR} : int{u_charType(c)};
  return type != U_CONTROL_CHAR && type != U_LINE_SEPARATOR && type != U_PARAGRAPH_SEPARATOR &&
         u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) == 0;
}

icu::UnicodeString composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  need_memory(status);
  auto result = nfc->normalize(from_utf8(text), status);
  need_memory(status);
  return result;
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Small letters, one space for each run of spaces, none at the ends.
std::string folded_ascii(std::string_view text) {
  std::string result(text);
  char* end = result.data();
  bool after_space = true;  // at the start as well
  for (const char c : text) {
    const bool space = is_ascii_space(c);
    *end = space ? ' ' : ascii_lower(c);
    end += space && after_space ? 0 : 1;
    after_space = space;
  }
  const auto size = static_cast<std::size_t>(end - result.data());
  result.resize(after_space && size > 0 ? size - 1 : size);
  return result;
}

}  // namespace

void start_unicode() {
  UErrorCode status = U_ZERO_ERROR;
  static_cast<void>(icu::Normalizer2::getNFCInstance(status));
  const DutchOrder order;
}

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = end_of_ascii(text, 0); at < text.size(); at = end_of_ascii(text, at)) {
    const std::size_t start = at;
    if (decode(text, at) < 0) {
      return start;
    }
  }
  return std::string_view::npos;
}

bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view without_outer_spaces(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_ascii_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

std::string normalised(std::string_view text) {
  if (is_ascii(text)) {
    return std::string(without_outer_spaces(text));
  }
  const icu::UnicodeString result = composed(text);
  std::int32_t begin = 0;
  std::int32_t end = result.length();
  while (begin < end && u_isUWhiteSpace(result.charAt(begin)) != 0) {
    ++begin;
  }
  while (begin < end && u_isUWhiteSpace(result.charAt(end - 1)) != 0) {
    --end;
  }
  return utf8(result.tempSubStringBetween(begin, end));
}

std::string with_plain_digits(std::string_view text) {
  if (is_ascii(text)) {
    return std::string(text);
  }
  const icu::UnicodeString all = composed(text);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
    const UChar32 c = all.char32At(at);
    if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) {
      plain.append(static_cast<UChar32>('0' + digit));
    } else if (u_isUWhiteSpace(c) != 0) {
      plain.append(u' ');
    } else if (u_charType(c) == U_DASH_PUNCTUATION) {
      plain.append(u'-');
    } else if (u_charType(c) != U_FORMAT_CHAR) {
      plain.append(c);
    }
  }
  return utf8(plain);
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) {
    return folded_ascii(text);
  }
  icu::UnicodeString result = composed(text);
  result.foldCase();
  icu::UnicodeString collapsed;
  bool pending_space = false;
  for (std::int32_t at = 0; at < result.length(); at = result.moveIndex32(at, 1)) {
    const UChar32 c = result.char32At(at);
    if (is_space(static_cast<char32_t>(c))) {
      pending_space = collapsed.length() > 0;
      continue;
    }
    if (pending_space) {
      collapsed.append(u' ');
      pending_space = false;
    }
    collapsed.append(c);
  }
  // Folding can take a text out of NFC (Greek with a iota below).
  return utf8(composed(utf8(collapsed)));
}

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const UChar32 c = decode(text, at);
    result.append(may_be_printed(c) ? text.substr(start, at - start) : "\uFFFD");
  }
  return result;
}

std::string printable_lines(std::string_view text) {
  std::string result;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    result.append(printable(text.substr(0, end))).append("\n");
    text.remove_prefix(end + 1);
  }
  return result.append(printable(text));
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < most && at < text.size(); ++count) {
    decode(text, at);
  }
  return at < text.size() ? std::string(text.substr(0, at)) + "…" : std::string(text);
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = decode(text, at);
    if (u_isUWhiteSpace(c) == 0 && u_charType(c) != U_FORMAT_CHAR) {
      return false;
    }
  }
  return true;
}

std::optional<char32_t> first_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] <= '~') {
      ++at;
      continue;
    }
    const UChar32 c = decode(text, at);
    if (u_charType(c) == U_CONTROL_CHAR) {
      return static_cast<char32_t>(c);
    }
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    result.push_back(static_cast<char32_t>(decode(text, at)));
  }
  return result;
}

std::size_t edit_distance(std::u32string_view from, std::u32string_view to, std::size_t most) {
  const std::size_t gap =
      from.size() > to.size() ? from.size() - to.size() : to.size() - from.size();
  if (gap > most) {
    return most + 1;
  }
  std::array<std::vector<std::size_t>, 3> row;  // two rows back, one row back, this one
  row.fill(std::vector<std::size_t>(to.size() + 1));
  std::iota(row[2].begin(), row[2].end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::rotate(row.begin(), row.begin() + 1, row.end());
    row[2][0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
      row[2][j] = std::min({row[1][j] + 1, row[2][j - 1] + 1, row[1][j - 1] + change});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) {
        row[2][j] = std::min(row[2][j], row[0][j - 2] + 1);
      }
    }
    // A swap reaches back two rows, so both must be too far.
    if (std::min(*std::ranges::min_element(row[1]), *std::ranges::min_element(row[2])) > most) {
      return most + 1;
    }
  }
  return std::min(row[2].back(), most + 1);
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  return edit_distance(code_points(a), code_points(b), most);
}

struct DutchOrder::Collator {
  std::unique_ptr<icu::Collator> icu;
};

DutchOrder::DutchOrder() : collator_(std::make_unique<Collator>()) {
  UErrorCode status = U_ZERO_ERROR;
  collator_->icu.reset(icu::Collator::createInstance(icu::Locale("nl", "NL"), status));
  need_memory(status);
  collator_->icu->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  need_memory(status);
}

DutchOrder::~DutchOrder() = default;

std::string DutchOrder::key(std::string_view text) const {
  const icu::UnicodeString unicode = from_utf8(text);
  const icu::Collator* const collator = collator_->icu.get();
  std::vector<std::uint8_t> bytes(64);
  auto length = static_cast<std::size_t>(
      collator->getSortKey(unicode, bytes.data(), static_cast<int>(bytes.size())));
  if (length > bytes.size()) {
    bytes.resize(length);
    collator->getSortKey(unicode, bytes.data(), static_cast<int>(bytes.size()));
  }
  need_memory(length > 0 ? U_ZERO_ERROR : U_MEMORY_ALLOCATION_ERROR);  // "" has a key of one byte
  std::string result(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
  return result.append(text);
}

}  // namespace buurtweb
