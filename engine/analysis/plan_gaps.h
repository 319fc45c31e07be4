#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// 4.plan_gat: what the plan still leaves open.
std::vector<Finding> plan_gaps(const privacy::Scene& scene);

}  // namespace buurtweb::analysis
