#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/locale/catalogue.h"
#include "viz/sheet.h"

namespace buurtweb::report {

using KindNames = std::array<std::string, viz::kMarkKindCount>;  // by MarkKind

// Puts a sentence behind what is told already, with a full stop where it has no end of its own.
void tell(std::string_view sentence, std::string& to);

// The marks of a map for who cannot see it, a line for each: with whom, and what is said in it or
// by its outline. Ring by ring or column by column; of a pair of maps one after the other. What a
// proposal says is told with its line. Comes after the legend, since it says what lines mean.
void tell_marks(const KindNames& kinds, const locale::Catalogue& say, viz::MapSheet& sheet);

}  // namespace buurtweb::report
