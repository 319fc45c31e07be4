#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/groups.h"
#include "engine/graph/mixing.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// Groups and sectors that have contact mostly among themselves (decisions.md 12, 30, 39).
namespace buurtweb::analysis {

// E-I at most -0.6, at least 0.5 below what chance would give, and enough ties and members to say
// so at all.
bool looks_inward(const graph::Mixing& mixing, double expected, std::size_t members);

std::vector<Finding> inward_groups(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                   const Groups& groups);
std::vector<Finding> inward_sectors(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
