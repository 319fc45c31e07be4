#pragma once

#include <functional>

#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// Runs it and gives its exit code; what it throws is told on stderr and becomes an exit code too.
int caught(const std::function<int()>& run, const locale::Catalogue& words);

}  // namespace buurtweb::cli
