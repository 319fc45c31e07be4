#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/groups.h"
#include "engine/analysis/message_graph.h"
#include "engine/privacy/scene.h"

// What of step 3 is about whom a message starts with and whom it does not come from.
namespace buurtweb::analysis {

std::vector<Finding> seed_sets(const privacy::Scene& scene, const Groups& groups,
                               const MessageGraph& messages);
std::vector<Finding> unheard_groups(const privacy::Scene& scene, const Groups& groups,
                                    const MessageGraph& messages);
std::vector<Finding> missing_channels(const privacy::Scene& scene, const Groups& groups,
                                      const MessageGraph& messages);

}  // namespace buurtweb::analysis
