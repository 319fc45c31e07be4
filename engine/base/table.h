#pragma once

#include <cstdint>
#include <string>
#include <vector>

// A sheet of a spreadsheet in plain values, whatever is in it and whatever it will be written to.
namespace buurtweb {

enum class CellType : std::uint8_t {
  text,
  date,    // 2026-09-02
  number,  // 1234.5
  yes_no   // ja, nee
};

struct TableColumn {
  std::string heading;
  CellType type = CellType::text;
  std::vector<std::string> choices = {};  // what may stand in it; empty: anything
};

struct Table {
  std::string name;  // "bewoners"
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as columns; empty = not given
};

}  // namespace buurtweb
