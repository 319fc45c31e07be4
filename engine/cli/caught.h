#pragma once

#include <functional>

#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// Runs it and gives its exit code; what it throws is told on stderr and becomes an exit code too.
int caught(const std::function<int()>& run, const locale::Catalogue& words);

// From here on memory that runs out where nothing may be thrown, such as within a library, ends the
// program with the same words and exit code. Called once, while there is memory.
void end_in_words_without_memory(const locale::Catalogue& words);

}  // namespace buurtweb::cli
