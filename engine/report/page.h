#pragma once

#include <string>

#include "engine/analysis/study.h"
#include "engine/privacy/view.h"
#include "engine/report/map_request.h"

namespace buurtweb::report {

// The page of a meeting: one file with the map, the findings of all steps, and for each asset on
// the map what its card says. The first takes a public view, so that no other can be made one.
std::string public_page(const privacy::View<Audience::public_>& view, const analysis::Study& study,
                        const MapRequest& request);
std::string closed_page(const analysis::Study& study, const MapRequest& request);

}  // namespace buurtweb::report
