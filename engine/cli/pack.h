#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"

namespace buurtweb::cli {

inline constexpr std::string_view kPageName = "index.html";

// Fills a folder with all that a pack has for this audience. The page comes first; `first` gets it
// as soon as it is there and may change it. Gives the exit code, and tells what went wrong.
using FirstPiece = std::function<int(NamedBytes&)>;
int fill_pack(const Loaded& loaded, const Arguments& arguments, FolderToWrite& folder,
              const FirstPiece& first = {});

// The folder that was asked for.
std::string pack_path(const Arguments& arguments, Audience audience);
// Makes the pack of what was loaded, writes it and adds it to the list of what was given out; tells
// what is wrong with the files. Gives the exit code.
int make_loaded_pack(const Loaded& loaded, const Arguments& arguments);
// A city gets a pack for each neighbourhood, in a folder of its own, and a sheet of what is between
// them.
int make_city_packs(const Arguments& arguments, const std::vector<std::string>& folders);

}  // namespace buurtweb::cli
