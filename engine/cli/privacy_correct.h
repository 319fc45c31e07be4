#pragma once

#include <string>

#include "engine/cli/arguments.h"
#include "engine/cli/load.h"

namespace buurtweb::cli {

// Says one thing about a person otherwise, in the file in which it stands: says what it would do,
// and with `--overschrijf` does it. The key is that of somebody in the files. Gives the exit code.
int correct_person(const Loaded& loaded, const Arguments& arguments, const std::string& key);

}  // namespace buurtweb::cli
