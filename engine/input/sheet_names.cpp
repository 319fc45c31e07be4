#include <algorithm>
#include <span>
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

bool may_be_name(const ColumnMeaning& meaning, std::string_view heading, AssetKind kind) {
  return meaning.use == ColumnUse::name_part
             ? name_part(heading) == NamePart::last
             : meaning.use == ColumnUse::unknown && kind_from_words(heading) == kind;
}

}  // namespace

// A column that is called like what is in the list has its names: "Club" above clubs, where
// "Voornaam" is of somebody to ask. Of people who have last names only, those are the names.
void Sheet::settle_name(RecordKind kind, std::vector<ColumnMeaning>& meanings) const {
  const auto& fields = model::table_of(kind).fields;
  const std::optional<AssetKind> asset = model::asset_kind(kind);
  const auto field = std::ranges::find_if(fields, [](const model::TableField& each) {
    return each.spec != nullptr && each.spec->field == Field::name;
  });
  if (!asset || field == fields.end()) {
    return;
  }
  const auto name = std::ranges::find(meanings, &*field, &ColumnMeaning::field);
  const auto heading = [&](auto meaning) -> const std::string& {
    return headings_[static_cast<std::size_t>(meaning - meanings.begin())];
  };
  if (name != meanings.end() &&
      (is_person(*asset) || name_part(heading(name)) != NamePart::first)) {
    return;
  }
  auto instead = meanings.begin();
  while (instead != meanings.end() && !may_be_name(*instead, heading(instead), *asset)) {
    ++instead;
  }
  if (instead == meanings.end()) {
    return;
  }
  *instead = {.use = ColumnUse::field, .field = &*field};
  if (name != meanings.end()) {
    *name = {};
  }
}

// What stands in front of the names is known not to be one.
bool Sheet::begins_with_names(RecordKind kind) const {
  const std::vector<ColumnMeaning>& all = meanings(kind);
  const std::size_t name = std::min(column_of(kind, Field::name).value_or(all.size()),
                                    key_column(kind).value_or(all.size()));
  const auto before = std::span(all).first(name);
  return name < all.size() &&
         std::ranges::find(before, ColumnUse::unknown, &ColumnMeaning::use) == before.end();
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
