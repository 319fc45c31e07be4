#pragma once

#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/load.h"

namespace buurtweb::cli {

// Takes people out of the files under PAD and out of the list of what was given out: says what it
// would do, and with `--overschrijf` does it, in all files or in none. Gives the exit code.
int forget_people(const Loaded& loaded, const Arguments& arguments,
                  const std::vector<std::string>& keys);

// "bewoners.yaml:12", a line each: where somebody's name stands in a text.
std::string mentions_in(const SourceFiles& files, const std::vector<std::string>& words);

}  // namespace buurtweb::cli
