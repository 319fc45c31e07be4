#include "tests/engine/input/import_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "engine/input/draft_yaml.h"
#include "engine/model/draft.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using enum ImportNoteKind;

std::size_t count(const Imported& result, ImportNoteKind one, ImportNoteKind other) {
  return static_cast<std::size_t>(std::ranges::count_if(
      result.notes.all(),
      [&](const ImportNote& note) { return note.kind == one || note.kind == other; }));
}

bool makes_something(const Imported& result) {
  return count(result, assets_made, areas_added) > 0;
}

std::vector<std::string> names_of(const Imported& result, ImportWeight weight) {
  std::vector<std::string> lines;
  for (const ImportNote& note : result.notes.all()) {
    if (info(note.kind).weight == weight) {
      lines.emplace_back(info(note.kind).name);
    }
  }
  return lines;
}
}  // namespace

Imported imported(std::vector<ImportFile> files) {
  Imported result = import_tables(files);
  std::size_t heads = count(result, retention_assumed, retention_assumed);
  if (heads > 0) {
    files.push_back({.path = "buurt.csv", .bytes = "Naam;Bewaartermijn maanden\nMijn buurt;12\n"});
    heads += count(result, neighbourhood_unnamed, neighbourhood_unnamed);
  }
  model::Draft draft;
  const Imported straight = import_tables(std::move(files), draft);
  const std::size_t alike = count(straight, name_shared, area_otherwise);
  EXPECT_TRUE(!makes_something(straight) && (!result.notes.has_refusal() || result.yaml.empty()));
  if (makes_something(result)) {
    EXPECT_GT(straight.notes.left_out(), result.notes.left_out());
    return result;
  }
  EXPECT_EQ(draft_yaml(draft), draft_yaml(read_text(result.yaml.whole()).draft));
  EXPECT_EQ(straight.notes.all().size() - alike + heads, result.notes.all().size());
  EXPECT_EQ(straight.ties, result.ties);
  return result;
}

Imported imported(const std::string& bytes, const std::string& path) {
  return imported({{.path = path, .bytes = bytes}});
}

std::vector<std::string> records_of(const Imported& result) {
  const ReadText read = read_text(result.yaml.whole());
  EXPECT_FALSE(read.diagnostics.has_errors()) << result.yaml.whole();
  return read.told();
}

std::vector<std::string> records_of(const std::string& bytes, const std::string& path) {
  return records_of(imported(bytes, path));
}

std::vector<std::string> left_out(const Imported& result) {
  std::vector<std::string> lines;
  for (const ImportNote& note : result.notes.all()) {
    if (info(note.kind).weight == ImportWeight::left_out) {
      lines.push_back("rij " + std::to_string(note.row) + ", kolom " + std::to_string(note.column) +
                      ": " + std::string(info(note.kind).name) +
                      (note.hint.empty() ? "" : " (" + note.hint + ")"));
    }
  }
  return lines;
}

std::vector<std::string> assumed(const Imported& result) {
  return names_of(result, ImportWeight::assumed);
}
std::vector<std::string> refused(const Imported& result) {
  return names_of(result, ImportWeight::refused);
}

}  // namespace buurtweb::input
