#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/input/area_names.h"
#include "engine/input/asset_keys.h"
#include "engine/input/bsn.h"
#include "engine/input/cell_values.h"
#include "engine/input/column_words.h"
#include "engine/input/import_run.h"
#include "engine/input/scan.h"

// Which rows there are.
namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

std::size_t most_assets(const std::vector<Sheet>& sheets) {
  std::size_t rows = 0;
  for (const Sheet& sheet : sheets) {
    rows += sheet.holds_assets() ? sheet.csv().rows() : 0;
  }
  return rows;
}

// Where it says that a row of assets, areas or the like counts what stands above it: under the
// name, or in front.
std::optional<std::size_t> cell_of_totals(const Sheet& sheet, std::size_t row) {
  if (!sheet.plan().keyed) {
    return std::nullopt;
  }
  std::size_t first = 0;
  while (sheet.csv().cell(row, first).empty()) {
    ++first;
  }
  const RecordKind kind = sheet.plan().kind;
  for (const std::optional<std::size_t> column :
       {std::optional(first), sheet.column_of(kind, Field::name), sheet.key_column(kind)}) {
    if (column && says_totals(unmarked(sheet.csv().cell(row, *column)))) {
      return column;
    }
  }
  return std::nullopt;
}

// In any script.
bool has_letter(std::string_view name) {
  return std::ranges::any_of(name, [](char c) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_plain || static_cast<unsigned char>(c) >= 0x80U;
  });
}

}  // namespace

void ImportRun::list_rows() {
  names_.assets().reserve(most_assets(sheets_));
  for (std::uint32_t i = 0; i < sheets_.size(); ++i) {
    const Sheet& sheet = sheets_[i];
    own_->people_as_written.clear();  // another sheet may tell how an area is called
    for (std::size_t row = sheet.first_row(); row < sheet.csv().rows(); ++row) {
      if (sheet.is_blank(row)) {
        continue;
      }
      ++result_.rows;
      if (const std::optional<std::size_t> totals = cell_of_totals(sheet, row)) {
        note(ImportNoteKind::row_of_totals, {&sheet, row, *totals});
        own_->passed_over.emplace(&sheet, row);
      } else if (!sheet.holds_assets()) {
        list_other(sheet, row);
      } else if (is_whole(sheet, row)) {
        list_asset(i, static_cast<std::uint32_t>(row));
      }
    }
  }
  if (names_.assets().size() > limits_.assets) {
    result_.notes.add({.kind = ImportNoteKind::too_many_assets});
  }
  tell_areas_alike();
  const bool says_nothing = result_.rows == 0;
  if (says_nothing) {
    result_.notes.add({.kind = ImportNoteKind::nobody, .file = sheets_.front().path()});
  }
}

// A street that is written in two ways is two areas on the map.
void ImportRun::tell_areas_alike() {
  for (const std::vector<std::string>& alike : areas_alike(names_.areas())) {
    ImportNote note{.kind = ImportNoteKind::areas_alike};
    for (const std::string& area : alike) {
      note.names.push_back(area + " (" + std::to_string(own_->people_of_area[area]) + ")");
    }
    result_.notes.add(std::move(note));
  }
}

// A row with more cells than there are headings was mostly cut at a wrong place.
bool ImportRun::is_whole(const Sheet& sheet, std::size_t row) {
  const std::size_t cells = sheet.csv().cells(row);
  const std::size_t expected = sheet.headings().size();
  for (std::size_t column = expected; column < cells; ++column) {
    if (!without_outer_spaces(sheet.csv().cell(row, column)).empty()) {
      note(ImportNoteKind::row_too_long, {&sheet, row, column});
      return false;
    }
  }
  if (cells < expected) {
    result_.notes.count(ImportNoteKind::rows_short, sheet.path());
  }
  return true;
}

void ImportRun::list_asset(std::uint32_t sheet_number, std::uint32_t row) {
  const Sheet& sheet = sheets_[sheet_number];
  const std::optional<AssetKind> kind = kind_of(sheet, row);
  if (!kind) {
    return;
  }
  const AssetColumns& columns = asset_columns(sheet, *kind);
  const auto text_in = [&](std::optional<std::size_t> column) {
    return column ? unmarked(sheet.csv().cell(row, *column)) : std::string_view{};
  };
  const std::string_view name = text_in(columns.name);
  std::string key = columns.key ? given_key({&sheet, row, *columns.key}) : "";
  const At at{&sheet, row, columns.name.value_or(0)};
  if (name.empty() && key.empty()) {
    note(ImportNoteKind::name_missing, at);
    return;
  }
  if (is_error_value(name)) {
    note(ImportNoteKind::error_value, at);
    return;
  }
  if (holds_citizen_number(name)) {
    note(ImportNoteKind::citizen_number, at);
    return;
  }
  if (!name.empty() && !has_letter(name)) {
    result_.notes.count(ImportNoteKind::names_without_letters, sheet.path(),
                        std::to_string(row + 1));
  }
  if (const std::string_view area = text_in(columns.area); !area.empty()) {
    ++people_of(area);
  }
  names_.add(
      {.key = std::move(key), .name = name, .sheet = sheet_number, .row = row, .kind = *kind});
}

