#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// What of step 5 is about sources outside and what goes to and fro.
namespace buurtweb::analysis {

std::vector<Finding> unknown_sources(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> unreciprocated(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
