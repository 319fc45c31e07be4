#pragma once

#include <set>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// Who gets the thick outline on the map of a step, on paper as on the page of a meeting: what the
// bridges among its findings are about. The first few of each kind, or nobody stands out.
std::set<MemberId> standing_out(const std::vector<const analysis::Finding*>& findings);

}  // namespace buurtweb::report
