#include "viz/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace buurtweb::viz {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestWord = 21;  // "Huisartsenpraktijk" still fits

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t count>
bool in_any(char32_t c, const std::array<Range, count>& ranges) {
  return std::ranges::any_of(ranges, [c](Range r) { return c >= r.first && c <= r.last; });
}

// Not for paper: controls, marks that turn the direction of what follows, byte order marks,
// characters that XML forbids.
constexpr std::array kUnprintable{
    Range{0x00, 0x08},     Range{0x0E, 0x1F},     Range{0x7F, 0x84},     Range{0x86, 0x9F},
    Range{0xAD, 0xAD},     Range{0x61C, 0x61C},   Range{0x180E, 0x180E}, Range{0x200B, 0x200B},
    Range{0x200E, 0x200F}, Range{0x202A, 0x202E}, Range{0x2060, 0x206F}, Range{0xD800, 0xDFFF},
    Range{0xFDD0, 0xFDEF}, Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFC}, Range{0xFFFE, 0xFFFF}};

constexpr std::array kSpaces{Range{0x09, 0x0D},     Range{0x20, 0x20},     Range{0x85, 0x85},
                             Range{0xA0, 0xA0},     Range{0x1680, 0x1680}, Range{0x2000, 0x200A},
                             Range{0x2028, 0x2029}, Range{0x202F, 0x202F}, Range{0x205F, 0x205F},
                             Range{0x3000, 0x3000}};

// Belongs to the character before it: no line and no cut may come between.
constexpr std::array kAttached{
    Range{0x300, 0x36F},     Range{0x483, 0x489},    Range{0x591, 0x5BD},   Range{0x610, 0x61A},
    Range{0x64B, 0x65F},     Range{0x900, 0x903},    Range{0x93A, 0x94F},   Range{0xE31, 0xE31},
    Range{0xE34, 0xE3A},     Range{0xE47, 0xE4E},    Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
    Range{0x200C, 0x200D},   Range{0x20D0, 0x20FF},  Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F},
    Range{0x1F3FB, 0x1F3FF}, Range{0xE0020, 0xE007F}};

constexpr std::array kWide{Range{0x1100, 0x115F},   Range{0x2E80, 0xA4CF},  Range{0xAC00, 0xD7A3},
                           Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},  Range{0xFF00, 0xFF60},
                           Range{0x1F000, 0x1FAFF}, Range{0x20000, 0x3FFFD}};

std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

// The character at `at`, which moves past it. A wrong byte is one replacement character.
char32_t next(std::string_view text, std::size_t& at) {
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = announced_length(lead);
  if (length == 0 || at + length > text.size()) {
    ++at;
    return kReplacement;
  }
  char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80U) {
      ++at;
      return kReplacement;
    }
    c = (c << 6U) | (byte & 0x3FU);
  }
  at += length;
  return c < smallest[length] || c > 0x10FFFF ? kReplacement : c;
}

std::u32string decoded(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    result.push_back(next(text, at));
  }
  return result;
}

char byte(std::uint32_t value) {
  return static_cast<char>(static_cast<unsigned char>(value));
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += byte(c);
    return;
  }
  if (c < 0x800) {
    out += byte(0xC0U | (c >> 6U));
  } else if (c < 0x10000) {
    out += byte(0xE0U | (c >> 12U));
    out += byte(0x80U | ((c >> 6U) & 0x3FU));
  } else {
    out += byte(0xF0U | (c >> 18U));
    out += byte(0x80U | ((c >> 12U) & 0x3FU));
    out += byte(0x80U | ((c >> 6U) & 0x3FU));
  }
  out += byte(0x80U | (c & 0x3FU));
}

std::string encoded(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) {
    append(result, c);
  }
  return result;
}

// The last place up to `at` where a cut does not split what the eye sees as one character.
std::size_t cut_before(const std::u32string& text, std::size_t at) {
  constexpr char32_t joiner = 0x200D;
  while (at > 1 && (in_any(text[at], kAttached) || text[at - 1] == joiner)) {
    --at;
  }
  return at;
}

// A piece of text that stays on one line.
struct Piece {
  std::string text;
  bool glued = false;  // to the piece before it: no space between them on the same line
};

// A word in pieces that each end in a hyphen, but for the last.
std::vector<std::string> between_hyphens(std::string_view word) {
  std::vector<std::string> result;
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-', 1), word.size());
    const std::size_t end = std::min(word.find_first_not_of('-', hyphen), word.size());
    result.emplace_back(word.substr(0, end));
    word.remove_prefix(end);
  }
  return result;
}

