#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/report/map_marks.h"

namespace buurtweb::report {

// What the map of a step says in words: where nothing on it answers what its title asks, that we do
// not see it on this map, and which actions of the plan nobody on it leads. Comes last. `told` is
// whether a mark has words about a finding. Whether the map asks who knows more.
bool add_answer(const std::vector<const analysis::Finding*>& findings, const MapRoom& room,
                bool told, viz::MapSheet& sheet);

}  // namespace buurtweb::report
