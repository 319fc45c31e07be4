#pragma once

#include <string>

#include "engine/base/kinds.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// The fixed words of the format as a sentence says them. In files and in JSON they stand as they
// are, in every language.
std::string kind_word(AssetKind kind, const locale::Catalogue& catalogue);
std::string sector_word(Sector sector, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
