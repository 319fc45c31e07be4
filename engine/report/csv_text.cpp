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

std::string dutch_day(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  if (!date) {
    return marked(text);
  }
  return std::to_string(static_cast<unsigned>(date->day())) + "-" +
         std::to_string(static_cast<unsigned>(date->month())) + "-" +
         std::to_string(static_cast<int>(date->year()));
}

std::string cell_of(const std::string& text, CellType type) {
  if (type == CellType::date) {
    return dutch_day(text);
  }
  if (type == CellType::number && is_number(text)) {
    std::string number = text;
    std::ranges::replace(number, '.', ',');
    return number;
  }
  return marked(text);
}

void append_cell(std::string& out, std::string_view cell) {
  // A comma in a table of one column would look like a separator; that of a number would not.
  const bool has_edge = cell.starts_with(' ') || cell.ends_with(' ');
  const bool has_comma = cell.find(',') != std::string_view::npos && !is_number(cell);
  if (!has_edge && !has_comma && cell.find_first_of(";\"\r\n\t") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    out.append(c == '"' ? 2 : 1, c);
  }
  out += '"';
}

}  // namespace

std::string csv_text(const Table& table) {
  std::string out = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    out += i == 0 ? "" : ";";
    append_cell(out, marked(table.columns[i].heading));
  }
  out += "\r\n";
  for (const std::vector<std::string>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += i == 0 ? "" : ";";
      append_cell(out, cell_of(row[i], table.columns[i].type));
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace buurtweb::report
