#pragma once

#include <set>

#include "engine/report/map_folding.h"

namespace buurtweb::report {

// Whose names stand on a screen: as many as can be read from the back of a room. Groups, where
// there are any: what the map is about, then those with the most contacts. Else who stands out,
// what is no person, who holds parts together, and who has the most contacts. Whoever has contact
// among all has it on the screen: who ties them to the others stands there too, or they do not
// stand there themselves. Only what the map is about always does. Time O(names on the screen ×
// (members + ties)).
std::set<MemberId> few_names(const Shown& shown, const OwnMarks& own, const MapRequest& request);

}  // namespace buurtweb::report
