#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/input/import_notes.h"
#include "engine/input/limits.h"
#include "engine/input/sheet.h"

namespace buurtweb::input {

// Whether a file of this name in a folder is one of its tables, or would be.
bool is_table_path(std::string_view path);

// Reads the tables at these paths: files, folders with *.csv, *.txt and *.tsv in them, or "-" for
// standard input. What cannot be read gets a note.
std::vector<ImportFile> read_tables(const std::vector<std::string>& paths, ImportNotes& notes,
                                    const Limits& limits = {});

}  // namespace buurtweb::input
