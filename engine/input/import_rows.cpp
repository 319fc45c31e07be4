#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

#include "engine/base/parallel.h"
#include "engine/base/text.h"
#include "engine/input/asset_keys.h"
#include "engine/input/cell_values.h"
#include "engine/input/import_run.h"
#include "engine/input/withdrawal.h"

// Rows to records: what each cell says.
namespace buurtweb::input {
namespace {

using model::Field;
using model::FieldSpec;
using model::RecordKind;
using model::ValueType;

constexpr std::size_t kRowsOfPart = 512;
constexpr std::size_t kRowsTogether = 32;
constexpr std::size_t kParts = 16;  // at a time, so that the memory stays what it is

bool is_reference(const FieldSpec& spec) {
  return spec.type == ValueType::ref || spec.type == ValueType::refs;
}

// And comes to the same in each row: what a reference comes to hangs on whose row it is.
bool says_the_same_often(const FieldSpec& spec) {
  return spec.field == Field::area || spec.field == Field::source ||
         spec.field == Field::consent_how || (spec.type != ValueType::text && !is_reference(spec));
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
    case CellFault::error_value:
      return ImportNoteKind::error_value;
    case CellFault::none:
    case CellFault::unknown_word:
      break;
  }
  return ImportNoteKind::unknown_word;
}

// Of a table without assets, the head of the file aside.
std::size_t other_rows(const Sheet& sheet) {
  const bool has_some = !sheet.holds_assets() && sheet.plan().kind != RecordKind::neighbourhood;
  const std::size_t rows = sheet.csv().rows();
  return has_some ? rows - std::min(sheet.first_row(), rows) : 0;
}

// Whatever it says: without one of these it counts as a no.
bool has_whole_consent(const RecordText& record) {
  constexpr std::array kNeeded{Field::consent_team, Field::consent_on, Field::consent_how};
  return std::ranges::all_of(kNeeded,
                             [&](Field field) { return record.has(RecordKind::consent, field); });
}

}  // namespace

void ImportRun::write_assets() {
  write_rows(names_.first_made(), [&](ImportRun& part, std::size_t i) {
    // A copy: assets that are only mentioned may come behind it meanwhile.
    const AssetRow asset = names_.assets()[i];
    part.write_asset(asset);
  });
}

// Long tables by several threads, so that nobody can tell. Where the rows mostly name what no table
// has, the rest is written one by one.
void ImportRun::write_rows(std::size_t count, const WriteRow& write) {
  Parts parts(kParts);
  std::size_t row = 0;
  for (bool together = count > kRowsOfPart; together && row < count;) {
    const std::size_t end = std::min(row + kParts * kRowsOfPart, count);
    together = write_together(parts, {row, end}, write);
    tell_written(end - row);
    row = end;
  }
  while (row < count) {
    const std::size_t begin = row;
    for (; row < std::min(begin + kRowsOfPart, count); ++row) {
      write(*this, row);
    }
    tell_written(row - begin);
  }
}

void ImportRun::tell_written(std::size_t rows) {
  constexpr auto parts = [](std::size_t all) { return (all + kRowsOfPart - 1) / kRowsOfPart; };
  rows_written_ += rows;
  if (progress_) {
    progress_(parts(rows_written_), parts(rows_to_write_));
  }
}

std::size_t ImportRun::count_rows_to_write() const {
  std::size_t rows = names_.first_made();
  for (const Sheet& sheet : sheets_) {
    rows += other_rows(sheet);
  }
  return rows;
}

// Parts of the rows at the same time. What they give is put together in the order of the rows,
// while others are still at work; from the first part on that cannot go by the tables alone only
// afterwards, and such a part is written again in its turn. Whether most parts could.
bool ImportRun::write_together(Parts& parts, Rows rows, const WriteRow& write) {
  const std::size_t count = (rows.end - rows.begin + kRowsOfPart - 1) / kRowsOfPart;
  const auto first_of = [&](std::size_t i) {
    return std::min(rows.begin + i * kRowsOfPart, rows.end);
  };
  std::mutex turn;
  std::vector<bool> is_written(count);
  std::size_t taken = 0;
  in_parallel(count, [&](std::size_t i) {
    // What was written with before is used again, with the memory that it has.
    if (!parts[i]) {
      parts[i] = std::make_unique<ImportRun>(*this, nullptr);
    }
    for (std::size_t row = first_of(i); row < first_of(i + 1) && !parts[i]->needs_whole_; ++row) {
      write(*parts[i], row);
    }
    const std::lock_guard mine(turn);
    is_written[i] = true;
    while (taken < count && is_written[taken] && !parts[taken]->needs_whole_) {
      take(*parts[taken++]);
    }
  });
  std::size_t again = 0;
  for (std::size_t i = taken; i < count; ++i) {
    if (!parts[i]->needs_whole_) {
      take(*parts[i]);
      continue;
    }
    ++again;
    for (std::size_t row = first_of(i); row < first_of(i + 1); ++row) {
      write(*this, row);
    }
    parts[i]->forget();
  }
  return 2 * again <= count;
}

