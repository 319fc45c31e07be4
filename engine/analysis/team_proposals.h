#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/groups.h"
#include "engine/analysis/measures.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Above kExactLimit members far away is looked only where nobody is found nearby, for as many
// initiatives as `affordable` allows; the last one found says for how many it was not.
std::vector<Finding> team_proposals(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                    const Groups& groups,
                                    std::uint64_t affordable = kAffordableSteps);

}  // namespace buurtweb::analysis
