#include "engine/input/cell_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "engine/base/date.h"
#include "engine/base/text.h"
#include "engine/input/bsn.h"
#include "engine/input/column_words.h"
#include "engine/input/limits.h"
#include "engine/input/scan.h"

namespace buurtweb::input {
namespace {

using model::FieldSpec;
using model::ValueType;

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "maa", "apr", "mei", "jun",
                                                   "jul", "aug", "sep", "okt", "nov", "dec"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "mrt" is how a spreadsheet shortens it.
std::optional<std::size_t> month_number(const std::string& word) {
  if (word == "mrt") {
    return 3;
  }
  const auto starts = [&](std::string_view month) { return word.starts_with(month); };
  const auto* const found = std::ranges::find_if(kMonths, starts);
  if (found == kMonths.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - kMonths.begin()) + 1;
}

// "10:22:11", "10.22", "10"; no other date.
bool is_time(std::string_view word) {
  const bool is_long = word.find(':') != std::string_view::npos;
  const bool has_point = word.find('.') != std::string_view::npos;
  return !word.empty() && (is_long || word.size() <= (has_point ? 5U : 2U)) &&
         word.find_first_not_of("0123456789:.+-z") == std::string_view::npos;
}

// What programs write behind a date. Anything else may say that the date does not hold.
bool is_of_a_clock(std::string_view word) {
  constexpr std::array<std::string_view, 8> kWords{"om",   "uur",  "am",  "pm",
                                                   "a.m.", "p.m.", "cet", "cest"};
  return std::ranges::find(kWords, word) != kWords.end() || word.starts_with("gmt") ||
         is_time(word);
}

bool are_of_a_clock(std::span<const std::string> words) {
  return std::ranges::all_of(words, is_of_a_clock);
}

bool is_word(std::string_view text) {
  return text.find_first_of("?()[]*!,;:/") == std::string_view::npos;
}

// Beside a month in letters two figures are a year: "2-sep-26", as Excel shows a day by itself.
std::string whole_year(const std::string& year) {
  const bool is_short =
      year.size() == 2 && year.find_first_not_of("0123456789") == std::string::npos;
  return is_short ? "20" + year : year;
}

// "2-sep-26" as three words.
void part_at_dashes(std::vector<std::string>& words) {
  std::vector<std::string> parts{""};
  for (const char c : words.front()) {
    if (c == '-') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  if (parts.size() == 3 && month_number(parts[1])) {
    words.erase(words.begin());
    words.insert(words.begin(), parts.begin(), parts.end());
  }
}

// 2-9-2026, 2/9/2026, 2.9.2026, 2026-09-02, 2 september 2026, 2-sep-26, each with or without a
// time.
std::optional<Date> date_in(std::string_view cell) {
  if (const std::optional<Date> date = parse_date(cell)) {
    return date;  // as programs write it
  }
  std::vector<std::string> parts{""};
  for (const char c : folded(cell)) {
    if (c == ' ') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  part_at_dashes(parts);
  const std::span<const std::string> words(parts);
  if (parts.size() >= 3 && is_word(parts[1])) {
    if (const std::optional<std::size_t> month = month_number(parts[1])) {
      return are_of_a_clock(words.subspan(3))
                 ? parse_date(parts[0] + "-" + std::to_string(*month) + "-" + whole_year(parts[2]))
                 : std::nullopt;
    }
  }
  const std::size_t end = std::min(parts[0].find('t'), parts[0].size());
  if (!are_of_a_clock(words.subspan(1)) ||
      (end < parts[0].size() && !is_of_a_clock(parts[0].substr(end + 1)))) {
    return std::nullopt;
  }
  std::string day = parts[0].substr(0, end);
  std::ranges::replace(day, '/', '-');
  std::ranges::replace(day, '.', '-');
  return parse_date(day);
}

// 1.200 and 1.250,50 the Dutch way; a point that does not part thousands is a decimal one.
std::string plain_number(std::string_view cell) {
  std::string text = folded(cell);
  for (const std::string_view about : {"circa ", "ongeveer ", "ca. ", "ca ", "\u00B1"}) {
    if (text.starts_with(about)) {
      text = "~" + text.substr(about.size());
    }
  }
  std::erase(text, ' ');
  if (const std::size_t euro = text.find("\u20AC"); euro != std::string::npos) {
    text.erase(euro, std::string_view("\u20AC").size());
  }
  const bool has_comma = text.find(',') != std::string::npos;
  const std::size_t point = text.rfind('.');
  const bool parts_thousands = point != std::string::npos && point > 0 &&
                               text.size() - point == 4 && text[0] != '0' &&
                               text.find_first_not_of("~0123456789.") == std::string::npos;
  if (has_comma || parts_thousands) {
    std::erase(text, '.');
  }
  std::ranges::replace(text, ',', '.');
  return text;
}

bool is_number(std::string_view text, bool whole) {
  text.remove_prefix(text.starts_with('~') ? 1 : 0);
  text.remove_prefix(!whole && text.starts_with('-') ? 1 : 0);
  const auto points = static_cast<std::size_t>(std::ranges::count(text, '.'));
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
  return digits > 0 && digits <= 18 && digits + points == text.size() && points <= (whole ? 0 : 1);
}

// "52,129; 4,655", "52.129, 4.655" or "52,129 4,655".
std::vector<ListItem> numbers_in(std::string_view cell) {
  std::string text = folded(cell);
  const bool has_both = text.find('.') != std::string::npos && text.find(';') == std::string::npos;
  std::ranges::replace(text, has_both ? ',' : ';', ' ');
  std::vector<ListItem> items;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) {
      std::string number = text.substr(at, end - at);
      std::ranges::replace(number, ',', '.');
      items.push_back({std::move(number)});
    }
    at = end + 1;
  }
  return items;
}

// The word of the field that was meant: "18 – 29" is "18-29", "Houdt stand" is "houdt_stand".
std::string_view choice_in(const FieldSpec& spec, std::string_view word) {
  if (const auto same = std::ranges::find(spec.choices, word); same != spec.choices.end()) {
    return *same;
  }
  // Who writes "(openbaar)" or "team?" does not know yet.
  if (word.find_first_of("?!()[]*") != std::string_view::npos || word.starts_with('-')) {
    return {};
  }
  const std::string plain = plain_words(word);
  const auto found = std::ranges::find_if(
      spec.choices, [&](std::string_view choice) { return plain_words(choice) == plain; });
  return found == spec.choices.end() ? std::string_view{} : *found;
}

CellFault choose(const FieldSpec& spec, std::vector<ListItem>& items) {
  for (ListItem& item : items) {
    std::string word(choice_in(spec, item[0]));
    if (word.empty() && spec.field == model::Field::relation) {
      const std::optional<RelationKind> relation = relation_from_words(item[0]);
      word = relation ? relation_name(*relation) : "";
    }
    if (word.empty()) {
      return CellFault::unknown_word;
    }
    item[0] = std::move(word);
  }
  return CellFault::none;
}

// "nog vragen", "?" and "nee" are no way in which somebody agreed.
bool is_no_way(std::string_view text) {
  return text.find('?') != std::string_view::npos || folded(text).starts_with("nog ") ||
         answer_from_words(text) == false;
}

CellFault read_one(const FieldSpec& spec, std::string_view text, std::string& word) {
  if (spec.field == model::Field::consent_how && is_no_way(text)) {
    return CellFault::unknown_word;
  }
  switch (spec.type) {
    case ValueType::date: {
      const std::optional<Date> date = date_in(text);
      word = date ? iso(*date) : "";
      return date ? CellFault::none : CellFault::bad_date;
    }
    case ValueType::boolean: {
      const std::optional<bool> answer = answer_from_words(text);
      word = answer.value_or(false) ? "ja" : "nee";
      return answer ? CellFault::none : CellFault::not_yes_or_no;
    }
    case ValueType::count:
    case ValueType::number:
      word = plain_number(text);
      return is_number(word, spec.type == ValueType::count) ? CellFault::none
                                                            : CellFault::not_a_number;
    case ValueType::text:
    case ValueType::tags:
    case ValueType::ref:
    case ValueType::refs:
    case ValueType::numbers:
    case ValueType::choice:
      break;
  }
  word = text;
  return CellFault::none;
}

CellFault read_list(const FieldSpec& spec, std::string_view text, std::vector<ListItem>& items) {
  if (spec.type == ValueType::numbers) {
    items = numbers_in(text);
    const auto good = [](const ListItem& item) { return is_number(item[0], false); };
    return items.size() == 2 && std::ranges::all_of(items, good) ? CellFault::none
                                                                 : CellFault::not_a_number;
  }
  if (spec.field == model::Field::led_to) {
    items = split_list(text);
    return CellFault::none;
  }
  items = split_list(text);
  std::ranges::for_each(items, put_together);
  return spec.choices.empty() ? CellFault::none : choose(spec, items);
}

// What may not stand in the neighbourhood's file in any form.
bool clean(std::string& text) {
  bool cleaned = false;
  for (Unprintable found = find_unprintable(text); found.at != std::string::npos;
       found = find_unprintable(text, found.at)) {
    if (text[found.at] == '\r') {
      text[found.at] = ' ';
      continue;
    }
    text.erase(found.at, found.kind == DiagnosticKind::bidi_override ? 3 : 1);
    cleaned = true;
  }
  return cleaned;
}

}  // namespace

bool is_error_value(std::string_view text) {
  static constexpr std::array<std::string_view, 15> kErrors{
      "#N/A",    "#N/B",     "#REF!", "#VERW!",  "#VALUE!", "#WAARDE!", "#NAME?", "#NAAM?",
      "#DIV/0!", "#DEEL/0!", "#NUM!", "#GETAL!", "#NULL!",  "#LEEG!",   "#SPILL!"};
  return text.starts_with('#') && std::ranges::find(kErrors, text) != kErrors.end();
}

CellReading read_cell(const FieldSpec& spec, std::string_view cell, std::vector<ListItem>& items) {
  CellReading reading;
  std::string cleaned;
  if (find_unprintable(cell).at != std::string_view::npos) {
    cleaned = cell;
    reading.cleaned = clean(cleaned);
    cell = cleaned;
  }
  const std::string_view text = unmarked(cell);
  if (text.empty()) {
    items.clear();
    return reading;
  }
  if (is_error_value(text)) {
    reading.fault = CellFault::error_value;
    return reading;
  }
  const bool is_place = spec.type == ValueType::numbers;
  if (!is_place && holds_citizen_number(text)) {
    reading.fault = CellFault::citizen_number;
    return reading;
  }
  if (text.size() > Limits{}.scalar_bytes) {
    reading.fault = CellFault::too_long;
    return reading;
  }
  const bool is_list = spec.type == ValueType::tags || spec.type == ValueType::refs || is_place;
  if (is_list) {
    reading.fault = read_list(spec, text, items);
  } else {
    // In the memory that the items of the last cell had.
    items.resize(1);
    items.front().resize(1);
    reading.fault = read_one(spec, text, items.front().front());
    if (reading.fault == CellFault::none && spec.type == ValueType::choice) {
      reading.fault = choose(spec, items);
    }
  }
  return reading;
}

}  // namespace buurtweb::input
