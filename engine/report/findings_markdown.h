#pragma once

#include <string>

#include "engine/report/findings_outline.h"

namespace buurtweb::report {

// The findings as CommonMark, to paste in minutes or a newsletter. A name with a star, a bracket or
// a tag in it comes out as the name that it is.
std::string findings_markdown(const FindingsOutline& outline, const locale::Catalogue& catalogue);
// A heading, a sentence (or none) and a list.
std::string list_markdown(const std::string& heading, const std::string& sentence,
                          const std::vector<std::string>& list);

}  // namespace buurtweb::report
