#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// The parts of step 2 that rest on ties nobody told of.
namespace buurtweb::analysis {

std::vector<Finding> groups_without_contact(const privacy::Scene& scene,
                                            const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
