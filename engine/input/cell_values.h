#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/model/fields.h"

namespace buurtweb::input {

// Why a cell is not understood. `none`: it is.
enum class CellFault : std::uint8_t {
  none,
  bad_date,
  not_yes_or_no,
  not_a_number,
  unknown_word,    // not one of the words that the field may have
  citizen_number,  // may stand nowhere
  too_long,
  error_value  // what a spreadsheet shows where a formula fails
};

struct CellReading {
  CellFault fault = CellFault::none;
  bool cleaned = false;  // invisible characters were taken out
};

// "#N/B", "#VERW!" and the like: what a spreadsheet shows where a formula fails.
bool is_error_value(std::string_view text);

// What a cell says, as the words of the field in the neighbourhood format: a date as 2026-09-02,
// "x" as "ja". An empty cell says nothing. References are left as they are written. `items` may
// hold those of another cell; what they are where there is a fault means nothing.
CellReading read_cell(const model::FieldSpec& spec, std::string_view cell,
                      std::vector<ListItem>& items);

}  // namespace buurtweb::input
