#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Comma separated values the way Excel and its relatives write them.
namespace buurtweb::input {

// Why a file is no table. `none`: it is one.
enum class CsvFault : std::uint8_t {
  none,
  empty,
  workbook,         // .xlsx, .xls or .ods under another name
  binary,           // no text at all
  open_quote,       // a quote that nothing closes swallows the rest
  too_many_columns  // more than a spreadsheet has
};

// The cells of a file, in little more room than the file itself: the text with the quotes and
// separators taken out of it, and where each cell ends.
class Csv {
public:
  [[nodiscard]] CsvFault fault() const { return fault_; }
  [[nodiscard]] std::size_t fault_row() const { return fault_row_; }  // from 1
  [[nodiscard]] std::size_t rows() const { return first_cell_.size() - 1; }
  // As many as were written in the row; an empty line is one empty cell, as in Excel, so that row
  // numbers agree.
  [[nodiscard]] std::size_t cells(std::size_t row) const {
    return first_cell_[row + 1] - first_cell_[row];
  }
  // Empty where the row is too short.
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;
  // From then on these are the cells of the column, by row.
  void replace(std::size_t column, std::vector<std::string> cells);
  [[nodiscard]] char separator() const { return separator_; }

private:
  friend class CsvReader;
  std::string text_;
  std::vector<std::uint32_t> cell_end_{0};    // with a zero in front
  std::vector<std::uint32_t> first_cell_{0};  // of each row, and the end of the last
  std::size_t replaced_ = std::string::npos;  // a column
  std::vector<std::string> instead_;
  char separator_ = ';';
  CsvFault fault_ = CsvFault::none;
  std::size_t fault_row_ = 0;
};

// Of UTF-8 text.
Csv read_csv(std::string text);
// Whether the bytes are of a workbook or of no text at all, in any encoding that `read_csv` may be
// given after conversion.
CsvFault fault_of_bytes(std::string_view bytes);

}  // namespace buurtweb::input
