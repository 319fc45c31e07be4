#pragma once

#include <string>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/audit.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// "ingetrokken", "zei_nee", …: what keeps an asset from an audience, in the keys of the catalogue.
std::string_view bar_name(privacy::Bar why);

// What the worker could do next: who is on no map and why, with the fix; what stays empty of what
// the public sees (`open`, which may be nothing); whom nobody told of; what was last heard of too
// long ago. Empty when there is nothing to do.
std::string care_text(const privacy::Audit& audit, const privacy::Scene* open,
                      const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
