#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/text.h"
#include "engine/input/cell_values.h"
#include "engine/input/import_run.h"
#include "engine/model/may_relate.h"

// Names in cells: whom they mean.
namespace buurtweb::input {
namespace {

using model::Field;
using model::FieldSpec;
using model::RecordKind;
using Kind = NameMeaning::Kind;

constexpr std::string_view kTeam = "team";

bool may_be_team(Field field) {
  return field == Field::named_by || field == Field::used_by;
}

bool is_of_persons(Field field) {
  return field == Field::named_by || field == Field::told_by || field == Field::who ||
         field == Field::via;
}

bool is_of_places(RecordKind record, Field field) {
  return field == Field::places || (record == RecordKind::action && field == Field::place);
}

// Whether the field of such a record may refer to an asset of this kind.
bool fits(const FieldSpec& spec, RecordKind record, AssetKind target) {
  const auto relation = model::inline_relation(spec.field);
  const std::optional<AssetKind> owner = model::asset_kind(record);
  if (relation && owner) {
    return relation->owner_is_target ? model::may_relate(relation->relation, target, *owner)
                                     : model::may_relate(relation->relation, *owner, target);
  }
  if (is_of_persons(spec.field)) {
    return is_person(target);
  }
  return !is_of_places(record, spec.field) || target == AssetKind::facility;
}

// What a name must be that stands in such a column and nowhere else. Nobody becomes a person by
// being mentioned.
std::optional<AssetKind> kind_made_by(Field field) {
  constexpr std::array<std::pair<Field, AssetKind>, 6> kMade{
      {{Field::member_of, AssetKind::association},
       {Field::takes_part_in, AssetKind::initiative},
       {Field::employed_by, AssetKind::institution},
       {Field::uses, AssetKind::facility},
       {Field::manages, AssetKind::facility},
       {Field::place, AssetKind::facility}}};
  const auto* const found = std::ranges::find(kMade, field, &std::pair<Field, AssetKind>::first);
  return found == kMade.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

// Puts keys in the place of names; what is not known is left out.
void ImportRun::keep_known(const At& at, const FieldSpec& spec, Owner owner) {
  if (spec.field == Field::area) {
    keep_area(at);
    return;
  }
  const std::string_view whole = unmarked(at.sheet->csv().cell(at.row, at.column));
  const auto any = [](AssetKind) { return true; };
  if (items_.size() > 1 && names_.may_be_one(whole) &&
      names_.find(whole, any).kind == Kind::asset) {
    const auto means_something = [&](const ListItem& item) {
      return std::ranges::any_of(
          item, [&](const auto& word) { return names_.find(word, any).kind != Kind::nothing; });
    };
    if (makes_draft() && std::ranges::any_of(items_, means_something)) {
      note(ImportNoteKind::ambiguous_name, at);
      items_.clear();
      return;
    }
    items_ = {{std::string(whole)}};
  }
  std::vector<ListItem> known;
  for (const ListItem& item : items_) {
    ListItem keys;
    for (const std::string& word : item) {
      if (std::optional<std::string> key = known_key(at, spec, owner, word)) {
        keys.push_back(std::move(*key));
      }
    }
    if (keys.size() == item.size()) {
      known.push_back(std::move(keys));
    }
  }
  items_ = std::move(known);
}

std::optional<std::string> ImportRun::known_key(const At& at, const FieldSpec& spec, Owner owner,
                                                const std::string& word) {
  if (spec.field == Field::goal) {
    return goal_key(at, word);
  }
  if (may_be_team(spec.field) && folded(word) == kTeam) {
    return std::string(kTeam);
  }
  const NameMeaning found = names_.find(
      word, [&](AssetKind kind) { return fits(spec, owner.record, kind); },
      spec.field == Field::informs ? NameIndex::Before::area : NameIndex::Before::asset);
  if (found.kind == Kind::area && spec.field == Field::informs) {
    return found.key;
  }
  if (spec.field == Field::informs && is_area_too(found, word)) {
    note(ImportNoteKind::ambiguous_name, at);
    return std::nullopt;
  }
  if (found.kind == Kind::asset && fits(spec, owner.record, found.asset_kind)) {
    if (found.key == record_.key() && owner.asset) {
      note(ImportNoteKind::self_tie, at);
      return std::nullopt;
    }
    return found.key;
  }
  if (found.kind == Kind::several) {
    note(ImportNoteKind::ambiguous_name, at);
    return std::nullopt;
  }
  if (found.kind != Kind::nothing) {
    note(ImportNoteKind::impossible_name, at);
    return std::nullopt;
  }
  return key_of_unknown(at, spec, owner, word);
}

// Somebody who is called like an area: in an answer from lists nobody sees who was meant.
bool ImportRun::is_area_too(const NameMeaning& found, std::string_view word) const {
  return makes_draft() && found.kind == Kind::asset && names_.known_area(word).has_value();
}

// What no table has: perhaps it is meant otherwise, perhaps it is to be made.
std::optional<std::string> ImportRun::key_of_unknown(const At& at, const FieldSpec& spec,
                                                     Owner owner, const std::string& word) {
  if (is_part()) {
    needs_whole_ = true;
    return std::nullopt;
  }
  const std::optional<NameIndex::Near> near = names_.near(word);
  if (!near) {
    // Also when another such name is near: which of the two came first would decide.
    if (std::optional<std::string> made = made_key(spec, owner, word)) {
      return made;
    }
  }
  note_unknown(at, near);
  return std::nullopt;
}

void ImportRun::note_unknown(const At& at, const std::optional<NameIndex::Near>& near) {
  if (near && near->person) {
    const AssetRow& row = names_.assets()[*near->person];
    note(ImportNoteKind::name_near, at,
         sheets_[row.sheet].path() + ":" + std::to_string(row.row + 1));
  } else {
    note(ImportNoteKind::unknown_name, at, near ? near->name : "");
  }
}

// Not for an answer from lists: nobody looks first at what was made, and what stands with one
// person alone would be told to others whatever that person agreed to.
std::optional<std::string> ImportRun::made_key(const FieldSpec& spec, Owner owner,
                                               const std::string& word) {
  if (makes_draft()) {
    return std::nullopt;
  }
  const std::optional<AssetKind> kind = owner.asset ? kind_made_by(spec.field) : std::nullopt;
  if (!kind || !fits(spec, owner.record, *kind)) {
    return std::nullopt;
  }
  return names_.make(*kind, word);
}

std::optional<std::string> ImportRun::goal_key(const At& at, const std::string& word) {
  auto found = goals_.find(normalised(word));
  found = found == goals_.end() ? goals_.find(folded(word)) : found;
  if (found == goals_.end()) {
    note(ImportNoteKind::unknown_name, at);
    return std::nullopt;
  }
  return found->second;
}

// A source is a person of the tables, or else free text about somebody outside.
void ImportRun::keep_source(const At& at, const FieldSpec& spec) {
  const bool is_person_only = spec.field == Field::source;
  const auto filter = [&](AssetKind kind) { return !is_person_only || is_person(kind); };
  const NameMeaning found = names_.find(items_[0][0], filter);
  if (found.kind == Kind::asset && filter(found.asset_kind)) {
    items_[0][0] = found.key;
  } else if (found.kind == Kind::several && makes_draft()) {
    note(ImportNoteKind::ambiguous_name, at);
    items_.clear();
  }
}

void ImportRun::keep_area(const At& at) {
  const std::optional<std::string> known = names_.known_area(items_[0][0]);
  // As in made_key.
  if (makes_draft() && names_.declares_areas() && !(known && names_.is_declared(*known))) {
    note(names_.is_declared_otherwise(items_[0][0]) ? ImportNoteKind::area_otherwise
                                                    : ImportNoteKind::unknown_name,
         at);
    items_.clear();
    return;
  }
  if (!known && is_part()) {
    needs_whole_ = true;
    return;
  }
  const std::string area = known ? *known : names_.area(items_[0][0]);
  if (makes_draft() && area != normalised(items_[0][0])) {
    note(ImportNoteKind::area_otherwise, at);
    items_.clear();
    return;
  }
  const NameMeaning same = names_.find(
      area, [](AssetKind) { return true; }, NameIndex::Before::area);
  const bool is_taken = same.kind == Kind::asset && same.key == area;
  if (is_taken || count_code_points(area) > limits_.key_characters) {
    note(is_taken ? ImportNoteKind::impossible_name : ImportNoteKind::too_long, at);
    items_.clear();
    return;
  }
  items_ = {{area}};
}

void ImportRun::write_tie(const Sheet& sheet, std::size_t row) {
  constexpr RecordKind kTie = RecordKind::tie;
  const At from_cell{&sheet, row, tie_ends_.from};
  const At to_cell{&sheet, row, tie_ends_.to};
  const std::optional<NameMeaning> from = tie_end(from_cell, End::from);
  const std::optional<NameMeaning> to = tie_end(to_cell, End::to);
  if (!from || !to) {
    return;
  }
  const std::optional<RelationKind> relation = tie_relation(sheet, row, *from, *to);
  if (!relation) {
    return;
  }
  if (from->key == to->key) {
    note(ImportNoteKind::self_tie, to_cell);
    return;
  }
  if (*relation == RelationKind::informs &&
      is_area_too(*to, unmarked(sheet.csv().cell(row, to_cell.column)))) {
    note(ImportNoteKind::ambiguous_name, to_cell);
    return;
  }
  const bool may = to->kind == Kind::area
                       ? *relation == RelationKind::informs
                       : model::may_relate(*relation, from->asset_kind, to->asset_kind);
  if (!may) {
    note(ImportNoteKind::relation_impossible,
         {&sheet, row, tie_ends_.relation.value_or(to_cell.column)});
    return;
  }
  record_.start(kTie, "", At{&sheet, row, 0}.place());
  record_.add_word(kTie, model::spec_of(kTie, Field::from), from->key, from_cell.place());
  record_.add_word(kTie, model::spec_of(kTie, Field::relation), relation_name(*relation),
                   record_.place());
  record_.add_word(kTie, model::spec_of(kTie, Field::to), to->key, to_cell.place());
  const std::vector<ColumnMeaning>& meanings = sheet.meanings(kTie);
  for (std::size_t column = 0; column < meanings.size(); ++column) {
    const model::TableField* const field = meanings[column].field;
    if (field != nullptr && !record_.has(kTie, field->spec->field)) {
      read_field({&sheet, row, column}, *field, {.record = kTie, .asset = {}});
    }
  }
  keep_record();
  ++result_.ties;
}

// Of these rows, and of no others any more.
void ImportRun::find_tie_ends(const Sheet& sheet, Rows rows) {
  tie_ends_.rows = rows;
  tie_ends_.from = *sheet.column_of(RecordKind::tie, Field::from);
  tie_ends_.to = *sheet.column_of(RecordKind::tie, Field::to);
  tie_ends_.relation = sheet.column_of(RecordKind::tie, Field::relation);
  tie_ends_.words.clear();
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    tie_ends_.words.push_back(unmarked(sheet.csv().cell(row, tie_ends_.from)));
    tie_ends_.words.push_back(unmarked(sheet.csv().cell(row, tie_ends_.to)));
  }
  names_.find_keys(tie_ends_.words, tie_ends_.positions);
}

// Most ends are keys, as they stand there.
std::optional<NameMeaning> ImportRun::found_end(std::size_t row, End end) const {
  const std::size_t at = 2 * (row - tie_ends_.rows.begin) + static_cast<std::size_t>(end);
  const std::uint32_t position = tie_ends_.positions[at];
  return position == NameIndex::kNoAsset ? std::nullopt : names_.meaning_of_key(position);
}

std::optional<NameMeaning> ImportRun::tie_end(const At& at, End end) {
  if (std::optional<NameMeaning> found = found_end(at.row, end)) {
    if (found->kind == Kind::asset) {
      return found;
    }
  }
  const std::string_view word = unmarked(at.sheet->csv().cell(at.row, at.column));
  if (word.empty()) {
    note(ImportNoteKind::tie_incomplete, at);
    return std::nullopt;
  }
  const bool may_be_area = end == End::to;
  const NameMeaning found = names_.find(
      word, [](AssetKind) { return true; },
      may_be_area ? NameIndex::Before::area : NameIndex::Before::asset);
  if (found.kind == Kind::asset || (may_be_area && found.kind == Kind::area)) {
    return found;
  }
  if (found.kind == Kind::nothing) {
    needs_whole_ = is_part();
    note_unknown(at, is_part() ? std::nullopt : names_.near(word));
  } else {
    note(found.kind == Kind::several ? ImportNoteKind::ambiguous_name
                                     : ImportNoteKind::impossible_name,
         at);
  }
  return std::nullopt;
}

// What the row says, else what two such assets mostly are to each other.
std::optional<RelationKind> ImportRun::tie_relation(const Sheet& sheet, std::size_t row,
                                                    const NameMeaning& from,
                                                    const NameMeaning& to) {
  const std::optional<std::size_t> column = tie_ends_.relation;
  const FieldSpec& spec = model::spec_of(RecordKind::tie, Field::relation);
  if (column) {
    const std::string_view cell = sheet.csv().cell(row, *column);
    if (const KnownCell* const same = known_.find(spec, cell)) {
      return relation_from(same->items[0][0]);
    }
    const CellReading reading = read_cell(spec, cell, items_);
    if (reading.fault != CellFault::none) {
      note(ImportNoteKind::relation_unknown, {&sheet, row, *column});
      return std::nullopt;
    }
    if (!items_.empty()) {
      if (is_part() && !reading.cleaned) {
        known_.keep(spec, cell, items_);
      }
      return relation_from(items_[0][0]);
    }
  }
  for (const RelationKind usual :
       {RelationKind::knows, RelationKind::member_of, RelationKind::takes_part_in,
        RelationKind::uses, RelationKind::cooperates_with}) {
    if (to.kind == Kind::asset && model::may_relate(usual, from.asset_kind, to.asset_kind)) {
      result_.notes.count(ImportNoteKind::relation_assumed, sheet.path());
      return usual;
    }
  }
  note(ImportNoteKind::relation_missing, {&sheet, row, column.value_or(0)});
  return std::nullopt;
}

}  // namespace buurtweb::input
