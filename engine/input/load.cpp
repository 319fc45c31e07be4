#include "engine/input/load.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/input/bytes.h"
#include "engine/input/few_of.h"
#include "engine/input/folder.h"
#include "engine/input/importer.h"
#include "engine/input/load_tables.h"
#include "engine/input/raw.h"
#include "engine/input/read_texts.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = std::numeric_limits<std::uint16_t>::max();
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Whether one of the sections near the start of the file is `buurt`, or should be by its name: one
// that was saved half is the broken file of a neighbourhood of its own.
bool has_head(const std::string& path) {
  if (fs::path(path).stem() == "buurt") {
    return true;
  }
  constexpr std::uintmax_t kStart = std::uintmax_t{64} << 10U;
  std::ifstream stream(path, std::ios::binary);
  std::string text = read_all(stream, kStart);
  text.erase(0, text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  return text.starts_with("buurt:") || text.find("\nbuurt:") != std::string::npos;
}

// The sub-folder that cannot be read or holds what cannot be; empty where that is a file in the
// folder itself, nothing where it is the folder.
std::optional<std::string> sub_folder_of(const Unreadable& one, const fs::path& folder) {
  if (one.path == folder) {
    return std::nullopt;
  }
  const fs::path inside = fs::path(one.path).lexically_relative(folder);
  const bool is_file = !inside.has_parent_path() && importer_for(one.path) != nullptr;
  return is_file ? "" : inside.begin()->string();
}

// By sub-folder whether it has a `buurt` or cannot be read; nothing where a file stands beside
// them.
std::optional<std::map<std::string, bool>> sub_folders(const fs::path& folder,
                                                       const FolderContents& found) {
  std::map<std::string, bool> has_one;
  for (const std::string& file : found.files) {
    const fs::path inside = fs::path(file).lexically_relative(folder);
    if (!inside.has_parent_path()) {
      return std::nullopt;
    }
    bool& head = has_one[inside.begin()->string()];
    head = head || has_head(file);
  }
  for (const Unreadable& one : found.unreadable) {
    const std::optional<std::string> name = sub_folder_of(one, folder);
    if (name && name->empty()) {
      return std::nullopt;
    }
    if (name) {
      has_one.emplace(*name, true);
    }
  }
  return has_one;
}

// The names of the sub-folders, where more than one has a `buurt`, in a file or as a list, and no
// file or list stands beside them. One that cannot be read or has no `buurt` is a part as well:
// what is wrong with it is told of, and the others go on.
std::vector<std::string> parts_of_city(const fs::path& folder, const FolderContents& found) {
  if (is_made_of_tables(folder.string())) {
    return {};
  }
  std::optional<std::map<std::string, bool>> has_one = sub_folders(folder, found);
  const auto [with_head, without_head] = folders_of_tables(folder.string());
  // Beside files they may be the lists that those were made of.
  if (!has_one || (found.files.empty() && !without_head.empty())) {
    return {};
  }
  for (const std::string& name : with_head) {
    has_one->emplace(name, true);
  }
  const auto is_one = [](const auto& entry) { return entry.second; };
  if (std::ranges::count_if(*has_one, is_one) < 2) {
    return {};
  }
  std::vector<std::string> names;
  for (const auto& [name, head] : *has_one) {
    names.push_back(name);
  }
  return names;
}

// What people have in a spreadsheet.
bool is_workbook(const std::string& path) {
  constexpr std::array<std::string_view, 3> kWorkbooks{".ods", ".xls", ".xlsx"};
  return std::ranges::find(kWorkbooks, folded(fs::path(path).extension().string())) !=
         kWorkbooks.end();
}

bool has_workbook(const std::string& folder) {
  std::error_code error;
  return std::ranges::any_of(fs::directory_iterator(folder, error),
                             [](const auto& entry) { return is_workbook(entry.path().string()); });
}

class Loader {
public:
  Loader(SourceFiles& files, Diagnostics& diagnostics, const LoadOptions& options)
      : files_(files),
        reading_{files, draft_, diagnostics, options.limits},
        progress_(options.progress) {}

  Loaded run(const std::string& path) {
    for (const std::string& file : paths_of(path)) {
      take_file(file);
    }
    read_texts(reading_, waiting_, progress_);
    if (waiting_.empty()) {
      return {.outcome = outcome_, .draft = {}, .passes_over_lists = false, .tables = {}};
    }
    if (!says_something_) {
      complain(DiagnosticKind::empty_file, {}, {});
    } else {
      tell_of_emptied();
    }
    return {.outcome = outcome_,
            .draft = std::move(draft_),
            .passes_over_lists = has_asset_lists(path),
            .tables = {}};
  }

private:
  std::vector<std::string> paths_of(const std::string& path) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      return {path};
    }
    FolderContents found = data_files(path);
    for (const Unreadable& one : found.unreadable) {
      unreadable(one.path, one.cause);
    }
    if (found.files.size() > kMostFiles) {
      unreadable(path, "te_veel_bestanden");
      return {};
    }
    if (const auto names = parts_of_city(path, found); !names.empty()) {
      complain(DiagnosticKind::several_neighbourhoods, {.file = files_.add(path, {})},
               {{"namen", few_of(names)}});
      return {};
    }
    if (found.files.empty() && found.unreadable.empty()) {
      nothing_found(path);
    }
    return std::move(found.files);
  }

  void nothing_found(const std::string& path) {
    const std::vector<std::string> headless = folders_of_tables(path).without_head;
    if (is_made_of_tables(path)) {
      unreadable(path, "wel_lijst");
    } else if (!headless.empty()) {
      unreadable(path, "zonder_buurt", {{"namen", few_of(headless)}});
    } else {
      unreadable(path, has_workbook(path) ? "werkmap" : "geen_bestanden");
    }
  }

  void take_file(const std::string& path) {
    if (path == "-") {
      accept(path, read_all(std::cin, reading_.limits.file_bytes));
      return;
    }
    std::error_code error;
    if (!fs::exists(path, error)) {
      unreadable(path, "bestaat_niet");
      return;
    }
    if (may_never_end(path)) {
      unreadable(path, "geen_bestand");
      return;
    }
    if (is_workbook(path) || is_made_of_tables(path)) {
      unreadable(path, is_workbook(path) ? "lijst" : "wel_lijst");
      return;
    }
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > reading_.limits.file_bytes) {
      too_large(path);
      return;
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text = read_all(stream, reading_.limits.file_bytes);
    if (!stream.is_open() || stream.bad()) {
      unreadable(path, "geen_toegang");
      return;
    }
    accept(path, std::move(text));
  }

  void accept(const std::string& path, std::string text) {
    if (text.size() > reading_.limits.file_bytes) {
      too_large(path);
      return;
    }
    if (text.starts_with(kByteOrderMark)) {
      text.erase(0, kByteOrderMark.size());
    }
    says_something_ = says_something_ || says_something(text);
    waiting_.push_back(files_.add(path, std::move(text)));
  }

  // A file that somebody wants to fill later has a heading or a remark in it.
  void tell_of_emptied() {
    for (const std::uint16_t file : waiting_) {
      if (reading_.files.text(file).find_first_not_of(" \t\r\n") == std::string_view::npos) {
        reading_.diagnostics.add(
            {.kind = DiagnosticKind::emptied_file, .where = {.file = file}, .mentions = {}});
      }
    }
  }

  void too_large(const std::string& path) {
    complain(DiagnosticKind::file_too_large, {.file = files_.add(path, {})},
             {{"grens", std::to_string(reading_.limits.file_bytes)}});
  }

  void unreadable(const std::string& path, std::string_view cause,
                  std::vector<Mention> mentions = {}) {
    outcome_ = LoadOutcome::unreadable;
    mentions.insert(mentions.begin(), {"cause", std::string(cause)});
    complain(DiagnosticKind::file_unreadable, {.file = files_.add(path, {})}, std::move(mentions));
  }

  // About a file as a whole, which leaves unknown what it would have declared.
  void complain(DiagnosticKind kind, Place where, std::vector<Mention> mentions) {
    draft_.mark_incomplete();
    reading_.diagnostics.add({.kind = kind, .where = where, .mentions = std::move(mentions)});
  }

  SourceFiles& files_;
  model::Draft draft_;
  Reading reading_;
  const Progress& progress_;
  LoadOutcome outcome_ = LoadOutcome::read;
  std::vector<std::uint16_t> waiting_;  // files whose text is there
  bool says_something_ = false;         // at least one file does
};

}  // namespace

Loaded load(const std::string& path, SourceFiles& files, Diagnostics& diagnostics,
            const LoadOptions& options) {
  if (options.takes_tables && is_made_of_tables(path)) {
    return load_tables(path, files, diagnostics, options);
  }
  return Loader(files, diagnostics, options).run(path);
}

std::vector<std::string> neighbourhoods_in(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) {
    return {};
  }
  std::vector<std::string> folders = parts_of_city(path, data_files(path));
  for (std::string& folder : folders) {
    folder = (fs::path(path) / folder).string();
  }
  return folders;
}

}  // namespace buurtweb::input
