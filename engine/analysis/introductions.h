#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/group_contact.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// What a round of introductions is asked for; everything, unless it is said.
struct RoundRequest {
  std::size_t most = std::numeric_limits<std::size_t>::max();
  std::optional<int> per_person{};   // else `per_persoon` of the neighbourhood
  std::optional<MemberId> around{};  // this person, or the people of this group or place
  std::optional<TagId> theme{};      // what one has for the other, or the theme of a joint place
};

// 2.voorstel: whom to introduce to whom, best first (findings.md 7.2, decisions.md 13, 34). Nobody
// is asked to introduce more often than `open_max`, nobody is proposed more often than
// `per_person`; within that each group gets a proposal before any gets a second. They are chosen as
// one round: what a proposal adds is what it adds to those chosen before it.
std::vector<Finding> introductions(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                   const GroupNetwork& network, const RoundRequest& request);
// For whoever looks at nothing else.
std::vector<Finding> introductions(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                   const RoundRequest& request);

}  // namespace buurtweb::analysis