// Mostly those of the row before.
const ImportRun::AssetColumns& ImportRun::asset_columns(const Sheet& sheet, AssetKind kind) {
  AssetColumns& columns = own_->columns;
  if (columns.sheet != &sheet || columns.kind != kind) {
    const RecordKind record = model::record_kind(kind);
    columns = {.sheet = &sheet,
               .kind = kind,
               .key = sheet.key_column(record),
               .name = sheet.column_of(record, Field::name),
               .area = sheet.column_of(record, Field::area)};
  }
  return columns;
}

// The count of the area that is written so. Most rows write it as another row of the sheet did.
std::size_t& ImportRun::people_of(std::string_view written) {
  const auto [entry, is_new] = own_->people_as_written.try_emplace(written, nullptr);
  if (is_new) {
    entry->second = &own_->people_of_area[names_.area(written)];
  }
  return *entry->second;
}

std::optional<AssetKind> ImportRun::kind_of(const Sheet& sheet, std::size_t row) {
  if (!sheet.kind_column()) {
    return model::asset_kind(sheet.plan().kind);
  }
  const std::optional<AssetKind> kind =
      kind_from_words(unmarked(sheet.csv().cell(row, *sheet.kind_column())));
  if (!kind) {
    note(ImportNoteKind::kind_unknown, {&sheet, row, *sheet.kind_column()});
  }
  return kind;
}

// The key that the table gives, or nothing when it cannot be one; then the name makes it.
std::string ImportRun::given_key(const At& at) {
  std::string key = normalised(unmarked(at.sheet->csv().cell(at.row, at.column)));
  if (!key.empty() && !is_good_key(key)) {
    note(ImportNoteKind::bad_key, at);
    return {};
  }
  return key;
}

bool ImportRun::is_good_key(const std::string& key) const {
  return count_code_points(key) <= limits_.key_characters &&
         find_unprintable(key).at == std::string_view::npos &&
         std::ranges::none_of(key, [](char c) { return c == '\n' || c == '\t'; }) &&
         !holds_citizen_number(key);
}

// A row that is no asset.
void ImportRun::list_other(const Sheet& sheet, std::size_t row) {
  const RecordKind kind = sheet.plan().kind;
  if (const std::optional<ImportNoteKind> fault = fault_of(sheet, row)) {
    note(*fault, {&sheet, row, sheet.key_column(kind).value_or(0)});
    own_->passed_over.emplace(&sheet, row);
  } else if (kind == RecordKind::area) {
    names_.declare_area(row_key(sheet, row));
  } else if (kind == RecordKind::goal) {
    list_goal(sheet, row);
  }
}

// Why such a row does not count. A table that holds one thing has one row, whichever it is.
std::optional<ImportNoteKind> ImportRun::fault_of(const Sheet& sheet, std::size_t row) {
  const model::TablePlan& plan = sheet.plan();
  if (!plan.keyed && !plan.single) {
    return std::nullopt;
  }
  const std::string key = plan.keyed ? row_key(sheet, row) : "";
  if (plan.keyed && key.empty()) {
    return ImportNoteKind::name_missing;
  }
  if (!is_good_key(key)) {
    return holds_citizen_number(key) ? ImportNoteKind::citizen_number : ImportNoteKind::row_key_bad;
  }
  const bool is_first = own_->row_keys[plan.kind].insert(key).second;
  if (is_first) {
    return std::nullopt;
  }
  return plan.keyed ? ImportNoteKind::row_twice : ImportNoteKind::row_too_many;
}

void ImportRun::list_goal(const Sheet& sheet, std::size_t row) {
  const std::string key = row_key(sheet, row);
  goals_.emplace(key, key);
  if (const auto column = sheet.column_of(RecordKind::goal, Field::name)) {
    goals_.emplace(folded(unmarked(sheet.csv().cell(row, *column))), key);
  }
}

}  // namespace buurtweb::input
