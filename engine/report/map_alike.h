#pragma once

#include <vector>

#include "engine/privacy/scene.h"

namespace buurtweb::report {

// These people without those who have the very same contacts, where that is more than half of them:
// on a map that has no room for all, a few of them would look as if they were more than the rest.
// In the same order.
std::vector<MemberId> told_apart(const privacy::Scene& scene, const std::vector<MemberId>& people);

}  // namespace buurtweb::report
