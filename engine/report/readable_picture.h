#pragma once

#include <string>

#include "engine/analysis/study.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// A picture does not shrink: as long as its names are too small for its paper, it is drawn with
// less beside them, and then with fewer of them, and says so. But rather small letters than none
// who belong together: then it would look as if nobody did.
viz::MapSheet readable_picture(const analysis::Study& study, MapRequest request,
                               const std::string& banner);

}  // namespace buurtweb::report
