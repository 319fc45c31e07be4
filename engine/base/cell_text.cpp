#include "engine/base/cell_text.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace buurtweb {
namespace {

constexpr std::string_view kTogether = " + ";
constexpr std::array<std::string_view, 4> kBullets{"- ", "* ", "\u2022", "\u2013 "};

bool looks_like_a_number_or_date(std::string_view text) {
  constexpr std::string_view kOfNumbers = "0123456789.,:/-+eE ";
  return text[0] >= '0' && text[0] <= '9' &&
         text.find_first_not_of(kOfNumbers) == std::string_view::npos;
}

// Apostrophes in front do not count, or one that is there could not be told from one that was put
// there.
bool needs_mark(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  if (first == std::string_view::npos) {
    return false;
  }
  constexpr std::string_view kFormulas = "=+-@";
  const char start = text[first];
  return kFormulas.find(start) != std::string_view::npos || is_ascii_space(start) ||
         is_ascii_space(text.back()) || looks_like_a_number_or_date(text.substr(first));
}

bool needs_quotes(std::string_view word) {
  const auto is_bullet = [&](std::string_view bullet) { return word.starts_with(bullet); };
  const bool has_plus_at_edge = word.starts_with("+ ") || word.ends_with(" +") || word == "+";
  return word.empty() || has_plus_at_edge ||
         word.find_first_of(",;\"\n\r") != std::string_view::npos ||
         word.find(kTogether) != std::string_view::npos || is_ascii_space(word.front()) ||
         is_ascii_space(word.back()) || std::ranges::any_of(kBullets, is_bullet);
}

void append_word(std::string& out, std::string_view word) {
  if (!needs_quotes(word)) {
    out += word;
    return;
  }
  out += '"';
  for (const char c : word) {
    out.append(c == '"' ? 2 : 1, c);
  }
  out += '"';
}

// Walks along a list.
class ListReader {
public:
  explicit ListReader(std::string_view cell) : rest_(cell) {}

  std::vector<ListItem> read() {
    std::vector<ListItem> items;
    while (!rest_.empty()) {
      ListItem item = one_item();
      if (!item.empty()) {
        items.push_back(std::move(item));
      }
      rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
    }
    return items;
  }

private:
  ListItem one_item() {
    ListItem item;
    skip_spaces();
    skip_bullet();
    for (bool more = true; more;) {
      std::string word = rest_.starts_with('"') ? quoted() : plain();
      if (!word.empty()) {
        item.push_back(std::move(word));
      }
      more = rest_.starts_with(kTogether);
      rest_.remove_prefix(more ? kTogether.size() : 0);
    }
    return item;
  }

  void skip_spaces() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\v\f"), rest_.size()));
  }

  void skip_bullet() {
    for (const std::string_view bullet : kBullets) {
      if (rest_.starts_with(bullet)) {
        rest_.remove_prefix(bullet.size());
        skip_spaces();
        return;
      }
    }
  }

  std::string plain() {
    const auto* const parting = std::ranges::find_if(
        rest_, [](char c) { return c == ',' || c == ';' || c == '\n' || c == '\r'; });
    std::string_view word(rest_.begin(), parting);
    word = word.substr(0, word.find(kTogether));
    rest_.remove_prefix(word.size());
    return std::string(without_outer_spaces(word));
  }

  // What follows the closing quote belongs to the word: somebody wrote only a part in quotes.
  std::string quoted() {
    std::string word;
    std::size_t at = 1;
    for (; at < rest_.size(); ++at) {
      const bool is_quote = rest_[at] == '"';
      const bool is_doubled = is_quote && at + 1 < rest_.size() && rest_[at + 1] == '"';
      if (is_quote && !is_doubled) {
        break;
      }
      word += rest_[at];
      at += is_doubled ? 1 : 0;
    }
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    return word + plain();
  }

  std::string_view rest_;
};

}  // namespace

std::string marked(std::string_view text) {
  return needs_mark(text) ? "'" + std::string(text) : std::string(text);
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

std::string_view unmarked(std::string_view cell) {
  const bool is_marked = cell.starts_with('\'') && needs_mark(cell.substr(1));
  return is_marked ? cell.substr(1) : without_outer_spaces(cell);
}

std::string join_list(std::span<const ListItem> items) {
  std::string result;
  for (const ListItem& item : items) {
    result += result.empty() ? "" : ", ";
    for (std::size_t i = 0; i < item.size(); ++i) {
      result += i == 0 ? "" : kTogether;
      append_word(result, item[i]);
    }
  }
  return result;
}

std::vector<ListItem> split_list(std::string_view cell) {
  return ListReader(cell).read();
}

std::vector<std::string> split_words(std::string_view cell) {
  std::vector<std::string> words;
  for (ListItem& item : split_list(cell)) {
    put_together(item);
    words.push_back(std::move(item[0]));
  }
  return words;
}

void put_together(ListItem& item) {
  for (std::size_t i = 1; i < item.size(); ++i) {
    item[0].append(kTogether).append(item[i]);
  }
  item.resize(1);
}

}  // namespace buurtweb
