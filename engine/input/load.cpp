#include "engine/input/load.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "engine/input/bytes.h"
#include "engine/input/importer.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = std::numeric_limits<std::uint16_t>::max();
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') && name != "." && name != "..";
}

bool is_data_file(const fs::directory_entry& entry) {
  std::error_code ignored;
  return importer_for(entry.path().string()) != nullptr && entry.is_regular_file(ignored);
}

// By path, so that the order of the disk means nothing.
std::vector<std::string> data_files(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> found;
  fs::recursive_directory_iterator entry(folder, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (is_data_file(*entry)) {
      found.push_back(entry->path().string());
    }
    entry.increment(error);
  }
  std::ranges::sort(found);
  return found;
}

class Loader {
public:
  Loader(SourceFiles& files, Diagnostics& diagnostics, const Limits& limits)
      : files_(files), reading_{files, draft_, diagnostics, limits} {}

  Loaded run(const std::string& path) {
    for (const std::string& file : paths_of(path)) {
      read_file(file);
    }
    if (files_read_ == 0) {
      return {outcome_, std::nullopt};
    }
    return {outcome_, std::move(draft_)};
  }

private:
  std::vector<std::string> paths_of(const std::string& path) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      return {path};
    }
    std::vector<std::string> found = data_files(path, error);
    if (error || found.empty() || found.size() > kMostFiles) {
      unreadable(path, error           ? "geen_toegang"
                       : found.empty() ? "geen_bestanden"
                                       : "te_veel_bestanden");
      return {};
    }
    return found;
  }

  void read_file(const std::string& path) {
    if (path == "-") {
      accept(path, read_all(std::cin, reading_.limits.file_bytes));
      return;
    }
    std::error_code error;
    if (!fs::exists(path, error)) {
      unreadable(path, "bestaat_niet");
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
    draft_.expect(text.size());
    const Importer* const importer = importer_for(path);
    const std::uint16_t file = files_.add(path, std::move(text));
    if (!(importer == nullptr ? importers().front() : *importer).read(reading_, file)) {
      draft_.mark_incomplete();
    }
    ++files_read_;
  }

  void too_large(const std::string& path) {
    const Place where{.file = files_.add(path, {})};
    draft_.mark_incomplete();
    reading_.diagnostics.add({.kind = DiagnosticKind::file_too_large,
                              .where = where,
                              .mentions = {{"grens", std::to_string(reading_.limits.file_bytes)}}});
  }

  void unreadable(const std::string& path, std::string_view cause) {
    outcome_ = LoadOutcome::unreadable;
    const Place where{.file = files_.add(path, {})};
    draft_.mark_incomplete();
    reading_.diagnostics.add({.kind = DiagnosticKind::file_unreadable,
                              .where = where,
                              .mentions = {{"cause", std::string(cause)}}});
  }

  SourceFiles& files_;
  model::Draft draft_;
  Reading reading_;
  LoadOutcome outcome_ = LoadOutcome::read;
  std::size_t files_read_ = 0;
};

}  // namespace

Loaded load(const std::string& path, SourceFiles& files, Diagnostics& diagnostics,
            const Limits& limits) {
  return Loader(files, diagnostics, limits).run(path);
}

}  // namespace buurtweb::input
