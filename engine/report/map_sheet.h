#pragma once

#include "engine/analysis/study.h"
#include "engine/privacy/view.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// The map of one step (or of everything) for everybody. Takes a public view, so that no other can
// be printed as one.
viz::PublicSheet public_map(const privacy::View<Audience::public_>& view,
                            const analysis::Study& study, const MapRequest& request);

// The same for the team or the worker, with the banner that says not to share it.
viz::ClosedSheet closed_map(const analysis::Study& study, const MapRequest& request);

}  // namespace buurtweb::report
