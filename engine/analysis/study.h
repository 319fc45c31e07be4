#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/progress.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Of one very large neighbourhood: for how many a kind of finding was not looked into, or not as
// far as it is in a smaller one.
struct Unexamined {
  FindingKind kind = FindingKind::team_proposal;
  std::uint64_t count = 0;
};

struct Study {
  const privacy::Scene* scene = nullptr;
  std::vector<Finding> findings;            // by kind, then in the order of presentation
  std::vector<Unexamined> unexamined = {};  // by kind
};

// Runs the five step analyses (or one), keeps the kinds that the scene's audience may see, finds
// the certainty of what rests on present ties by leaving out one source at a time, and puts the
// findings in order: certainty, number of people, names (findings.md 7.0.8). An `earlier` picture
// of the same neighbourhood, seen by the same audience, is what 4.fase is compared with.
// `progress` is of the step analyses.
Study study(const privacy::Scene& scene, std::optional<Step> only = std::nullopt,
            const privacy::Scene* earlier = nullptr, const Progress& progress = {});

}  // namespace buurtweb::analysis
