#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

std::vector<Finding> next_talks(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
