#include "engine/input/table_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/base/parallel.h"
#include "engine/base/text.h"
#include "engine/input/bytes.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

// By name, so that the order of the disk means nothing.
std::vector<std::string> tables_in(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> found;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (is_table_path(entry->path().string())) {
      found.push_back(entry->path().string());
    }
  }
  std::ranges::sort(found);
  return found;
}

// A table, or what is wrong with the path.
struct Found {
  std::string path;
  std::optional<ImportNoteKind> fault = {};
  std::string bytes = {};
};

std::vector<Found> find_tables(const std::vector<std::string>& paths) {
  std::vector<Found> found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      found.push_back({path});
      continue;
    }
    const std::vector<std::string> tables = tables_in(path, error);
    if (error || tables.empty()) {
      found.push_back({path, error ? ImportNoteKind::unreadable : ImportNoteKind::no_tables});
    }
    for (const std::string& table : tables) {
      found.push_back({table});
    }
  }
  return found;
}

void read_one(Found& table, const Limits& limits) {
  if (may_never_end(table.path)) {
    table.fault = ImportNoteKind::no_file;
    return;
  }
  std::ifstream stream(table.path, std::ios::binary);
  table.bytes = read_all(stream, limits.file_bytes);
  if (!stream.is_open() || stream.bad()) {
    table.fault = ImportNoteKind::unreadable;
  }
}

}  // namespace

bool is_table_path(std::string_view path) {
  const std::string name = folded(fs::path(path).filename().string());
  const bool is_explanation = name.starts_with("uitleg");
  return !name.starts_with('.') && !is_explanation &&
         (name.ends_with(".csv") || name.ends_with(".txt") || name.ends_with(".tsv"));
}

std::vector<ImportFile> read_tables(const std::vector<std::string>& paths, ImportNotes& notes,
                                    const Limits& limits) {
  std::vector<Found> found = find_tables(paths);
  for (Found& table : found) {
    if (table.path == "-") {
      table.bytes = read_all(std::cin, limits.file_bytes);
    }
  }
  in_parallel(found.size(), [&](std::size_t i) {
    if (!found[i].fault && found[i].path != "-") {
      read_one(found[i], limits);
    }
  });
  std::vector<ImportFile> files;
  for (Found& table : found) {
    if (table.fault) {
      notes.add({.kind = *table.fault, .file = table.path});
    } else {
      files.push_back({std::move(table.path), std::move(table.bytes)});
    }
  }
  return files;
}

}  // namespace buurtweb::input
