#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// Who is in the plan, and who has to do with it (decisions.md 15, 37 to 39).
namespace buurtweb::analysis {

struct PlanPartners {
  std::vector<MemberId> members;            // ascending
  std::vector<std::uint32_t> employment{};  // ties by which employers are among them
};
// Those given; else the table, who leads an action, and where these work.
PlanPartners plan_partners(const privacy::Scene& scene, const graph::TieGraphs& graphs);

std::vector<Finding> uninvolved(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> strangers_at_table(const privacy::Scene& scene,
                                        const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
