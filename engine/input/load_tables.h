#pragma once

#include <string>
#include <vector>

#include "engine/input/load.h"

namespace buurtweb::input {

// Whether the path is a list, or a folder with lists in it and no neighbourhood file.
bool is_made_of_tables(const std::string& path);
// Whether lists of assets stand in this folder itself, whatever else does.
bool has_asset_lists(const std::string& folder);
// The names of the folders in this one that hold lists of assets, or one about the neighbourhood
// itself (buurt.csv). Other lists, such as those we write, are not looked at.
struct FoldersOfTables {
  std::vector<std::string> with_head;  // buurt.csv is there
  std::vector<std::string> without_head;
};
FoldersOfTables folders_of_tables(const std::string& path);

// Reads a neighbourhood from lists, as `importeer` does. What cannot be understood is an error
// here: who asks for an answer does not want one that leaves something out.
Loaded load_tables(const std::string& path, SourceFiles& files, Diagnostics& diagnostics,
                   const LoadOptions& options = {});

}  // namespace buurtweb::input
