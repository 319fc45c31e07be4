#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/base/source.h"
#include "engine/input/known_cells.h"
#include "engine/model/fields.h"

namespace buurtweb::input {

// One record as it is put together. It is used again for the next one, so that a long table costs
// no memory a row.
class RecordText {
public:
  // A field, of the record itself or of one within it (toestemming).
  struct Part {
    model::RecordKind owner = model::RecordKind::neighbourhood;
    const model::FieldSpec* spec = nullptr;
    Place place = {};
    const KnownCell* known = nullptr;  // then it says what is here, and not `own`
    std::vector<ListItem> own = {};

    [[nodiscard]] const std::vector<ListItem>& items() const {
      return known != nullptr ? known->items : own;
    }
  };

  // The places are those that diagnostics may name; who writes a file has none.
  void start(model::RecordKind kind, std::string_view key, Place place = {});
  // What comes back in `items` is old, so that its memory can be used again.
  void add(model::RecordKind owner, const model::FieldSpec& spec, std::vector<ListItem>&& items,
           Place place = {});
  // A field that says what this cell says, which must stay while the record is used.
  void add(model::RecordKind owner, const KnownCell& cell, Place place);
  // A field of one word.
  void add_word(model::RecordKind owner, const model::FieldSpec& spec, std::string_view word,
                Place place = {});

  // Something about it was left out: what seems to be missing may well be there.
  void mark_gap() { has_gap_ = true; }

  [[nodiscard]] bool has_gap() const { return has_gap_; }
  [[nodiscard]] model::RecordKind kind() const { return kind_; }
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] Place place() const { return place_; }
  [[nodiscard]] std::span<const Part> parts() const { return std::span(parts_).first(count_); }
  [[nodiscard]] bool is_empty() const { return count_ == 0; }
  [[nodiscard]] bool has(model::RecordKind owner, model::Field field) const;
  [[nodiscard]] bool has_any(model::RecordKind owner) const;
  // How many items the field has.
  [[nodiscard]] std::size_t count_of(model::RecordKind owner, model::Field field) const;

private:
  [[nodiscard]] Part* part_of(model::RecordKind owner, const model::FieldSpec& spec);
  // Whatever stands in it has to go, but its memory is used again.
  Part& next_part(model::RecordKind owner, const model::FieldSpec& spec, Place place);

  model::RecordKind kind_ = model::RecordKind::neighbourhood;
  std::string key_;
  Place place_;
  std::vector<Part> parts_;
  bool has_gap_ = false;
  std::size_t count_ = 0;  // of the parts that are in use
};

}  // namespace buurtweb::input
