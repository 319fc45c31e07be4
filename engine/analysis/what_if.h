#pragma once

#include <optional>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// What would change in the findings if two people knew each other.
struct WhatIf {
  std::vector<Ref> pair;  // the two
  bool tied = false;      // they do already: nothing changes
  Gain gain = Gain::other;
  std::optional<double> efficiency_gain;
  std::vector<Finding> gone;
  std::vector<Finding> come;
};

// Whether the two would rather not meet plays no part in it, so that nothing can be told from the
// answer. What is proposed to whom and asked of whom is left out: that is the next round's.
WhatIf what_if(const privacy::Scene& scene, MemberId a, MemberId b);

}  // namespace buurtweb::analysis
