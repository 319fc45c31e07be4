#include "engine/input/table_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "engine/base/text.h"
#include "engine/input/bytes.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

bool is_table(const fs::path& path) {
  const std::string name = folded(path.filename().string());
  const bool is_explanation = name.starts_with("uitleg");
  return !name.starts_with('.') && !is_explanation &&
         (name.ends_with(".csv") || name.ends_with(".txt") || name.ends_with(".tsv"));
}

// By name, so that the order of the disk means nothing.
std::vector<std::string> tables_in(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> found;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (is_table(entry->path())) {
      found.push_back(entry->path().string());
    }
  }
  std::ranges::sort(found);
  return found;
}

void read_one(const std::string& path, const Limits& limits, std::vector<ImportFile>& files,
              ImportNotes& notes) {
  if (path == "-") {
    files.push_back({path, read_all(std::cin, limits.file_bytes)});
    return;
  }
  std::ifstream stream(path, std::ios::binary);
  std::string bytes = read_all(stream, limits.file_bytes);
  if (!stream.is_open() || stream.bad()) {
    notes.add({.kind = ImportNoteKind::unreadable, .file = path});
    return;
  }
  files.push_back({path, std::move(bytes)});
}

}  // namespace

std::vector<ImportFile> read_tables(const std::vector<std::string>& paths, ImportNotes& notes,
                                    const Limits& limits) {
  std::vector<ImportFile> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      read_one(path, limits, files, notes);
      continue;
    }
    const std::vector<std::string> tables = tables_in(path, error);
    if (error || tables.empty()) {
      notes.add(
          {.kind = error ? ImportNoteKind::unreadable : ImportNoteKind::no_tables, .file = path});
    }
    for (const std::string& table : tables) {
      read_one(table, limits, files, notes);
    }
  }
  return files;
}

}  // namespace buurtweb::input
