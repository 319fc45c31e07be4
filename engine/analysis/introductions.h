#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// 2.voorstel: whom to introduce to whom, best first (findings.md 7.2, decisions.md 13, 34). Nobody
// is asked to introduce more often than `open_max`, nobody is proposed more often than
// `per_person`; within that each group gets a proposal before any gets a second.
std::vector<Finding> introductions(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
