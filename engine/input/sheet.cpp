#include "engine/input/sheet.h"

#include <algorithm>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/encoding.h"
#include "engine/base/text.h"
#include "engine/input/limits.h"
#include "engine/input/table_name.h"
#include "engine/input/who_knows_whom.h"
#include "engine/input/yaml.h"

namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;
using model::TablePlan;

// A title and a date may stand above the headings.
constexpr std::size_t kRowsWithHeadings = 10;

ImportNoteKind note_of(CsvFault fault) {
  switch (fault) {
    case CsvFault::workbook:
      return ImportNoteKind::workbook;
    case CsvFault::binary:
      return ImportNoteKind::binary;
    case CsvFault::open_quote:
      return ImportNoteKind::open_quote;
    case CsvFault::too_many_columns:
      return ImportNoteKind::too_many_columns;
    case CsvFault::none:
    case CsvFault::empty:
      break;
  }
  return ImportNoteKind::empty;
}

bool is_about_kinds(std::string_view heading) {
  // The word above that column is one for the key `soort`, which a person does not have.
  const TablePlan& places = model::table_of(RecordKind::facility);
  const ColumnMeaning meaning = column_meaning(places, heading);
  return meaning.use == ColumnUse::field && meaning.field->name == "soort";
}

}  // namespace

std::optional<Sheet> Sheet::open(ImportFile file, ImportNotes& notes) {
  Sheet sheet;
  sheet.path_ = std::move(file.path);
  sheet.file_number_ = file.number;
  if (const CsvFault fault = fault_of_bytes(file.bytes); fault != CsvFault::none) {
    notes.add({.kind = note_of(fault), .file = sheet.path_});
    return std::nullopt;
  }
  if (is_yaml_path(sheet.path_)) {
    notes.add({.kind = ImportNoteKind::neighbourhood_file, .file = sheet.path_});
    return std::nullopt;
  }
  const Encoding encoding = guess_encoding(file.bytes);
  if (encoding == Encoding::windows_1252 && looks_like_utf8(file.bytes)) {
    notes.add({.kind = ImportNoteKind::encoding_mixed, .file = sheet.path_});
    return std::nullopt;
  }
  if (encoding == Encoding::windows_1252) {
    notes.count(ImportNoteKind::windows_1252, sheet.path_);
  }
  sheet.csv_ = read_csv(to_utf8(std::move(file.bytes), encoding));
  if (sheet.csv_.fault() != CsvFault::none) {
    notes.add(
        {.kind = note_of(sheet.csv_.fault()), .file = sheet.path_, .row = sheet.csv_.fault_row()});
    return std::nullopt;
  }
  if (is_who_knows_whom(sheet.csv_)) {
    notes.add({.kind = ImportNoteKind::who_knows_whom, .file = sheet.path_});
    return std::nullopt;
  }
  if (!sheet.find_headings(notes) || !sheet.has_names(notes) || !sheet.has_no_double(notes)) {
    return std::nullopt;
  }
  sheet.join_names();
  sheet.note_unused(notes);
  sheet.learn_meanings();
  return sheet;
}

bool Sheet::find_headings(ImportNotes& notes) {
  std::size_t looked_at = 0;
  bool holds_ties = false;
  for (std::size_t row = 0; row < csv_.rows() && looked_at < kRowsWithHeadings; ++row) {
    if (is_blank(row)) {
      continue;
    }
    ++looked_at;
    if (!take_headings(row)) {
      holds_ties = holds_ties || holds_relations();
      continue;
    }
    if (holds_ties || is_unclear()) {
      notes.add({.kind = ImportNoteKind::table_unclear, .file = path_});
      return false;
    }
    note_headings(notes);
    return true;
  }
  notes.add({.kind = looked_at == 0 ? ImportNoteKind::empty
                     : holds_ties   ? ImportNoteKind::table_unclear
                                    : ImportNoteKind::no_heading_row,
             .file = path_});
  return false;
}

void Sheet::note_headings(ImportNotes& notes) const {
  if (heading_row_ > 0) {
    notes.add({.kind = ImportNoteKind::heading_row_below, .file = path_, .row = heading_row_ + 1});
  }
  if (!is_named_ && holds_assets() && !kind_column_) {
    notes.add(
        {.kind = ImportNoteKind::kind_assumed, .file = path_, .hint = std::string(plan_->name)});
  }
}

// What the file's name says comes first; else it is a list of ties, or of the assets that have most
// of these columns.
bool Sheet::take_headings(std::size_t row) {
  heading_row_ = row;
  headings_.clear();
  for (std::size_t column = 0; column < csv_.cells(row); ++column) {
    headings_.emplace_back(unmarked(csv_.cell(row, column)));
  }
  while (!headings_.empty() && headings_.back().empty()) {
    headings_.pop_back();
  }
  const TablePlan* const named = plan_in_name(path_);
  is_named_ = named != nullptr && try_plan(*named);
  if (!is_named_ && is_about_ties()) {
    return try_plan(model::table_of(RecordKind::tie));
  }
  if (!is_named_ && !try_plan(likely_plan())) {
    return false;
  }
  if (holds_assets()) {
    find_kind_column();
  }
  return true;
}

