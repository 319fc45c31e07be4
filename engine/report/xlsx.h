#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "engine/base/table.h"

namespace buurtweb::report {

// Of a sheet, below the row of headings, by the format.
inline constexpr std::size_t kMostSheetRows = 1'048'575;
// The first table that a sheet has no room for; nullptr where all fit.
const Table* too_long_for_sheet(std::span<const Table> tables, std::size_t most = kMostSheetRows);
// A text that a cell has no room for, by the format.
struct LongCell {
  const Table* table = nullptr;
  std::size_t row = 0;  // as the sheet numbers it
  std::size_t column = 0;
};
// The first one; nothing where all fit.
std::optional<LongCell> too_long_for_cell(std::span<const Table> tables);
// The tables as the sheets of one workbook: the same tables give the same bytes. Texts are cells of
// text, whatever they look like; columns of choices and of ja and nee offer these in a list. A text
// that a cell has no room for ends in "…". Nothing when there is no room for temporary files, or
// for all rows in a sheet.
std::optional<std::string> workbook(std::span<const Table> tables);

}  // namespace buurtweb::report