// What a part gave; then nothing stands in it any more.
void ImportRun::take(ImportRun& part) {
  std::visit([&]<class Sink>(Sink& sink) { sink.take(std::get<Sink>(part.sink_)); }, sink_);
  for (std::size_t i = 0; i < result_.assets.size(); ++i) {
    result_.assets.at(i) += part.result_.assets.at(i);
  }
  result_.ties += part.result_.ties;
  result_.withdrawn += part.result_.withdrawn;
  result_.notes.append(std::move(part.result_.notes));
  has_consent_ = has_consent_ || part.has_consent_;
  part.forget();
}

// Everything that was written.
void ImportRun::forget() {
  result_ = {};
  std::visit([](auto& sink) { sink.clear(); }, sink_);
  has_consent_ = false;
  needs_whole_ = false;
  known_.clear();
}

void ImportRun::keep_record() {
  std::visit([&](auto& sink) { sink.add(record_); }, sink_);
}

void ImportRun::write_asset(const AssetRow& asset) {
  const Sheet& sheet = sheets_[asset.sheet];
  const RecordKind record = model::record_kind(asset.kind);
  record_.start(record, asset.key, At{&sheet, asset.row, 0}.place());
  withdrawn_some_day_.reset();
  if (asset.name != asset.key && !asset.name.empty()) {
    // The name comes first, wherever its column stands.
    read_field({&sheet, asset.row, *sheet.column_of(record, Field::name)},
               *sheet.meanings(record)[*sheet.column_of(record, Field::name)].field,
               {.record = record, .asset = asset.kind});
  }
  read_fields(sheet, asset.row, {.record = record, .asset = asset.kind});
  const bool is_withdrawn = record_.has(RecordKind::consent, Field::consent_withdrawn);
  if (withdrawn_some_day_ && !is_withdrawn) {
    note(ImportNoteKind::withdrawal_undated, *withdrawn_some_day_);
  }
  result_.withdrawn += is_withdrawn ? 1U : 0U;
  const bool says_consent = record_.has_any(RecordKind::consent);
  has_consent_ = has_consent_ || says_consent;
  if (is_person(asset.kind) && !says_consent) {
    result_.notes.count(ImportNoteKind::no_consent, "");
  } else if (says_consent && !is_withdrawn && !has_whole_consent(record_)) {
    result_.notes.count(ImportNoteKind::consent_partial, "");
  }
  keep_record();
  ++result_.assets.at(static_cast<std::size_t>(asset.kind));
}

void ImportRun::write_others(const Sheet& sheet) {
  const RecordKind kind = sheet.plan().kind;
  const std::size_t first = sheet.first_row();
  const std::size_t rows = sheet.csv().rows();
  write_rows(other_rows(sheet), [&](ImportRun& part, std::size_t i) {
    const std::size_t row = first + i;
    if (kind == RecordKind::tie && i % kRowsTogether == 0) {
      part.find_tie_ends(sheet, {row, std::min(row + kRowsTogether, rows)});
    }
    if (sheet.is_blank(row) || part.is_passed_over(sheet, row) || !part.is_whole(sheet, row)) {
      return;
    }
    if (kind == RecordKind::tie) {
      part.write_tie(sheet, row);
    } else {
      part.write_row(sheet, row);
    }
  });
}

void ImportRun::write_row(const Sheet& sheet, std::size_t row) {
  const RecordKind kind = sheet.plan().kind;
  const std::string key = sheet.plan().keyed ? row_key(sheet, row) : "";
  record_.start(kind, key, At{&sheet, row, 0}.place());
  read_fields(sheet, row, {.record = kind, .asset = {}});
  const std::size_t people = record_.count_of(kind, Field::who);
  const bool needs_pair = kind == RecordKind::proposal || kind == RecordKind::avoid;
  if (needs_pair && people != 2) {
    const bool protects_them = kind == RecordKind::avoid && !makes_draft();
    note(protects_them ? ImportNoteKind::protection_unclear : ImportNoteKind::tie_incomplete,
         {&sheet, row, 0});
    return;
  }
  keep_record();
}

