#pragma once

#include <set>

#include "engine/analysis/finding.h"
#include "engine/analysis/study.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// In public nobody is shown as the one who connects but who wants that (`verbinder`).
bool may_stand_out(const privacy::Scene& scene, MemberId who);

// Who gets the thick outline on the map of a step, on paper as on the page of a meeting: what the
// bridges among its findings are about, the few strongest of each kind, or nobody stands out. On
// the map of step 5, which asks for it: everybody who has contact outside.
std::set<MemberId> standing_out(const analysis::Study& study, analysis::Step step);

}  // namespace buurtweb::report
