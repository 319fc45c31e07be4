#pragma once

#include <string>
#include <string_view>

#include "engine/locale/catalogue.h"
#include "viz/formats.h"

namespace buurtweb::cli {

// Tells that a map, or the file of that name, could not be printed, why, and what to do.
void tell_failed_map(const viz::Problem& problem, const locale::Catalogue& words);
void tell_failed_file(std::string_view file, const viz::Problem& problem,
                      const locale::Catalogue& words);

}  // namespace buurtweb::cli
