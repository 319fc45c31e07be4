#include "engine/analysis/study.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/analysis/asked_of_people.h"
#include "engine/analysis/leave_one_out.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"
#include "engine/analysis/public_view.h"
#include "engine/analysis/side_by_side.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/whole_network.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;

constexpr std::array kSteps{
    StepAnalysis{Step::map_assets, &map_assets},
    StepAnalysis{Step::build_relations, &build_relations}, StepAnalysis{Step::mobilise, &mobilise},
    StepAnalysis{Step::convene, &convene}, StepAnalysis{Step::leverage, &leverage}};

constexpr std::array kPresence{
    PresenceAnalysis{.kind = FindingKind::cut_vertex, .stands = &stands_as_cut_vertex},
    PresenceAnalysis{.kind = FindingKind::cut_edge, .stands = &stands_as_cut_edge},
    PresenceAnalysis{.kind = FindingKind::single_carrier, .stands = &stands_as_single_carrier},
    PresenceAnalysis{.kind = FindingKind::group_knower, .stands = &stands_as_group_knower},
    PresenceAnalysis{.kind = FindingKind::meeting_place, .stands = &stands_as_meeting_place},
    PresenceAnalysis{.kind = FindingKind::essential_channel, .find = &essential_channels},
    PresenceAnalysis{.kind = FindingKind::ready_to_start, .find = &ready_to_start},
    PresenceAnalysis{.kind = FindingKind::sector_broker, .stands = &stands_as_sector_broker},
    PresenceAnalysis{.kind = FindingKind::partner_hub, .find = &partner_hubs},
    PresenceAnalysis{.kind = FindingKind::gatekeeper, .find = &gatekeepers},
    PresenceAnalysis{.kind = FindingKind::linked_association, .find = &linked_associations},
    PresenceAnalysis{.kind = FindingKind::dependence, .find = &dependences},
};

// What is asked of people is counted over all steps, so it needs all of them.
std::vector<Finding> find_all(const Scene& scene, const graph::TieGraphs& graphs,
                              std::optional<Step> only, const Progress& progress) {
  const bool with_loads = may_see(scene.audience, FindingKind::load) &&
                          only.value_or(Step::build_relations) == Step::build_relations;
  std::vector<Finder> finders;
  for (const StepAnalysis& analysis : kSteps) {
    if (with_loads || !only || *only == analysis.step) {
      finders.emplace_back([&] { return analysis.find(scene, graphs); });
    }
  }
  std::vector<Finding> findings = found_side_by_side(scene, finders, progress);
  if (with_loads) {
    append(findings, loads(scene, findings));
  }
  std::erase_if(findings, [&](const Finding& f) {
    return !may_see(scene.audience, f.kind) || (only && info(f.kind).step != *only);
  });
  return findings;
}

// What says how much was not looked into stands beside the findings.
std::vector<Unexamined> take_unexamined(std::vector<Finding>& findings) {
  std::vector<Unexamined> unexamined;
  for (const Finding& finding : findings) {
    if (finding.unexamined > 0) {
      unexamined.push_back({.kind = finding.kind, .count = finding.unexamined});
    }
  }
  std::erase_if(findings, [](const Finding& finding) { return finding.unexamined > 0; });
  std::ranges::sort(unexamined, {}, &Unexamined::kind);
  return unexamined;
}

}  // namespace

Study study(const Scene& scene, std::optional<Step> only, const Scene* earlier,
            const Progress& progress) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  Study result{.scene = &scene, .findings = find_all(scene, graphs, only, progress)};
  result.unexamined = take_unexamined(result.findings);
  settle_presence(scene, graphs, kPresence, result.findings);
  if (earlier != nullptr) {
    compare_with(*earlier, result.findings);
  }
  put_in_order(result.findings);
  keep_what_may_be_seen(scene, result.findings);
  list_first(scene, result.findings);
  return result;
}

}  // namespace buurtweb::analysis
