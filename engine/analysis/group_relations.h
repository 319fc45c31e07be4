#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/group_contact.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// What of step 2 is about two groups and a contact that nobody told of.
namespace buurtweb::analysis {

std::vector<Finding> groups_without_contact(const privacy::Scene& scene,
                                            const graph::TieGraphs& graphs,
                                            const GroupNetwork& network);

}  // namespace buurtweb::analysis
