#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/model/tables.h"

// What people call things in their spreadsheets.
namespace buurtweb::input {

// A row of schemas/kolommen.yaml: in the list `list`, `word` is another word for `head`.
struct SameWord {
  std::string_view list;
  std::string_view head;
  std::string_view word;
};
std::span<const SameWord> same_words();

// Small letters, without marks and separators: how headings and words in cells are compared.
std::string plain_words(std::string_view text);

enum class ColumnUse : std::uint8_t {
  unknown,
  field,
  key,
  nameless,      // nothing above the column
  name_part,     // of a person, beside the first name
  forbidden,     // does not belong in an asset map (P-11)
  contact,       // telephone, address: not in this file (P-21)
  number,        // row numbers and time stamps
  vague_consent  // "toestemming", and not for whom
};

struct ColumnMeaning {
  ColumnUse use = ColumnUse::unknown;
  const model::TableField* field = nullptr;  // of ColumnUse::field
};
// What a column with this heading holds in such a table.
ColumnMeaning column_meaning(const model::TablePlan& plan, std::string_view heading);
// A name may stand in more than one column.
enum class NamePart : std::uint8_t { none, first, infix, last };
NamePart name_part(std::string_view heading);
// The heading that this one may have been meant to be; empty when none is near.
std::string nearest_heading(const model::TablePlan& plan, std::string_view heading);

// Whether others would get to see more, or ask more, without what such a field says.
bool protects(model::Field field);

// "Totaal", "Subtotaal: 12", "Aantal bewoners": the row counts what stands above it.
bool says_totals(std::string_view text);
std::optional<AssetKind> kind_from_words(std::string_view text);
std::optional<RelationKind> relation_from_words(std::string_view text);
// In a cell about consent: "ingetrokken", "niet", "op" where it goes with these; else empty.
std::string_view word_of_withdrawal(const std::string& word);
std::optional<bool> answer_from_words(std::string_view text);
// The table that a file or sheet of this name holds.
const model::TablePlan* table_named(std::string_view name);

}  // namespace buurtweb::input
