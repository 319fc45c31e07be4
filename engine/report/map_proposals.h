#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_request.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// More dashed lines than this are no longer an invitation, and on a screen nobody reads along.
std::size_t most_proposals(viz::Paper paper);

// The two between which the finding is a dashed line; empty when it is none.
std::vector<analysis::Ref> dashed_ends(const analysis::Finding& finding);

// Whom and what the first dashed lines run between, and whom they say to ask: where others are
// folded into their groups, these had better be seen.
std::vector<MemberId> named_by_proposals(const std::vector<const analysis::Finding*>& findings,
                                         viz::Paper paper);

// The dashed lines of the findings that belong to this map, the first few of them. A pair has one
// line, whatever it could help each other with.
void add_proposals(const std::vector<const analysis::Finding*>& findings, const MapRoom& room,
                   viz::MapSheet& sheet);

}  // namespace buurtweb::report