// Of rows that are no assets: what the table gives, else the name in its readable form.
std::string ImportRun::row_key(const Sheet& sheet, std::size_t row) const {
  const RecordKind kind = sheet.plan().kind;
  const std::optional<std::size_t> key = sheet.key_column(kind);
  const std::optional<std::size_t> name = sheet.column_of(kind, Field::name);
  const std::string_view text = key ? unmarked(sheet.csv().cell(row, *key)) : std::string_view{};
  if (text.empty() && name) {
    return readable_key(unmarked(sheet.csv().cell(row, *name))).substr(0, limits_.key_characters);
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
    } else if (meaning.use == ColumnUse::vague_consent && owner.asset && is_person(*owner.asset)) {
      keep_withdrawal({&sheet, row, column});
    } else if (sheet.kind_column() && column != sheet.kind_column() &&
               meaning.use == ColumnUse::unknown && sheet.means_something(column)) {
      result_.notes.count(ImportNoteKind::cells_without_place, sheet.path(),
                          sheet.headings()[column]);
    }
  }
}

void ImportRun::read_field(const At& at, const model::TableField& field, Owner owner) {
  const KnownCell* const same = known_.find(*field.spec, at.sheet->csv().cell(at.row, at.column));
  if (same == nullptr) {
    read_new_field(at, field, owner);
  } else if (!is_told_already(field)) {
    record_.add(field.record, *same, at.place());
  }
}

// Somebody who took their consent back twice did so the first time.
bool ImportRun::is_told_already(const model::TableField& field) const {
  return field.spec->field == Field::consent_withdrawn &&
         record_.has(field.record, field.spec->field);
}

void ImportRun::read_new_field(const At& at, const model::TableField& field, Owner owner) {
  const FieldSpec& spec = *field.spec;
  const std::string_view cell = at.sheet->csv().cell(at.row, at.column);
  const CellReading reading = read_cell(spec, cell, items_);
  if (reading.cleaned) {
    result_.notes.count(ImportNoteKind::cleaned, at.sheet->path());
  }
  const bool is_free = reading.fault == CellFault::none && spec.type != ValueType::text;
  if (field.record == RecordKind::consent && !is_free && keep_withdrawal(at)) {
    return;
  }
  if (reading.fault != CellFault::none) {
    note_cell(reading.fault, at, spec);
    return;
  }
  if (items_.empty() || is_told_already(field)) {
    return;
  }
  if (is_reference(spec)) {
    keep_known(at, spec, owner);
  } else if (spec.field == Field::source || spec.field == Field::occasion) {
    keep_source(at, spec);
  }
  const bool may_keep = is_part() && !needs_whole_ && !reading.cleaned && !items_.empty();
  const KnownCell* const kept =
      may_keep && says_the_same_often(spec) ? known_.keep(spec, cell, items_) : nullptr;
  if (kept != nullptr) {
    record_.add(field.record, *kept, at.place());
  } else {
    record_.add(field.record, spec, std::move(items_), at.place());
  }
}

// Whether the cell says that somebody took their consent back: then nothing else in it counts, and
// it is never lost.
bool ImportRun::keep_withdrawal(const At& at) {
  constexpr RecordKind kConsent = RecordKind::consent;
  const std::optional<Withdrawal> found =
      withdrawal_in(unmarked(at.sheet->csv().cell(at.row, at.column)));
  if (!found) {
    return false;
  }
  if (found->on.empty()) {
    withdrawn_some_day_ = at;
  } else if (!record_.has(kConsent, Field::consent_withdrawn)) {
    record_.add_word(kConsent, model::spec_of(kConsent, Field::consent_withdrawn), found->on,
                     at.place());
  }
  return true;
}

// In a file that is written a cell that is left out would protect nobody. In an answer from lists
// it is an error as it is.
void ImportRun::note_cell(CellFault fault, const At& at, const FieldSpec& spec) {
  if (!makes_draft() && protects(spec.field)) {
    note(ImportNoteKind::protection_unclear, at);
    return;
  }
  std::string hint;
  if (fault == CellFault::unknown_word && !spec.personal) {
    const std::vector<std::string_view> choices(spec.choices.begin(), spec.choices.end());
    hint = nearest(unmarked(at.sheet->csv().cell(at.row, at.column)), choices);
  }
  if (fault == CellFault::unknown_word && hint.empty() && !spec.choices.empty()) {
    note(ImportNoteKind::no_choice, at, fmt::format("{}", fmt::join(spec.choices, ", ")));
    return;
  }
  note(note_of(fault), at, std::move(hint));
}

void ImportRun::note(ImportNoteKind kind, const At& at, std::string hint) {
  const std::vector<std::string>& headings = at.sheet->headings();
  if (info(kind).weight == ImportWeight::left_out) {
    record_.mark_gap();
  }
  result_.notes.add({.kind = kind,
                     .file = at.sheet->path(),
                     .row = at.row + 1,
                     .column = at.column + 1,
                     .heading = at.column < headings.size() ? headings[at.column] : "",
                     .hint = std::move(hint)});
}

}  // namespace buurtweb::input