// Only a word too long for any line is broken: after a hyphen where it has one.
std::vector<Piece> pieces_of(std::string_view text, std::size_t width) {
  const std::size_t longest = std::max(width, kLongestWord);
  std::vector<Piece> pieces;
  for (const std::string& word : words(text)) {
    if (is_initial(word) && !pieces.empty() &&
        columns(pieces.back().text) + 1 + columns(word) <= width) {
      pieces.back().text += " " + word;
      continue;
    }
    if (columns(word) <= longest) {
      pieces.push_back({word, false});
      continue;
    }
    bool glued = false;
    for (const std::string& part : between_hyphens(word)) {
      for (std::string& piece : even_parts(part, longest)) {
        pieces.push_back({std::move(piece), std::exchange(glued, true)});
      }
    }
  }
  return pieces;
}

std::vector<std::string> filled(const std::vector<Piece>& pieces, std::size_t width) {
  std::vector<std::string> lines;
  for (const Piece& piece : pieces) {
    const std::string_view space = piece.glued ? "" : " ";
    if (!lines.empty() && columns(lines.back()) + space.size() + columns(piece.text) <= width) {
      lines.back().append(space).append(piece.text);
    } else {
      lines.push_back(piece.text);
    }
  }
  return lines;
}

std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  const std::vector<Piece> parts = pieces_of(text, width);
  // The narrowest lines that need no more of them than this width does, so that they come out even.
  const std::size_t count = filled(parts, width).size();
  for (std::size_t narrow = 1; narrow < width; ++narrow) {
    std::vector<std::string> even = filled(parts, narrow);
    if (even.size() == count) {
      return even;
    }
  }
  return filled(parts, width);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (in_any(c, kSpaces)) {
      if (!result.empty() && result.back() != ' ') {
        result += ' ';
      }
    } else if (!in_any(c, kUnprintable)) {
      append(result, c);
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::string shortened(std::string_view printable_text, std::size_t characters) {
  if (printable_text.size() <= characters) {
    return std::string(printable_text);
  }
  const std::u32string all = decoded(printable_text);
  if (all.size() <= characters) {
    return std::string(printable_text);
  }
  return encoded(std::u32string_view(all).substr(0, cut_before(all, characters - 1))) + "…";
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (!in_any(c, kAttached)) {
      count += in_any(c, kWide) ? 2U : 1U;
    }
  }
  return count;
}

std::vector<std::string> words(std::string_view printable_text) {
  std::vector<std::string> result;
  while (!printable_text.empty()) {
    const std::size_t end = std::min(printable_text.find(' '), printable_text.size());
    result.emplace_back(printable_text.substr(0, end));
    printable_text.remove_prefix(std::min(end + 1, printable_text.size()));
  }
  return result;
}

bool is_initial(std::string_view word) {
  const std::size_t end = word.find('.');
  return end != std::string_view::npos && end + 2 >= word.size() &&
         columns(word.substr(0, end)) == 1;
}

std::vector<std::string> even_parts(const std::string& word, std::size_t longest) {
  const std::size_t wide = columns(word);
  const std::size_t count = (wide + longest - 1) / longest;
  std::u32string rest = decoded(word);
  std::vector<std::string> parts;
  for (std::size_t left = count; left > 1 && rest.size() > 1; --left) {
    const std::size_t length = std::max<std::size_t>(1, (rest.size() + left - 1) / left);
    if (length >= rest.size()) {
      break;
    }
    const std::size_t cut = cut_before(rest, length);
    parts.push_back(encoded(std::u32string_view(rest).substr(0, cut)));
    rest.erase(0, cut);
  }
  parts.push_back(encoded(rest));
  return parts;
}

std::vector<std::string> sentences(std::string_view printable_text) {
  std::vector<std::string> result;
  for (const std::string& word : words(printable_text)) {
    const bool begins = result.empty() || std::string_view(".?!").find(result.back().back()) !=
                                              std::string_view::npos;
    if (begins) {
      result.push_back(word);
    } else {
      result.back() += " " + word;
    }
  }
  return result;
}

std::vector<std::string> wrapped(std::string_view printable_text, std::size_t width) {
  std::vector<std::string> lines = lines_of(printable_text, width);
  while (lines.size() > kMostLines) {
    lines = lines_of(printable_text, ++width);
  }
  return lines;
}

}  // namespace buurtweb::viz
