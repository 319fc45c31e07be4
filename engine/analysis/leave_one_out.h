#pragma once

#include <span>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/step_analysis.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// A kind that rests on present ties, the function that finds it, and one that tells whether one
// finding still stands; without that all of the kind are found again.
struct PresenceAnalysis {
  FindingKind kind;
  StepFunction find;
  StandsFunction stands = nullptr;
};

// How sure we may be of the findings of these kinds: certain when they stand whichever one source
// is left out, probable otherwise (findings.md 7.0.7). The team is never left out. Above
// kExactLimit members a finding takes the certainty of its weakest tie (decisions.md 5).
void settle_presence(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                     std::span<const PresenceAnalysis> analyses, std::vector<Finding>& findings);

}  // namespace buurtweb::analysis
