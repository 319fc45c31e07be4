#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/progress.h"
#include "engine/base/source.h"
#include "engine/input/import.h"
#include "engine/input/limits.h"
#include "engine/model/draft.h"

namespace buurtweb::input {

enum class LoadOutcome : std::uint8_t {
  read,       // what the diagnostics say is about the data
  unreadable  // the environment failed: exit code 4
};

struct Loaded {
  LoadOutcome outcome = LoadOutcome::read;
  std::optional<model::Draft> draft;  // nothing when not a single file could be read
  bool passes_over_lists = false;     // stand in the same folder as neighbourhood files
  std::optional<Imported> tables;     // what reading lists had to say, where it was read from those
};

struct LoadOptions {
  Limits limits{};
  bool takes_tables = false;
  Progress progress{};  // of the files, and of the parts of large ones and of lists
};

// Reads a neighbourhood: one file, a folder with all its *.yaml and *.yml (sub-folders included,
// hidden ones not), or "-" for standard input. Never throws and never stops at the first problem;
// the texts go into `files`, so that a diagnostic can show its line. Who can do with less than the
// text of a file takes lists of a spreadsheet in its place, one or a folder of them (*.csv, *.tsv);
// of these only the paths go into `files`.
Loaded load(const std::string& path, SourceFiles& files, Diagnostics& diagnostics,
            const LoadOptions& options = {});

// The folders of the neighbourhoods where the path is a set of them (a city): a folder without data
// files of its own, each of whose folders has a `buurt`, in a file or as a list. Otherwise nothing.
std::vector<std::string> neighbourhoods_in(const std::string& path);

}  // namespace buurtweb::input
