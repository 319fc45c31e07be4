#include <algorithm>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/input/sheet.h"

// Which column has the name, and names that stand in more than one.
namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

void add_word(std::string& name, std::string_view word) {
  if (!word.empty()) {
    name += (name.empty() ? "" : " ") + std::string(word);
  }
}

}  // namespace

// Where there are only last names, those are the names.
void Sheet::settle_name(RecordKind kind, std::vector<ColumnMeaning>& meanings) const {
  const auto& fields = model::table_of(kind).fields;
  const auto name = std::ranges::find_if(fields, [](const model::TableField& field) {
    return field.spec != nullptr && field.spec->field == Field::name;
  });
  const auto is_name = [&](const ColumnMeaning& meaning) { return meaning.field == &*name; };
  if (name == fields.end() || std::ranges::any_of(meanings, is_name)) {
    return;
  }
  for (std::size_t column = 0; column < meanings.size(); ++column) {
    if (meanings[column].use == ColumnUse::name_part &&
        name_part(headings_[column]) == NamePart::last) {
      meanings[column] = {.use = ColumnUse::field, .field = &*name};
      return;
    }
  }
}

void Sheet::join_names() {
  const std::optional<std::size_t> name = column_of(plan_->kind, Field::name);
  const auto is_part = [](const ColumnMeaning& meaning) {
    return meaning.use == ColumnUse::name_part;
  };
  if (!name || std::ranges::none_of(meanings(plan_->kind), is_part)) {
    return;
  }
  std::vector<std::string> names;
  for (std::size_t row = 0; row < csv_.rows(); ++row) {
    names.push_back(joined_name(row, *name));
  }
  csv_.replace(*name, std::move(names));
}

// In the order in which a name is said, whatever the order of the columns.
std::string Sheet::joined_name(std::size_t row, std::size_t column) const {
  const auto text = [&](std::size_t at) {
    return without_outer_spaces(unmarked(csv_.cell(row, at)));
  };
  const std::vector<ColumnMeaning>& all = meanings(plan_->kind);
  std::string last;
  for (const NamePart part : {NamePart::infix, NamePart::last}) {
    for (std::size_t at = 0; at < all.size(); ++at) {
      const bool is_part = all[at].use == ColumnUse::name_part || at == column;
      if (is_part && name_part(headings_[at]) == part) {
        add_word(last, text(at));
      }
    }
  }
  if (name_part(headings_[column]) == NamePart::last) {
    return last;
  }
  std::string name(text(column));
  // Some write the whole name in the first column all the same.
  const bool has_last = !last.empty() && folded(name).ends_with(" " + folded(last));
  add_word(name, has_last ? "" : last);
  return name;
}

}  // namespace buurtweb::input
