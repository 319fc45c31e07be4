#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// What is said of the neighbourhood as a whole.
namespace buurtweb::analysis {

std::vector<Finding> least_new_ties(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> stage_of_weaving(const privacy::Scene& scene, const graph::TieGraphs& graphs);

// Adds to 4.fase what the stage was in an earlier picture of the same neighbourhood.
void compare_with(const privacy::Scene& earlier, std::vector<Finding>& findings);

}  // namespace buurtweb::analysis
