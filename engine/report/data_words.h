#pragma once

#include <string>
#include <string_view>

#include "engine/base/kinds.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// The fixed words of the format as a sentence says them. In files and in JSON they stand as they
// are, in every language.
std::string kind_word(AssetKind kind, const locale::Catalogue& catalogue);
std::string sector_word(Sector sector, const locale::Catalogue& catalogue);

// The key of the form for everybody, where a sentence has one: what is not on a public map may be
// in the file, so there it only says what is on the map.
std::string key_for(Audience audience, std::string_view key, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
