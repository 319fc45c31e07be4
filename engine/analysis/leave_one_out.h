#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/step_analysis.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// A kind that rests on present ties, and the function that finds it.
struct PresenceAnalysis {
  FindingKind kind;
  StepFunction find;
};

// How sure we may be of the findings of this kind: certain when found again whichever one source
// is left out, probable otherwise (findings.md 7.0.7). The team is never left out. Above
// kExactLimit members a finding takes the certainty of its weakest tie (decisions.md 5).
void settle_presence(const privacy::Scene& scene, const PresenceAnalysis& analysis,
                     std::vector<Finding>& findings);

}  // namespace buurtweb::analysis
