#pragma once

#include <cstddef>
#include <string>

#include "engine/input/import.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// What the importer has to say, as sentences: what was refused, what was left out and why, what was
// taken for granted, and the counts. At most `most` lines about what was left out,
// each with the rows in which it is so; without that limit with all of them.
std::string import_text(const input::Imported& imported, const locale::Catalogue& words,
                        std::size_t most);
// Only what was taken for granted and the counts.
std::string assumptions_text(const input::Imported& imported, const locale::Catalogue& words);

}  // namespace buurtweb::cli
