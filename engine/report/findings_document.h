#pragma once

#include "engine/report/findings_outline.h"
#include "viz/document.h"

namespace buurtweb::report {

// The findings as a text to print and to read aloud from.
viz::Document findings_document(const FindingsOutline& outline, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
