#pragma once

#include <optional>

#include "engine/base/diagnostic.h"
#include "engine/model/draft.h"
#include "engine/model/neighbourhood.h"

namespace buurtweb::model {

// Judges a draft: references, dates, relations between kinds, double facts. Every problem becomes a
// diagnostic; the result is there only when none of them is an error. `run_date` is what a
// `peildatum` may not lie after.
//
// The draft may be read as long as the result lives, which owns its texts.
std::optional<Neighbourhood> resolve(Draft& draft, Date run_date, Diagnostics& diagnostics);
std::optional<Neighbourhood> resolve(Draft&& draft, Date run_date, Diagnostics& diagnostics);

}  // namespace buurtweb::model
