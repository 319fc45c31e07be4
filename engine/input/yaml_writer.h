#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/input/record_text.h"
#include "engine/model/fields.h"

// Writes the neighbourhood format the way a person would, so that the reader gives back exactly the
// same texts.
namespace buurtweb::input {

// Adds the record's lines, indented as an entry or row of its section.
void append_record(std::string& out, const RecordText& record);
// "bewoners:", "verbindingen:", …: what stands above the records of this kind.
std::string_view section_of(model::RecordKind kind);
bool is_of_plan(model::RecordKind kind);
// The same with what goes before it: goals and actions stand within a plan.
std::string heading_above(model::RecordKind kind, bool is_first, bool has_plan);

// What stands behind a key on one line: a word, or a list in brackets.
std::string yaml_value(const model::FieldSpec& spec, const std::vector<ListItem>& items);
// A text as YAML, in double quotes where it must be.
std::string yaml_scalar(std::string_view text);

}  // namespace buurtweb::input
