#pragma once

#include <set>

#include "engine/report/map_folding.h"

namespace buurtweb::report {

// Whose names stand on paper that cannot carry all: who stands out, whom the map names, on the
// sheet of an area who lives there, what is no person, and of people whole small groups first. The
// rest is folded into them.
std::set<MemberId> chosen_names(const Shown& shown, const OwnMarks& own, const MapRequest& request);

}  // namespace buurtweb::report
