#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/input/asset_keys.h"
#include "engine/input/cell_values.h"
#include "engine/input/import_run.h"

// Rows to records: what each cell says.
namespace buurtweb::input {
namespace {

using model::Field;
using model::FieldSpec;
using model::RecordKind;
using model::ValueType;

bool is_reference(const FieldSpec& spec) {
  return spec.type == ValueType::ref || spec.type == ValueType::refs;
}

ImportNoteKind note_of(CellFault fault) {
  switch (fault) {
    case CellFault::bad_date:
      return ImportNoteKind::bad_date;
    case CellFault::not_yes_or_no:
      return ImportNoteKind::not_yes_or_no;
    case CellFault::not_a_number:
      return ImportNoteKind::not_a_number;
    case CellFault::citizen_number:
      return ImportNoteKind::citizen_number;
    case CellFault::too_long:
      return ImportNoteKind::too_long;
    case CellFault::none:
    case CellFault::unknown_word:
      break;
  }
  return ImportNoteKind::unknown_word;
}

}  // namespace

void ImportRun::write_assets() {
  for (std::size_t i = 0; i < names_.first_made(); ++i) {
    // A copy: assets that are only mentioned may come behind it meanwhile.
    const AssetRow asset = names_.assets()[i];
    write_asset(asset);
  }
}

void ImportRun::write_asset(const AssetRow& asset) {
  const Sheet& sheet = sheets_[asset.sheet];
  const RecordKind record = model::record_kind(asset.kind);
  record_.start(record, asset.key);
  if (asset.name != asset.key && !asset.name.empty()) {
    // The name comes first, wherever its column stands.
    read_field({&sheet, asset.row, *sheet.column_of(record, Field::name)},
               *sheet.meanings(record)[*sheet.column_of(record, Field::name)].field,
               {.record = record, .asset = asset.kind});
  }
  read_fields(sheet, asset.row, {.record = record, .asset = asset.kind});
  const bool says_consent = record_.has_any(RecordKind::consent);
  has_consent_ = has_consent_ || says_consent;
  if (is_person(asset.kind) && !says_consent) {
    result_.notes.count(ImportNoteKind::no_consent, "");
  }
  append_record(sections_.at(static_cast<std::size_t>(record)), record_);
  ++result_.assets.at(static_cast<std::size_t>(asset.kind));
}

void ImportRun::write_others(const Sheet& sheet) {
  const RecordKind kind = sheet.plan().kind;
  if (sheet.holds_assets() || kind == RecordKind::neighbourhood) {
    return;
  }
  for (std::size_t row = sheet.first_row(); row < sheet.csv().rows(); ++row) {
    if (sheet.is_blank(row) || !is_whole(sheet, row)) {
      continue;
    }
    if (kind == RecordKind::tie) {
      write_tie(sheet, row);
    } else {
      write_row(sheet, row);
    }
  }
}

void ImportRun::write_row(const Sheet& sheet, std::size_t row) {
  const RecordKind kind = sheet.plan().kind;
  const std::string key = sheet.plan().keyed ? row_key(sheet, row) : "";
  if (sheet.plan().keyed && key.empty()) {
    note(ImportNoteKind::name_missing, {&sheet, row, 0});
    return;
  }
  record_.start(kind, key);
  read_fields(sheet, row, {.record = kind, .asset = {}});
  const std::size_t people = record_.count_of(kind, Field::who);
  const bool needs_pair = kind == RecordKind::proposal || kind == RecordKind::avoid;
  if (needs_pair && people != 2) {
    note(ImportNoteKind::tie_incomplete, {&sheet, row, 0});
    return;
  }
  append_record(sections_.at(static_cast<std::size_t>(kind)), record_);
}

// Of rows that are no assets: what the table gives, else the name in its readable form.
std::string ImportRun::row_key(const Sheet& sheet, std::size_t row) {
  const RecordKind kind = sheet.plan().kind;
  const std::optional<std::size_t> key = sheet.key_column(kind);
  const std::optional<std::size_t> name = sheet.column_of(kind, Field::name);
  const std::string_view text = key ? unmarked(sheet.csv().cell(row, *key)) : std::string_view{};
  if (text.empty() && name) {
    return readable_key(unmarked(sheet.csv().cell(row, *name)));
  }
  return normalised(text);
}

void ImportRun::read_fields(const Sheet& sheet, std::size_t row, Owner owner) {
  const std::vector<ColumnMeaning>& meanings = sheet.meanings(owner.record);
  const std::size_t columns = std::min(meanings.size(), sheet.csv().cells(row));
  for (std::size_t column = 0; column < columns; ++column) {
    const ColumnMeaning& meaning = meanings[column];
    if (sheet.csv().cell(row, column).empty()) {
      continue;
    }
    const bool is_name =
        owner.asset && meaning.field != nullptr && meaning.field->spec->field == Field::name;
    if (meaning.field != nullptr && !is_name) {
      read_field({&sheet, row, column}, *meaning.field, owner);
    } else if (sheet.kind_column() && column != sheet.kind_column() &&
               meaning.use == ColumnUse::unknown && sheet.means_something(column)) {
      result_.notes.count(ImportNoteKind::cells_without_place, sheet.path(),
                          sheet.headings()[column]);
    }
  }
}

void ImportRun::read_field(const At& at, const model::TableField& field, Owner owner) {
  const FieldSpec& spec = *field.spec;
  const CellReading reading = read_cell(spec, at.sheet->csv().cell(at.row, at.column), items_);
  if (reading.cleaned) {
    result_.notes.count(ImportNoteKind::cleaned, at.sheet->path());
  }
  if (reading.fault != CellFault::none) {
    note_cell(reading.fault, at, spec);
    return;
  }
  if (items_.empty()) {
    return;
  }
  if (is_reference(spec)) {
    keep_known(at, spec, owner);
  } else if (spec.field == Field::source || spec.field == Field::occasion) {
    keep_source(spec);
  }
  record_.add(field.record, spec, items_);
}

void ImportRun::note_cell(CellFault fault, const At& at, const FieldSpec& spec) {
  std::string hint;
  if (fault == CellFault::unknown_word) {
    const std::vector<std::string_view> choices(spec.choices.begin(), spec.choices.end());
    hint = nearest(unmarked(at.sheet->csv().cell(at.row, at.column)), choices);
  }
  note(note_of(fault), at, std::move(hint));
}

void ImportRun::note(ImportNoteKind kind, const At& at, std::string hint) {
  const std::vector<std::string>& headings = at.sheet->headings();
  result_.notes.add({.kind = kind,
                     .file = at.sheet->path(),
                     .row = at.row + 1,
                     .column = at.column + 1,
                     .heading = at.column < headings.size() ? headings[at.column] : "",
                     .hint = std::move(hint)});
}

}  // namespace buurtweb::input
