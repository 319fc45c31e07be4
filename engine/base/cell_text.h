#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// How texts and lists stand in one cell of a spreadsheet. What is written here is read back as it
// was, and a spreadsheet program leaves it alone.
namespace buurtweb {

// A text as a cell. One that a spreadsheet would take for a formula, a number or a date, or whose
// spaces it would lose, gets an apostrophe in front (CWE-1236).
std::string marked(std::string_view text);
// As a spreadsheet calls its columns: A, B, …, Z, AA; nothing for 0.
std::string column_letters(std::size_t column);
// The text of a cell: without that apostrophe, or else without spaces around it.
std::string_view unmarked(std::string_view cell);

// One of a list. Mostly a word on its own; several stand together with a plus between them.
using ListItem = std::vector<std::string>;
// "koken, \"brood, taart en koek\", ans + mehmet"
std::string join_list(std::span<const ListItem> items);
// Commas, semicolons and line breaks part the items; dashes and bullets before them are left out.
std::vector<ListItem> split_list(std::string_view cell);
// Likewise for words that have nothing to do with a plus.
std::vector<std::string> split_words(std::string_view cell);
// The words of an item as one, with the plus between them.
void put_together(ListItem& item);

}  // namespace buurtweb
