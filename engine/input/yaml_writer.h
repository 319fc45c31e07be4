#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/model/fields.h"

// Writes the neighbourhood format the way a person would, so that the reader gives back exactly the
// same texts.
namespace buurtweb::input {

// One record before it is written. It is used again for the next one, so that a long table costs no
// memory a row.
class RecordText {
public:
  void start(model::RecordKind kind, std::string_view key);
  // `owner` is the record's own kind, or that of the record within it (toestemming).
  void add(model::RecordKind owner, const model::FieldSpec& spec,
           const std::vector<ListItem>& items);
  // A field of one word.
  void add_word(model::RecordKind owner, const model::FieldSpec& spec, std::string_view word);
  [[nodiscard]] bool has(model::RecordKind owner, model::Field field) const;
  [[nodiscard]] bool has_any(model::RecordKind owner) const;
  // How many items the field has.
  [[nodiscard]] std::size_t count_of(model::RecordKind owner, model::Field field) const;
  [[nodiscard]] bool is_empty() const { return count_ == 0; }
  [[nodiscard]] const std::string& key() const { return key_; }

private:
  friend class RecordWriter;
  struct Part {
    model::RecordKind owner = model::RecordKind::neighbourhood;
    const model::FieldSpec* spec = nullptr;
    std::vector<ListItem> items;
  };
  model::RecordKind kind_ = model::RecordKind::neighbourhood;
  std::string key_;
  // Whatever stands in it has to go, but its memory is used again.
  Part& next_part(model::RecordKind owner, const model::FieldSpec& spec);
  std::vector<Part> parts_;
  std::size_t count_ = 0;  // of the parts that are in use
};

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
