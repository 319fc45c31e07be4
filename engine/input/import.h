#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/base/progress.h"
#include "engine/base/text_pieces.h"
#include "engine/input/import_notes.h"
#include "engine/input/limits.h"
#include "engine/input/sheet.h"
#include "engine/model/draft.h"

namespace buurtweb::input {

// What came of a set of tables.
struct Imported {
  TextPieces yaml;  // empty when a note refuses the tables, or when a draft was asked for
  ImportNotes notes;
  std::array<std::size_t, kAssetKindCount> assets{};  // by kind
  std::size_t ties = 0;                               // rows of relations
  std::size_t withdrawn = 0;                          // people who took their consent back
  std::size_t rows = 0;                               // read, headings not counted
  std::size_t headings = 0;
  std::size_t headings_understood = 0;
};

struct ImportOptions {
  Limits limits{};
  Progress progress{};  // of the rows, so many at a time
};

// Makes one neighbourhood file of the tables (`notes` is what reading them gave already): what is
// understood stands in it and the reader accepts it; what is not understood is left out and said.
// The order of files and rows means nothing for the keys that assets get. Of a person nothing is
// made public that the tables do not say: without columns of consent there is none.
Imported import_tables(std::vector<ImportFile> files, ImportNotes notes = {},
                       const ImportOptions& options = {});
// Likewise straight into a draft, which is what the reader makes of that file, but for the places:
// the row and the column as the spreadsheet numbers them. `yaml` stays empty. Nothing is put into
// the draft when a note refuses the tables. Nothing is made that only stands in the row of another
// (groups, areas beside a list of them): it is left out as a name that no table has.
Imported import_tables(std::vector<ImportFile> files, model::Draft& into, ImportNotes notes = {},
                       const ImportOptions& options = {});

}  // namespace buurtweb::input
