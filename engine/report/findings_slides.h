#pragma once

#include <vector>

#include "engine/analysis/study.h"
#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "viz/slides.h"

namespace buurtweb::report {

// What a step finds first, each with its question for the meeting; nothing when it finds nothing.
std::vector<viz::Slide> findings_slides(const analysis::Study& study, analysis::Step step,
                                        Date run_date, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
