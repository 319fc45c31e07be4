#pragma once

#include <functional>

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

}  // namespace buurtweb::cli