bool Sheet::try_plan(const TablePlan& plan) {
  plan_ = &plan;
  std::ranges::for_each(meanings_, [](auto& each) { each.clear(); });
  const std::size_t least = headings_.size() > 2 && plan.keyed ? 2 : 1;
  const bool is_identified =
      !plan.keyed || key_column(plan.kind) || column_of(plan.kind, Field::name);
  return understood() >= (is_identified ? 1 : least);
}

// Of residents, unless others have more of these columns, or as many and the name of the file is
// a word for them: the participants of "groep koken" are no groups. Where residents have no name,
// it is a list of those who have theirs in front.
const TablePlan& Sheet::likely_plan() {
  const std::optional<AssetKind> hint = kind_in_name(path_);
  std::ranges::for_each(meanings_, [](auto& each) { each.clear(); });
  RecordKind best = RecordKind::resident;
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    const auto kind = static_cast<AssetKind>(i);
    const RecordKind record = model::record_kind(kind);
    const auto rank = [&](RecordKind of) {
      return std::pair(begins_with_names(of), understood_as(of));
    };
    if (rank(record) > rank(best) || (kind == hint && rank(record) == rank(best))) {
      best = record;
    }
  }
  is_named_ = hint && model::record_kind(*hint) == best;
  return model::table_of(best);
}

bool Sheet::is_about_ties() const {
  const TablePlan& ties = model::table_of(RecordKind::tie);
  bool from = false;
  bool to = false;
  for (const std::string& heading : headings_) {
    const ColumnMeaning meaning = column_meaning(ties, heading);
    from = from || (meaning.field != nullptr && meaning.field->spec->field == Field::from);
    to = to || (meaning.field != nullptr && meaning.field->spec->field == Field::to);
  }
  return from && to;
}

void Sheet::find_kind_column() {
  kind_column_.reset();
  doubtful_kind_.reset();
  if (is_named_ && column_of(plan_->kind, Field::type)) {
    return;
  }
  for (std::size_t column = 0; column < headings_.size() && !kind_column_; ++column) {
    if (!is_about_kinds(headings_[column])) {
      continue;
    }
    if (holds_kinds(column)) {
      kind_column_ = column;
    } else if (!doubtful_kind_) {
      doubtful_kind_ = doubt_in(column);
    }
  }
}

std::optional<Sheet::Cell> Sheet::doubt_in(std::size_t column) const {
  std::optional<Cell> other;
  bool has_kind = false;
  for (std::size_t row = first_row(); row < csv_.rows(); ++row) {
    const std::string_view cell = unmarked(csv_.cell(row, column));
    const bool is_kind = kind_from_words(cell).has_value();
    has_kind = has_kind || is_kind;
    if (!other && !is_kind && !cell.empty()) {
      other = Cell{row, column};
    }
  }
  return has_kind ? other : std::nullopt;
}

// Says of each row what it is about: most of its words are kinds.
bool Sheet::holds_kinds(std::size_t column) const {
  constexpr std::size_t kSample = 100;
  std::size_t kinds = 0;
  std::size_t words = 0;
  for (std::size_t row = first_row(); row < csv_.rows() && words < kSample; ++row) {
    const std::string_view cell = unmarked(csv_.cell(row, column));
    words += cell.empty() ? 0U : 1U;
    kinds += !cell.empty() && kind_from_words(cell) ? 1U : 0U;
  }
  return kinds > 0 && kinds * 2 >= words;
}

bool Sheet::has_names(ImportNotes& notes) const {
  const bool needs_one = plan_->keyed;
  const bool has_one = key_column(plan_->kind) || column_of(plan_->kind, Field::name);
  if (needs_one && !has_one) {
    notes.add({.kind = ImportNoteKind::no_name_column, .file = path_, .row = heading_row_ + 1});
    return false;
  }
  return true;
}

// Two columns for one single value: which of the two would count?
bool Sheet::has_no_double(ImportNotes& notes) const {
  const std::vector<ColumnMeaning>& all = meanings(plan_->kind);
  for (std::size_t column = 0; column < all.size(); ++column) {
    for (std::size_t earlier = 0; earlier < column; ++earlier) {
      const bool is_key = all[column].use == ColumnUse::key && all[earlier].use == ColumnUse::key;
      const bool is_field = all[column].field != nullptr && all[column].field == all[earlier].field;
      const bool is_list = is_field &&
                           (all[column].field->spec->type == model::ValueType::tags ||
                            all[column].field->spec->type == model::ValueType::refs) &&
                           plain_words(headings_[column]) != plain_words(headings_[earlier]);
      if ((is_key || is_field) && !is_list) {
        notes.add({.kind = ImportNoteKind::heading_twice,
                   .file = path_,
                   .column = column + 1,
                   .heading = headings_[column],
                   .names = {headings_[earlier], column_letters(earlier + 1)}});
        return false;
      }
    }
  }
  return true;
}

