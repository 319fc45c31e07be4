#pragma once

#include <string>

#include "engine/report/findings_outline.h"

namespace buurtweb::report {

// The findings as CommonMark, to paste in minutes or a newsletter. A name with a star, a bracket or
// a tag in it comes out as the name that it is.
std::string findings_markdown(const FindingsOutline& outline, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
