#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/step_analysis.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// A kind that rests on present ties, and how to look at its findings again: one after the other, or
// by finding all of them anew. One of the two functions is there.
struct PresenceAnalysis {
  FindingKind kind;
  StandsFunction stands = nullptr;
  StepFunction find = nullptr;
};

// How sure we may be of a finding that rests on present ties, as far as can be told without leaving
// out a source: probable when its weakest tie is doubtful. Above kExactLimit members that is all
// (decisions.md 5).
Certainty certainty_at_once(const privacy::Scene& scene, const Finding& finding);

// How sure we may be at best of what these ties, and perhaps others, hold up; above kExactLimit.
Certainty certainty_at_best(const privacy::Scene& scene, std::span<const std::uint32_t> held_by);

// How sure we may be of the findings of these kinds: certain when they stand whichever one source
// is left out, probable otherwise (findings.md 7.0.7). The team is never left out. Above
// kExactLimit members a finding takes its certainty at once.
void settle_presence(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                     std::span<const PresenceAnalysis> analyses, std::vector<Finding>& findings);

}  // namespace buurtweb::analysis
