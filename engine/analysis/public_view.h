#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

bool may_see(Audience audience, FindingKind kind);

// What is left of the findings for the scene's audience: the kinds it may see and, in public, no
// person who did not agree to be named as a connector, nothing about the people of a group so small
// that everyone knows who is meant, and no count of people under `small_count` (decisions.md 42).
void keep_what_may_be_seen(const privacy::Scene& scene, std::vector<Finding>& findings);

}  // namespace buurtweb::analysis
