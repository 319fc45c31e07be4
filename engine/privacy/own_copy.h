#pragma once

#include <vector>

#include "engine/base/date.h"
#include "engine/base/table.h"
#include "engine/model/draft.h"
#include "engine/model/neighbourhood.h"

namespace buurtweb::privacy {

// The worker's own file as tables, with all that a scene leaves out: consent, sources, dates, the
// logs. People whom nobody may see any more (withdrawn, left, expired) are not in it, nor is what
// refers to them; notes stay where they are (decisions.md, 21). Importing the tables gives the same
// neighbourhood. `draft` is what the neighbourhood was resolved from.
std::vector<Table> own_copy(const model::Draft& draft, const model::Neighbourhood& neighbourhood,
                            Date run_date);

}  // namespace buurtweb::privacy
