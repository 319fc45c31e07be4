#include "engine/input/import.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/parallel.h"
#include "engine/base/text.h"
#include "engine/input/asset_keys.h"
#include "engine/input/bsn.h"
#include "engine/input/import_run.h"
#include "engine/input/scan.h"
#include "engine/input/text_index.h"

// Which rows there are, what each is called, and the file that is made of them.
namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

constexpr std::string_view kUsualRetention = "12";

// A number that depends on what stands in the row and on nothing else.
std::uint64_t rank_of(const Csv& csv, std::size_t row) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (std::size_t column = 0; column < csv.cells(row); ++column) {
    for (const char c : csv.cell(row, column)) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    hash = (hash ^ 0xFFU) * 1099511628211ULL;
  }
  return hash;
}

std::size_t most_assets(const std::vector<Sheet>& sheets) {
  std::size_t rows = 0;
  for (const Sheet& sheet : sheets) {
    rows += sheet.holds_assets() ? sheet.csv().rows() : 0;
  }
  return rows;
}

}  // namespace

Imported ImportRun::run(std::vector<ImportFile> files) {
  open_sheets(std::move(files));
  if (!result_.notes.has_refusal()) {
    list_rows();
  }
  if (!result_.notes.has_refusal()) {
    give_keys();
    write_assets();
    for (const Sheet& sheet : sheets_) {
      write_others(sheet);
    }
    write_made_assets();
    write_areas();
    write_head();
  }
  return std::move(result_);
}

void ImportRun::open_sheets(std::vector<ImportFile> files) {
  struct Opened {
    std::optional<Sheet> sheet;
    ImportNotes notes;
  };
  std::vector<Opened> opened(files.size());
  in_parallel(files.size(), [&](std::size_t i) {
    Opened& one = opened[i];
    if (files[i].bytes.size() > limits_.file_bytes) {
      one.notes.add({.kind = ImportNoteKind::too_large, .file = files[i].path});
    } else {
      one.sheet = Sheet::open(std::move(files[i]), one.notes);
    }
  });
  for (auto& [sheet, notes] : opened) {
    result_.notes.append(std::move(notes));
    if (sheet) {
      result_.headings += sheet->headings().size();
      result_.headings_understood += sheet->understood() + (sheet->kind_column() ? 1 : 0);
      // Which of the rows are many would decide for the others.
      if (const auto doubt = sheet->doubtful_kind(); doubt && makes_draft()) {
        note(ImportNoteKind::kind_unknown, {&*sheet, doubt->row, doubt->column});
      }
      sheets_.push_back(std::move(*sheet));
    }
  }
  if (sheets_.empty() && !result_.notes.has_refusal()) {
    result_.notes.add({.kind = ImportNoteKind::no_tables});
  }
}

