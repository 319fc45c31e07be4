#pragma once

#include <vector>

#include "engine/analysis/study.h"
#include "engine/privacy/view.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// The map of one step (or of everything), or the picture with the name in the request, for
// everybody. Takes a public view, so that no other can be printed as one. The picture must be one
// for everybody.
viz::PublicSheet public_map(const privacy::View<Audience::public_>& view,
                            const analysis::Study& study, const MapRequest& request);

// The same for the team or the worker, with the banner that says not to share it.
viz::ClosedSheet closed_map(const analysis::Study& study, const MapRequest& request);

// Whether one sheet does not show everybody in a mark of their own, so that there is a series.
bool is_one_of_many(const analysis::Study& study, const MapRequest& request);

// The maps that together show what one sheet cannot: the whole, and each area of which somebody
// stands in another's mark there; on a screen a slide for each of them. Only this one where
// everybody has a mark.
std::vector<MapRequest> map_series(const analysis::Study& study, const MapRequest& request);

// Where all that stands on one of the maps of this audience has its place: the same on each of
// them, so that people find themselves again. Starts from the places in the request.
MapPlaces common_places(const analysis::Study& study, const MapRequest& request);

}  // namespace buurtweb::report
