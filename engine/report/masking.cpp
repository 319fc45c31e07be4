#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/diagnostics.h"

// A line of somebody's file without what it says about anybody.
namespace buurtweb::report {
namespace {

using Characters = std::vector<std::string_view>;

Characters characters(std::string_view text) {
  Characters result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    result.push_back(text.substr(at, end - at));
    at = end;
  }
  return result;
}

bool is_one_of(std::string_view character, std::string_view set) {
  return character.size() == 1 && set.find(character[0]) != std::string_view::npos;
}

// One past the key that starts at `at` (the place of its colon), or `at` when no key starts there.
std::size_t key_end(const Characters& line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && !is_one_of(line[end], ":,[]{}\"'#")) {
    ++end;
  }
  const bool colon = end < line.size() && line[end] == ":";
  const bool closed = colon && (end + 1 == line.size() || line[end + 1] == " ");
  const auto digits = std::count_if(line.begin() + static_cast<std::ptrdiff_t>(at),
                                    line.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](std::string_view c) { return is_one_of(c, "0123456789"); });
  // A key of many digits may be somebody's number.
  return closed && digits < 7 ? end : at;
}

// Keys stand at the start of a line, after its dashes, and after { or , inside braces. Elsewhere a
// colon may be part of what somebody said.
std::vector<bool> structure(const Characters& line) {
  std::vector<bool> kept(line.size(), false);
  bool key_may_start = true;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_one_of(line[i], " -") && key_may_start) {
      kept[i] = true;
      continue;
    }
    if (const std::size_t end = key_may_start ? key_end(line, i) : i; end > i) {
      std::fill(kept.begin() + static_cast<std::ptrdiff_t>(i),
                kept.begin() + static_cast<std::ptrdiff_t>(end) + 1, true);
      i = end;
      key_may_start = false;
      continue;
    }
    kept[i] = is_one_of(line[i], " ,[]{}\"'#");
    depth += line[i] == "{" ? 1U : 0U;
    depth -= line[i] == "}" && depth > 0 ? 1U : 0U;
    key_may_start = depth > 0 && is_one_of(line[i], "{,");
  }
  return kept;
}

}  // namespace

MaskedLine masked(std::string_view line, std::size_t column, std::size_t width, bool keep_word) {
  const Characters all = characters(line);
  std::vector<bool> kept = structure(all);
  const std::size_t first = std::min(column == 0 ? 0 : column - 1, all.size());
  const std::size_t shown = keep_word ? std::min(width, all.size() - first) : 0;
  std::fill_n(kept.begin() + static_cast<std::ptrdiff_t>(first), shown, true);
  MaskedLine result;
  std::size_t columns = 0;
  bool in_mask = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == first) {
      result.caret = in_mask && !kept[i] ? columns - 1 : columns;
    }
    // Words of one value run together: even how many there are says too much.
    const bool is_gap = all[i] == " " && i + 1 < all.size() && !kept[i + 1];
    if (in_mask && (is_gap || !kept[i])) {
      continue;
    }
    result.text.append(kept[i] ? all[i] : "…");
    in_mask = !kept[i];
    ++columns;
  }
  if (first >= all.size()) {
    result.caret = columns;
  }
  return result;
}

MaskedLine excerpt(const MaskedLine& line) {
  constexpr std::size_t kWidest = 110;
  constexpr std::size_t kBefore = 50;
  const Characters all = characters(line.text);
  if (all.size() <= kWidest) {
    return line;
  }
  const std::size_t from = line.caret > kBefore ? line.caret - kBefore : 0;
  const std::size_t to = std::min(from + kWidest, all.size());
  MaskedLine result{.text = from > 0 ? "…" : "", .caret = line.caret - from + (from > 0 ? 1 : 0)};
  for (std::size_t i = from; i < to; ++i) {
    result.text.append(all[i]);
  }
  result.text.append(to < all.size() ? "…" : "");
  return result;
}

}  // namespace buurtweb::report
