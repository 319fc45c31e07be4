#include "engine/input/import.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/parallel.h"
#include "engine/base/text.h"
#include "engine/input/asset_keys.h"
#include "engine/input/import_run.h"
#include "engine/input/text_index.h"

// What each row is called, and the file that is made of them.
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

// "bewoners (1).csv" beside "bewoners.csv". Two lists that are called otherwise are two, also where
// they say the same: the name tells what kind of things stand in them.
bool is_copy(const ImportFile& one, const ImportFile& other) {
  const auto name = [](const ImportFile& file) {
    return folded(std::filesystem::path(file.path).stem().string());
  };
  const std::string first = name(one);
  const std::string second = name(other);
  const bool is_called_alike =
      first.find(second) != std::string::npos || second.find(first) != std::string::npos;
  return is_called_alike && one.bytes == other.bytes;
}

// A list that was saved twice is read once: else everybody in it is there twice. Of two the one
// with the shorter name stays, since a copy is called so.
std::vector<ImportFile> without_copies(std::vector<ImportFile> files, ImportNotes& notes) {
  const auto original_of = [&](const ImportFile& file) {
    return std::ranges::find_if(files, [&](const ImportFile& other) {
      return std::pair(other.path.size(), &other) < std::pair(file.path.size(), &file) &&
             is_copy(file, other);
    });
  };
  std::vector<ImportFile*> kept;
  for (ImportFile& file : files) {
    const auto original = original_of(file);
    if (original == files.end()) {
      kept.push_back(&file);
    } else {
      notes.add({.kind = ImportNoteKind::file_twice, .file = file.path, .hint = original->path});
    }
  }
  std::vector<ImportFile> result;
  for (ImportFile* const file : kept) {
    result.push_back(std::move(*file));
  }
  return result;
}

}  // namespace

Imported ImportRun::run(std::vector<ImportFile> files) {
  open_sheets(without_copies(std::move(files), result_.notes));
  if (!result_.notes.has_refusal()) {
    list_rows();
  }
  if (!result_.notes.has_refusal()) {
    name_assets();
    rows_to_write_ = count_rows_to_write();
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

// A key that another row or an area has already: the name makes another one.
void ImportRun::refuse_double_keys() {
  const std::unordered_set<std::string_view> areas(names_.areas().begin(), names_.areas().end());
  std::vector<AssetRow>& assets = names_.assets();
  names_.index_keys();
  for (std::uint32_t i = 0; i < assets.size(); ++i) {
    const std::string& key = assets[i].key;
    const auto is_earlier = [&](const TextIndex::Entry& entry) {
      return entry.position < i && assets[entry.position].key == key;
    };
    const bool is_taken =
        !key.empty() &&
        (areas.contains(key) || std::ranges::any_of(names_.with_key_like(key), is_earlier));
    if (is_taken) {
      const Sheet& sheet = sheets_[assets[i].sheet];
      const auto column = sheet.key_column(model::record_kind(assets[i].kind));
      note(ImportNoteKind::key_twice, {&sheet, assets[i].row, column.value_or(0)});
      assets[i].key.clear();
    }
  }
}

void ImportRun::name_assets() {
  in_parallel(2, [&](std::size_t i) {
    if (i == 0) {
      give_keys();
    } else {
      names_.index_names();
    }
  });
  names_.finish(makes_draft() ? NameIndex::Reading::strict : NameIndex::Reading::easy);
}

// Looks at no index of names: that is being made meanwhile.
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
  if (wishes.empty()) {
    return;
  }
  MadeKeys made = make_keys(wishes, taken);
  for (std::size_t i = 0; i < made.keys.size(); ++i) {
    assets[without[i]].key = std::move(made.keys[i]);
    assets[without[i]].has_made_key = true;
  }
  names_.index_keys();
  tell_same_names(without);
  if (makes_draft()) {
    // The key of one would hang on the rows of others, of whom not everybody may know.
    for (const std::size_t i : made.shared) {
      note(ImportNoteKind::name_shared, name_cell(assets[without[i]]));
    }
  }
}

ImportRun::At ImportRun::name_cell(const AssetRow& asset) const {
  const Sheet& sheet = sheets_[asset.sheet];
  return {&sheet, asset.row,
          sheet.column_of(model::record_kind(asset.kind), Field::name).value_or(0)};
}

// Of names that got a number for it: in which rows they stand, the rows of one name together.
void ImportRun::tell_same_names(std::span<const std::size_t> with_made_keys) {
  const std::vector<AssetRow>& assets = names_.assets();
  std::map<std::string, std::vector<std::size_t>> numbered;
  for (const std::size_t i : with_made_keys) {
    std::string plain = readable_key(assets[i].name);
    if (assets[i].key != plain && !assets[i].key.empty() && assets[i].key.back() <= '9') {
      numbered.try_emplace(std::move(plain));
    }
  }
  for (std::size_t i = 0; i < assets.size() && !numbered.empty(); ++i) {
    const auto same = numbered.find(readable_key(assets[i].name));
    if (same != numbered.end()) {
      same->second.push_back(i);
    }
  }
  // A name may have a number of its own, or one because an area is called so.
  std::erase_if(numbered, [](const auto& each) { return each.second.size() < 2; });
  for (const auto& [ignored, rows] : numbered) {
    const Sheet& first = sheets_[assets[rows.front()].sheet];
    std::vector<std::string> places;
    for (const std::size_t i : rows) {
      const Sheet& sheet = sheets_[assets[i].sheet];
      const std::string elsewhere = &sheet == &first ? "" : sheet.path() + ":";
      places.push_back(elsewhere + std::to_string(assets[i].row + 1));
    }
    result_.notes.count(ImportNoteKind::same_names, first.path(), places);
  }
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

Imported import_tables(std::vector<ImportFile> files, ImportNotes notes,
                       const ImportOptions& options) {
  ImportRun run(options, std::move(notes), SectionTexts());
  Imported result = run.run(std::move(files));
  if (!result.notes.has_refusal()) {
    result.yaml = std::get<SectionTexts>(run.sink()).release();
  }
  return result;
}

Imported import_tables(std::vector<ImportFile> files, model::Draft& into, ImportNotes notes,
                       const ImportOptions& options) {
  ImportRun run(options, std::move(notes), DraftRecords());
  Imported result = run.run(std::move(files));
  if (!result.notes.has_refusal()) {
    into = std::get<DraftRecords>(run.sink()).release();
  }
  return result;
}

}  // namespace buurtweb::input
