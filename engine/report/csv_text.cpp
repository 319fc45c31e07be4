#include "engine/report/csv_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "engine/base/cell_text.h"
#include "engine/base/date.h"

namespace buurtweb::report {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,-") == std::string_view::npos;
}

std::string dutch_day(const Date& date) {
  return std::to_string(static_cast<unsigned>(date.day())) + "-" +
         std::to_string(static_cast<unsigned>(date.month())) + "-" +
         std::to_string(static_cast<int>(date.year()));
}

class CsvWriter {
public:
  explicit CsvWriter(CsvHabit habit) : dutch_(habit == CsvHabit::dutch) {}

  std::string run(const Table& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      append(i, marked(table.columns[i].heading));
    }
    out_ += "\r\n";
    for (const std::vector<std::string>& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        append(i, cell_of(row[i], table.columns[i].type));
      }
      out_ += "\r\n";
    }
    return (dutch_ ? "\xEF\xBB\xBF" : "") + out_;
  }

private:
  [[nodiscard]] std::string cell_of(const std::string& text, CellType type) const {
    const std::optional<Date> date = type == CellType::date ? parse_date(text) : std::nullopt;
    if (date) {
      return dutch_ ? dutch_day(*date) : iso(*date);
    }
    if (type == CellType::number && is_number(text)) {
      std::string number = text;
      std::ranges::replace(number, dutch_ ? '.' : ',', dutch_ ? ',' : '.');
      return number;
    }
    return marked(text);
  }

  void append(std::size_t column, std::string_view cell) {
    if (column > 0) {
      out_ += dutch_ ? ';' : ',';
    }
    // A comma in a table of one column would look like a separator; that of a Dutch number would
    // not.
    const bool has_edge = cell.starts_with(' ') || cell.ends_with(' ');
    const bool has_comma = cell.find(',') != std::string_view::npos && !(dutch_ && is_number(cell));
    if (!has_edge && !has_comma && cell.find_first_of(";\"\r\n\t") == std::string_view::npos) {
      out_ += cell;
      return;
    }
    out_ += '"';
    for (const char c : cell) {
      out_.append(c == '"' ? 2 : 1, c);
    }
    out_ += '"';
  }

  bool dutch_;
  std::string out_;
};

}  // namespace

std::string csv_text(const Table& table, CsvHabit habit) {
  return CsvWriter(habit).run(table);
}

}  // namespace buurtweb::report
