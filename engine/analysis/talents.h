#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// What of step 1 is about what people offer and seek.
namespace buurtweb::analysis {

std::vector<Finding> sole_holders(const privacy::Scene& scene);
std::vector<Finding> unused_talents(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> unmatched_tags(const privacy::Scene& scene);

}  // namespace buurtweb::analysis
