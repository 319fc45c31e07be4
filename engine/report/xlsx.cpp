#include "engine/report/xlsx.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>
#include <xlsxwriter.h>

#include "engine/base/date.h"
#include "engine/base/memory_file.h"
#include "engine/base/text.h"

namespace buurtweb::report {
namespace {

// The day that stands in every workbook as that of its making: the clock would make each one
// different.
constexpr std::time_t kMade = 1735732800;  // 2025-01-01, 12:00 UTC

constexpr std::size_t kMostCharacters = 32767;  // of a cell
constexpr double kNarrowest = 10;
constexpr double kWidest = 40;
constexpr std::size_t kRowsToFillIn = 1000;

// Kumu passes over sheets that end so.
std::string sheet_name(const Table& table) {
  std::string name = table.name;
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  std::ranges::replace(name, '_', ' ');
  return table.name == "uitleg" ? name + " (ignore)" : name;
}

// Whether it has more characters than a cell may have: of two units in UTF-16 each counts for two.
bool is_too_long(const std::string& text) {
  constexpr unsigned char kFirstOfFour = 0xF0;
  const auto pairs = std::ranges::count_if(
      text, [](char c) { return static_cast<unsigned char>(c) >= kFirstOfFour; });
  return text.size() > kMostCharacters &&
         count_code_points(text) + static_cast<std::size_t>(pairs) > kMostCharacters;
}

// Whoever reads it sees that there is more.
std::string cell_text(const std::string& text) {
  return is_too_long(text) ? shortened(text, kMostCharacters / 2 - 1) : text;
}

// Nothing where the text is no number; people write a comma or a point.
std::optional<double> number_in(std::string text) {
  std::ranges::replace(text, ',', '.');
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [after, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && after == end ? std::optional(number) : std::nullopt;
}

class SheetWriter {
public:
  SheetWriter(lxw_workbook* book, const Table& table)
      : table_(table), sheet_(workbook_add_worksheet(book, sheet_name(table).c_str())) {
    bold_ = workbook_add_format(book);
    format_set_bold(bold_);
    day_ = workbook_add_format(book);
    format_set_num_format(day_, "d-m-yyyy");
    wrapped_ = workbook_add_format(book);
    format_set_text_wrap(wrapped_);
    format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
  }

  void write() {
    worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_write_string(sheet_, 0, column, table_.columns[i].heading.c_str(), bold_);
      worksheet_set_column(sheet_, column, column, width(i), nullptr);
      offer_choices(i);
    }
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      for (std::size_t i = 0; i < table_.rows[row].size(); ++i) {
        write_cell(static_cast<lxw_row_t>(row + 1), i, table_.rows[row][i]);
      }
    }
  }

private:
  [[nodiscard]] double width(std::size_t column) const {
    std::size_t longest = table_.columns[column].heading.size() + 2;
    for (const std::vector<std::string>& row : table_.rows) {
      longest = std::max(longest, count_code_points(row[column]));
    }
    const double widest = table_.columns.size() == 1 ? 2 * kWidest : kWidest;
    return std::clamp(static_cast<double>(longest), kNarrowest, widest);
  }

  void offer_choices(std::size_t column) {
    std::vector<std::string> choices = table_.columns[column].choices;
    if (table_.columns[column].type == CellType::yes_no) {
      choices = {"ja", "nee"};
    }
    if (choices.empty()) {
      return;
    }
    lxw_data_validation rule{};
    // The library's later versions promise not to change the words.
    std::vector<std::remove_pointer_t<decltype(rule.value_list)>> words;
    for (std::string& choice : choices) {
      words.push_back(choice.data());
    }
    words.push_back(nullptr);
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = words.data();
    // Another word is asked about, not refused: the importer knows more of them.
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    const auto at = static_cast<lxw_col_t>(column);
    const auto last = std::min(table_.rows.size() + kRowsToFillIn, kMostSheetRows);
    worksheet_data_validation_range(sheet_, 1, at, static_cast<lxw_row_t>(last), at, &rule);
  }

  void write_cell(lxw_row_t row, std::size_t column, const std::string& text) {
    if (text.empty()) {
      return;
    }
    const auto at = static_cast<lxw_col_t>(column);
    const CellType type = table_.columns[column].type;
    const std::optional<Date> date = type == CellType::date ? parse_date(text) : std::nullopt;
    const std::optional<double> number = type == CellType::number ? number_in(text) : std::nullopt;
    if (number) {
      worksheet_write_number(sheet_, row, at, *number, nullptr);
    } else if (date && static_cast<int>(date->year()) >= 1900) {
      lxw_datetime day{};
      day.year = static_cast<int>(date->year());
      day.month = static_cast<int>(static_cast<unsigned>(date->month()));
      day.day = static_cast<int>(static_cast<unsigned>(date->day()));
      worksheet_write_datetime(sheet_, row, at, &day, day_);
    } else {
      worksheet_write_string(sheet_, row, at, cell_text(text).c_str(), wrapped_);
    }
  }

  const Table& table_;
  lxw_worksheet* sheet_;
  lxw_format* bold_ = nullptr;
  lxw_format* day_ = nullptr;
  lxw_format* wrapped_ = nullptr;
};

}  // namespace

const Table* too_long_for_sheet(std::span<const Table> tables, std::size_t most) {
  const auto found =
      std::ranges::find_if(tables, [&](const Table& table) { return table.rows.size() > most; });
  return found == tables.end() ? nullptr : &*found;
}

std::optional<LongCell> too_long_for_cell(std::span<const Table> tables) {
  for (const Table& table : tables) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      const auto found = std::ranges::find_if(table.rows[row], is_too_long);
      if (found != table.rows[row].end()) {
        return LongCell{.table = &table,
                        .row = row + 2,
                        .column = static_cast<std::size_t>(found - table.rows[row].begin())};
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> workbook(std::span<const Table> tables) {
  // The library would leave the rest of them out.
  if (too_long_for_sheet(tables) != nullptr) {
    return std::nullopt;
  }
  const MemoryFile file;
  lxw_workbook* const book = file.is_there() ? workbook_new(file.path().c_str()) : nullptr;
  if (book == nullptr) {
    return std::nullopt;
  }
  lxw_doc_properties properties{};
  properties.created = kMade;
  workbook_set_properties(book, &properties);
  for (const Table& table : tables) {
    SheetWriter(book, table).write();
  }
  if (workbook_close(book) != LXW_NO_ERROR) {
    return std::nullopt;
  }
  return file.bytes();
}

}  // namespace buurtweb::report
