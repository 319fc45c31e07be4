#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/groups.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

std::vector<Finding> inward_initiatives(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                        const Groups& groups);

}  // namespace buurtweb::analysis