void ImportRun::list_rows() {
  names_.assets().reserve(most_assets(sheets_));
  for (std::uint32_t i = 0; i < sheets_.size(); ++i) {
    const Sheet& sheet = sheets_[i];
    for (std::size_t row = sheet.first_row(); row < sheet.csv().rows(); ++row) {
      if (sheet.is_blank(row)) {
        continue;
      }
      ++result_.rows;
      if (!sheet.holds_assets()) {
        list_other(sheet, row);
      } else if (is_whole(sheet, row)) {
        list_asset(i, static_cast<std::uint32_t>(row));
      }
    }
  }
  if (names_.assets().size() > limits_.assets) {
    result_.notes.add({.kind = ImportNoteKind::too_many_assets});
  }
  const bool says_nothing = result_.rows == 0;
  if (says_nothing) {
    result_.notes.add({.kind = ImportNoteKind::nobody, .file = sheets_.front().path()});
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
  const RecordKind record = model::record_kind(*kind);
  const auto text_in = [&](std::optional<std::size_t> column) {
    return column ? unmarked(sheet.csv().cell(row, *column)) : std::string_view{};
  };
  const std::optional<std::size_t> key_column = sheet.key_column(record);
  const std::string_view name = text_in(sheet.column_of(record, Field::name));
  std::string key = key_column ? given_key({&sheet, row, *key_column}) : "";
  const At at{&sheet, row, sheet.column_of(record, Field::name).value_or(0)};
  if (name.empty() && key.empty()) {
    note(ImportNoteKind::name_missing, at);
    return;
  }
  if (holds_citizen_number(name)) {
    note(ImportNoteKind::citizen_number, at);
    return;
  }
  if (const std::string_view area = text_in(sheet.column_of(record, Field::area)); !area.empty()) {
    names_.area(area);
  }
  names_.add(
      {.key = std::move(key), .name = name, .sheet = sheet_number, .row = row, .kind = *kind});
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
         key.find_first_of("\n\t") == std::string::npos && !holds_citizen_number(key);
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

// A key that another row or an area has already: the name makes another one.
void ImportRun::refuse_double_keys() {
  const std::unordered_set<std::string_view> areas(names_.areas().begin(), names_.areas().end());
  std::vector<AssetRow>& assets = names_.assets();
  TextIndex given(assets.size());
  for (std::uint32_t i = 0; i < assets.size(); ++i) {
    given.add(assets[i].key, i);
  }
  given.finish();
  for (std::uint32_t i = 0; i < assets.size(); ++i) {
    const std::string& key = assets[i].key;
    const auto is_earlier = [&](const TextIndex::Entry& entry) {
      return entry.position < i && assets[entry.position].key == key;
    };
    const bool is_taken =
        !key.empty() && (areas.contains(key) || std::ranges::any_of(given.find(key), is_earlier));
    if (is_taken) {
      const Sheet& sheet = sheets_[assets[i].sheet];
      const auto column = sheet.key_column(model::record_kind(assets[i].kind));
      note(ImportNoteKind::key_twice, {&sheet, assets[i].row, column.value_or(0)});
      assets[i].key.clear();
    }
  }
}

void ImportRun::give_keys() {
  refuse_double_keys();
  std::vector<AssetRow>& assets = names_.assets();
  std::vector<std::size_t> without;
  std::vector<KeyWish> wishes;
  std::vector<std::string_view> taken(names_.areas().begin(), names_.areas().end());
  for (std::size_t i = 0; i < assets.size(); ++i) {
    const AssetRow& asset = assets[i];
    if (!asset.key.empty()) {
      taken.push_back(asset.key);
      continue;
    }
    const Sheet& sheet = sheets_[asset.sheet];
    const auto area = sheet.column_of(model::record_kind(asset.kind), Field::area);
    without.push_back(i);
    wishes.push_back({.name = asset.name,
                      .area = area ? sheet.csv().cell(asset.row, *area) : std::string_view{},
                      .kind = asset.kind,
                      .rank = rank_of(sheet.csv(), asset.row)});
  }
  if (!wishes.empty()) {
    MadeKeys made = make_keys(wishes, taken);
    for (std::size_t i = 0; i < made.keys.size(); ++i) {
      give_key(assets[without[i]], std::move(made.keys[i]));
      assets[without[i]].has_made_key = true;
    }
    if (makes_draft()) {
      // The key of one would hang on the rows of others, of whom not everybody may know.
      for (const std::size_t i : made.shared) {
        note(ImportNoteKind::name_shared, name_cell(assets[without[i]]));
      }
    }
  }
  names_.finish(makes_draft() ? NameIndex::Reading::strict : NameIndex::Reading::easy);
}

ImportRun::At ImportRun::name_cell(const AssetRow& asset) const {
  const Sheet& sheet = sheets_[asset.sheet];
  return {&sheet, asset.row,
          sheet.column_of(model::record_kind(asset.kind), Field::name).value_or(0)};
}

void ImportRun::give_key(AssetRow& asset, std::string key) {
  const bool is_numbered = key != readable_key(asset.name) && !key.empty() && key.back() <= '9';
  if (is_numbered) {
    result_.notes.count(ImportNoteKind::same_names, sheets_[asset.sheet].path());
  }
  asset.key = std::move(key);
}

void ImportRun::write_made_assets() {
  const std::vector<AssetRow>& assets = names_.assets();
  for (std::size_t i = names_.first_made(); i < assets.size(); ++i) {
    const RecordKind record = model::record_kind(assets[i].kind);
    record_.start(record, assets[i].key);
    record_.add(record, model::spec_of(record, Field::name), {{std::string(assets[i].name)}});
    keep_record();
    ++result_.assets.at(static_cast<std::size_t>(assets[i].kind));
    result_.notes.count(ImportNoteKind::assets_made, "", std::string(assets[i].name));
  }
}

// Where some areas are declared, all must be.
void ImportRun::write_areas() {
  if (!names_.declares_areas() || makes_draft()) {
    return;
  }
  for (const std::string& area : names_.areas()) {
    if (!names_.is_declared(area)) {
      record_.start(RecordKind::area, area);
      keep_record();
      result_.notes.count(ImportNoteKind::areas_added, "", area);
    }
  }
}

// The head of the file, with what must stand in it.
void ImportRun::write_head() {
  constexpr RecordKind kHead = RecordKind::neighbourhood;
  record_.start(kHead, "");
  for (const Sheet& sheet : sheets_) {
    for (std::size_t row = sheet.first_row(); row < sheet.csv().rows(); ++row) {
      const bool is_head = sheet.plan().kind == kHead && !sheet.is_blank(row);
      if (is_head && !is_passed_over(sheet, row)) {
        read_fields(sheet, row, {.record = kHead, .asset = {}});
      }
    }
  }
  if (!record_.has(kHead, Field::name)) {
    record_.add(kHead, model::spec_of(kHead, Field::name), {{"Mijn buurt"}});
    result_.notes.add({.kind = ImportNoteKind::neighbourhood_unnamed});
  }
  // The worker sees a file first; an answer is not given on a term that nobody chose.
  if (has_consent_ && !makes_draft() && !record_.has(kHead, Field::retention_months)) {
    record_.add(kHead, model::spec_of(kHead, Field::retention_months),
                {{std::string(kUsualRetention)}});
    result_.notes.add(
        {.kind = ImportNoteKind::retention_assumed, .hint = std::string(kUsualRetention)});
  }
  keep_record();
}

Imported import_tables(std::vector<ImportFile> files, ImportNotes notes, const Limits& limits) {
  ImportRun run(limits, std::move(notes), SectionTexts());
  Imported result = run.run(std::move(files));
  result.yaml = std::get<SectionTexts>(run.sink()).release();
  return result;
}

Imported import_tables(std::vector<ImportFile> files, model::Draft& into, ImportNotes notes,
                       const Limits& limits) {
  ImportRun run(limits, std::move(notes), DraftRecords());
  Imported result = run.run(std::move(files));
  into = std::get<DraftRecords>(run.sink()).release();
  return result;
}

}  // namespace buurtweb::input
