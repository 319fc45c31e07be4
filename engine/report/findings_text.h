#pragma once

#include <string>

#include "engine/report/findings_outline.h"
#include "engine/report/paint.h"

namespace buurtweb::report {

// The findings for a terminal: per step the three questions, each finding a sentence with what to
// ask and what to do.
std::string findings_text(const FindingsOutline& outline, const locale::Catalogue& catalogue,
                          Paint paint = Paint());

}  // namespace buurtweb::report
