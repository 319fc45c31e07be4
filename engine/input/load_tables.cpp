#include "engine/input/load_tables.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/input/column.h"
#include "engine/input/folder.h"
#include "engine/input/import.h"
#include "engine/input/table_files.h"
#include "engine/model/tables.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

// A .txt may be anything: it is read beside others only. An explanation of lists is none.
bool is_list(const fs::path& path) {
  const std::string extension = folded(path.extension().string());
  return (extension == ".csv" || extension == ".tsv") &&
         !folded(path.stem().string()).starts_with("uitleg");
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

// In the folder itself; one that cannot be looked into has none.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> result;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (!is_hidden(entry->path())) {
      result.push_back(entry->path());
    }
  }
  std::ranges::sort(result);
  return result;
}

// Whether a list among these is called after a table of such records.
template <class IsOne>
bool has_list_of(const std::vector<fs::path>& entries, IsOne is_one) {
  return std::ranges::any_of(entries, [&](const fs::path& path) {
    const std::string name = folded(path.stem().string());
    const auto plan = std::ranges::find(model::table_plans(), name, &model::TablePlan::name);
    return is_list(path) && plan != model::table_plans().end() && is_one(plan->kind);
  });
}

class TableLoader {
public:
  TableLoader(SourceFiles& files, Diagnostics& diagnostics, const LoadOptions& options)
      : files_(files), diagnostics_(diagnostics), options_(options) {}

  Loaded run(const std::string& path) {
    ImportNotes notes;
    std::vector<ImportFile> tables = read_tables({path}, notes, options_.limits);
    for (ImportFile& table : tables) {
      table.number = number_of(table.path);
    }
    Loaded result;
    model::Draft& draft = result.draft.emplace();
    result.tables = import_tables(std::move(tables), draft, std::move(notes),
                                  {.limits = options_.limits, .progress = options_.progress});
    for (const ImportNote& note : result.tables->notes.all()) {
      tell(note);
    }
    if (result.tables->notes.left_out() > 0) {
      draft.mark_incomplete();
    }
    if (result.tables->notes.has_refusal()) {
      result.draft.reset();
    }
    result.outcome = outcome_;
    return result;
  }

private:
  std::uint16_t number_of(const std::string& path) {
    const auto known = numbers_.find(path);
    return known == numbers_.end() ? numbers_.emplace(path, files_.add(path, {})).first->second
                                   : known->second;
  }

  void tell(const ImportNote& note) {
    if (info(note.kind).weight == ImportWeight::assumed) {
      return;
    }
    const bool is_left_out = info(note.kind).weight == ImportWeight::left_out;
    Diagnostic told{.kind = DiagnosticKind::table_not_understood,
                    .where = place_at(number_of(note.file), note.row,
                                      note.row > 0 ? std::max<std::size_t>(note.column, 1) : 0),
                    .mentions = {{"notitie", std::string(info(note.kind).name)},
                                 {"kop", note.heading, true},
                                 {"hint", note.hint, true},
                                 {"rij", std::to_string(note.row)},
                                 {"kolom", column_letters(note.column)},
                                 {"advies", is_left_out ? "cel" : ""}}};
    if (note.kind == ImportNoteKind::heading_twice && note.names.size() > 1) {
      told.mentions.push_back({"eerste_kolom", note.names[1]});
    }
    if (is_unreadable(note.kind)) {
      const bool is_file = note.kind == ImportNoteKind::unreadable;
      outcome_ = LoadOutcome::unreadable;
      told = {.kind = DiagnosticKind::file_unreadable,
              .where = told.where,
              .mentions = {{"cause", is_file ? "geen_toegang" : "geen_bestand"}}};
    }
    diagnostics_.add(std::move(told));
  }

  SourceFiles& files_;
  Diagnostics& diagnostics_;
  const LoadOptions& options_;
  std::map<std::string, std::uint16_t> numbers_;  // by path
  LoadOutcome outcome_ = LoadOutcome::read;
};

}  // namespace

bool is_made_of_tables(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    return is_list(path) && fs::exists(path, error);
  }
  return std::ranges::any_of(entries_of(path), is_list) && data_files(path).files.empty();
}

bool has_asset_lists(const std::string& folder) {
  return has_list_of(entries_of(folder),
                     [](auto kind) { return model::asset_kind(kind).has_value(); });
}

FoldersOfTables folders_of_tables(const std::string& path) {
  FoldersOfTables result;
  for (const fs::path& entry : entries_of(path)) {
    const std::vector<fs::path> inside = entries_of(entry);
    const std::string name = entry.filename().string();
    if (has_list_of(inside, [](auto kind) { return kind == model::RecordKind::neighbourhood; })) {
      result.with_head.push_back(name);
    } else if (has_asset_lists(entry.string())) {
      result.without_head.push_back(name);
    }
  }
  return result;
}

Loaded load_tables(const std::string& path, SourceFiles& files, Diagnostics& diagnostics,
                   const LoadOptions& options) {
  return TableLoader(files, diagnostics, options).run(path);
}

}  // namespace buurtweb::input
