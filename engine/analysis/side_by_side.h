#pragma once

#include <functional>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/progress.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Finds some of what there is to find. Several run at once, so it only reads what they share.
using Finder = std::function<std::vector<Finding>()>;

// What all of them find in a scene, in their order: nobody can tell how many ran at once.
std::vector<Finding> found_side_by_side(const privacy::Scene& scene,
                                        const std::vector<Finder>& finders,
                                        const Progress& progress = {});

}  // namespace buurtweb::analysis
