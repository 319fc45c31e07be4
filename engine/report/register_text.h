#pragma once

#include <string>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/told.h"

namespace buurtweb::report {

// The documents that the law asks of who keeps a file about people (P-32), in Markdown. What the
// file does not say is asked for in its place, by the key under which it may be written.

// The register of processing (article 30).
std::string register_text(const privacy::Keeping& keeping, Date run_date,
                          const locale::Catalogue& catalogue);
// The annex to a data protection impact assessment (article 35).
std::string impact_text(const privacy::Keeping& keeping, Date run_date,
                        const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
