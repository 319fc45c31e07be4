#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/fields.h"

// The neighbourhood format as sheets of a spreadsheet: which there are and which columns each may
// have. Importing and exporting walk the same list, so that the one reads what the other wrote.
namespace buurtweb::model {

struct TableField {
  std::string name;       // "lid_van", "toestemming.openbaar", "sleutel"
  RecordKind record;      // whose field it is: the table's own, or of a record within it
  const FieldSpec* spec;  // nothing for the key
};

struct TablePlan {
  std::string_view name;  // "bewoners", "relaties": of the file and of the sheet
  RecordKind kind;
  bool keyed;   // each row has a key of its own
  bool single;  // there is one such record: the table has one row
  std::vector<TableField> fields;
};

inline constexpr std::string_view kKeyColumn = "sleutel";

// In the order in which the records stand in a file.
std::span<const TablePlan> table_plans();
const TablePlan& table_of(RecordKind kind);
// What a person reads above a column: "Lid van", "Toestemming openbaar".
std::string heading_of(std::string_view field_name);

}  // namespace buurtweb::model
