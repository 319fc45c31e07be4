#pragma once

#include "engine/analysis/study.h"
#include "engine/base/table.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// The sheet of findings with nothing on it yet.
Table empty_findings_table(const locale::Catalogue& catalogue);

// All findings as the rows of a sheet: to sort, to divide and to tick off.
Table findings_table(const analysis::Study& study, const locale::Catalogue& catalogue);

// Likewise, with room to fill in who does it and when, and below it what it says of itself.
Table action_list(const analysis::Study& study, Date run_date, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
