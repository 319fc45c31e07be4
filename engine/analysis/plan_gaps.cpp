#include "engine/analysis/plan_gaps.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/analysis/certainty.h"
#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;
using privacy::SceneAction;

constexpr std::size_t kMostActions = 2;

Finding open_gap(PlanGap gap, Certainty certainty) {
  return {.kind = FindingKind::plan_gap, .certainty = certainty, .gap = gap};
}

void add_gaps_of_actions(const Scene& scene, std::vector<Finding>& found) {
  const std::vector<TagId> held = offered_inside(scene);
  const std::vector<MemberId> people = everybody(scene);
  for (std::size_t i = 0; i < scene.plan.actions.size(); ++i) {
    const SceneAction& action = scene.plan.actions[i];
    if (!action.leader) {
      found.push_back(open_gap(PlanGap::no_leader, Certainty::probable));
      found.back().action = i;
    }
    for (const TagId need : action.needs) {
      if (!std::ranges::binary_search(held, need)) {
        found.push_back(open_gap(PlanGap::no_holder, of_what_cannot_be_asked(scene, people)));
        found.back().action = i;
        found.back().tag = need;
      }
    }
  }
}

void add_crowded_leaders(const Scene& scene, std::vector<Finding>& found) {
  std::map<MemberId, std::size_t> actions;
  for (const SceneAction& action : scene.plan.actions) {
    if (action.leader) {
      ++actions[*action.leader];
    }
  }
  for (const auto& [leader, count] : actions) {
    if (count > kMostActions) {
      Finding finding = open_gap(PlanGap::crowded_leader, Certainty::certain);
      finding.about = {leader};
      finding.figures = {{"acties", static_cast<double>(count)}};
      finding.people = is_person(scene, leader) ? 1 : 0;
      found.push_back(std::move(finding));
    }
  }
}

void add_goals_without_action(const Scene& scene, std::vector<Finding>& found) {
  std::set<std::string_view> served;
  for (const SceneAction& action : scene.plan.actions) {
    served.insert(action.goal);
  }
  for (std::size_t i = 0; i < scene.plan.goals.size(); ++i) {
    if (!served.contains(scene.plan.goals[i].key)) {
      found.push_back(open_gap(PlanGap::no_action, Certainty::probable));
      found.back().goal = i;
    }
  }
}

}  // namespace

// One finding for each gap; an action may have several. What the plan does not say may have been
// agreed at the table, so a gap is probable at most; that somebody leads three actions is what the
// plan says itself.
std::vector<Finding> plan_gaps(const Scene& scene) {
  std::vector<Finding> found;
  add_gaps_of_actions(scene, found);
  add_crowded_leaders(scene, found);
  add_goals_without_action(scene, found);
  return found;
}

}  // namespace buurtweb::analysis