void Sheet::note_unused(ImportNotes& notes) const {
  const std::vector<ColumnMeaning>& all = meanings(plan_->kind);
  for (std::size_t column = 0; column < all.size(); ++column) {
    const std::string& heading = headings_[column];
    if (column == kind_column_ || (kind_column_ && means_something(column))) {
      continue;
    }
    switch (all[column].use) {
      case ColumnUse::unknown:
        note_unknown(column, notes);
        break;
      case ColumnUse::forbidden:
        notes.count(ImportNoteKind::column_forbidden, path_, heading);
        break;
      case ColumnUse::contact:
        notes.count(ImportNoteKind::columns_contact, path_, heading);
        break;
      case ColumnUse::number:
        notes.count(ImportNoteKind::columns_number, path_, heading);
        break;
      case ColumnUse::vague_consent:
        notes.count(ImportNoteKind::consent_vague, path_, heading);
        break;
      case ColumnUse::field:
      case ColumnUse::key:
      case ColumnUse::name_part:
      case ColumnUse::nameless:
        break;
    }
  }
}

// What would keep somebody from others in a list of another kind is never passed over.
void Sheet::note_unknown(std::size_t column, ImportNotes& notes) const {
  std::size_t row = first_row();
  while (row < csv_.rows() && unmarked(csv_.cell(row, column)).empty()) {
    ++row;
  }
  if (row < csv_.rows() && protects_elsewhere(column)) {
    notes.add({.kind = ImportNoteKind::protecting_column,
               .file = path_,
               .row = row + 1,
               .column = column + 1,
               .heading = headings_[column]});
  } else {
    notes.count(ImportNoteKind::columns_unknown, path_, headings_[column]);
  }
}

bool Sheet::protects_elsewhere(std::size_t column) const {
  for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
    const model::TableField* const field =
        meanings(model::record_kind(static_cast<AssetKind>(kind)))[column].field;
    if (field != nullptr && field->spec != nullptr && protects(field->spec->field)) {
      return true;
    }
  }
  return false;
}

bool Sheet::means_something(std::size_t column) const {
  for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
    const RecordKind record = model::record_kind(static_cast<AssetKind>(kind));
    if (meanings(record)[column].use == ColumnUse::field) {
      return true;
    }
  }
  return false;
}

// Of whatever rows are asked for: several threads may look at them.
void Sheet::learn_meanings() const {
  static_cast<void>(meanings(plan_->kind));
  for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
    static_cast<void>(meanings(model::record_kind(static_cast<AssetKind>(kind))));
  }
}

const std::vector<ColumnMeaning>& Sheet::meanings(RecordKind kind) const {
  std::vector<ColumnMeaning>& result = meanings_.at(static_cast<std::size_t>(kind));
  if (result.empty()) {
    for (const std::string& heading : headings_) {
      result.push_back(column_meaning(model::table_of(kind), heading));
    }
    settle_name(kind, result);
  }
  return result;
}

std::optional<std::size_t> Sheet::key_column(RecordKind kind) const {
  const std::vector<ColumnMeaning>& all = meanings(kind);
  const auto found = std::ranges::find(all, ColumnUse::key, &ColumnMeaning::use);
  return found == all.end() ? std::nullopt
                            : std::optional(static_cast<std::size_t>(found - all.begin()));
}

std::optional<std::size_t> Sheet::column_of(RecordKind kind, Field field) const {
  const std::vector<ColumnMeaning>& all = meanings(kind);
  const auto found = std::ranges::find_if(all, [&](const ColumnMeaning& meaning) {
    return meaning.field != nullptr && meaning.field->spec != nullptr &&
           meaning.field->record == kind && meaning.field->spec->field == field;
  });
  return found == all.end() ? std::nullopt
                            : std::optional(static_cast<std::size_t>(found - all.begin()));
}

bool Sheet::is_blank(std::size_t row) const {
  for (std::size_t column = 0; column < csv_.cells(row); ++column) {
    if (!without_outer_spaces(csv_.cell(row, column)).empty()) {
      return false;
    }
  }
  return true;
}

std::size_t Sheet::understood() const {
  return understood_as(plan_->kind);
}

std::size_t Sheet::understood_as(RecordKind kind) const {
  const std::vector<ColumnMeaning>& all = meanings(kind);
  return static_cast<std::size_t>(std::ranges::count_if(all, [](const ColumnMeaning& meaning) {
    return meaning.use == ColumnUse::field || meaning.use == ColumnUse::key ||
           meaning.use == ColumnUse::name_part;
  }));
}

}  // namespace buurtweb::input
