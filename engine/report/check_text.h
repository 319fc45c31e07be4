#pragma once

#include <string>

#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// Whether the files are right, and what was read, counted by kind, in a few lines.
std::string check_text(const privacy::Tally& tally, bool is_right,
                       const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
