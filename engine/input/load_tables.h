#pragma once

#include <string>
#include <vector>

#include "engine/input/load.h"

namespace buurtweb::input {

// Whether the path is a list, or a folder with lists in it and no neighbourhood file.
bool is_made_of_tables(const std::string& path);
// The names of the folders in this one that hold the lists of a neighbourhood; in a folder without
// neighbourhood files. Nothing unless each folder with lists has one about the neighbourhood itself
// (buurt.csv), and no list stands beside them.
std::vector<std::string> folders_of_tables(const std::string& path);

// Reads a neighbourhood from lists, as `importeer` does. What cannot be understood is an error
// here: who asks for an answer does not want one that leaves something out.
Loaded load_tables(const std::string& path, SourceFiles& files, Diagnostics& diagnostics,
                   const Limits& limits = {});

}  // namespace buurtweb::input
