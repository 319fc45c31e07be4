#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

// What is asked of people, and what came of it.
namespace buurtweb::analysis {

std::vector<Finding> outcomes(const privacy::Scene& scene);
// What all findings together ask of each person.
std::vector<Finding> loads(const privacy::Scene& scene, const std::vector<Finding>& findings);

}  // namespace buurtweb::analysis
