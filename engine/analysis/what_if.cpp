#include "engine/analysis/what_if.h"

#include <algorithm>
#include <tuple>

#include "engine/analysis/groups.h"
#include "engine/analysis/introduction_gain.h"
#include "engine/analysis/study.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;

Scene with_tie(Scene scene, MemberId a, MemberId b) {
  privacy::SceneTie tie;
  tie.relation = RelationKind::knows;
  tie.from = std::min(a, b);
  tie.to = std::max(a, b);
  tie.sources = {privacy::kTeam};
  const auto key = [](const privacy::SceneTie& t) { return std::tie(t.relation, t.from, t.to); };
  const auto place = std::ranges::lower_bound(scene.ties, key(tie), {}, key);
  if (place != scene.ties.end() && key(*place) == key(tie)) {
    *place = tie;  // they said that they do not know each other
  } else {
    scene.ties.insert(place, tie);
  }
  return scene;
}

// What a finding is about, whatever its numbers. Only where two pairs of groups may hang on the
// same person do the groups tell findings apart.
bool comes_before(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& f) {
    return std::tie(f.kind, f.about, f.tag, f.section, f.tags, f.sectors, f.from, f.to, f.stage,
                    f.gap, f.action, f.goal);
  };
  const auto order = key(a) <=> key(b);
  return order == 0 ? a.kind == FindingKind::single_carrier && a.groups < b.groups : order < 0;
}

bool is_of_the_next_round(const Finding& finding) {
  return finding.kind == FindingKind::proposed_tie || finding.kind == FindingKind::load;
}

// There may be thousands on both sides: those of the other are sorted and looked up.
std::vector<Finding> only_in(const std::vector<Finding>& these, const std::vector<Finding>& those) {
  const auto less = [](const Finding* a, const Finding* b) { return comes_before(*a, *b); };
  std::vector<const Finding*> sorted;
  for (const Finding& finding : those) {
    sorted.push_back(&finding);
  }
  std::ranges::sort(sorted, less);
  std::vector<Finding> only;
  for (const Finding& finding : these) {
    if (!is_of_the_next_round(finding) && !std::ranges::binary_search(sorted, &finding, less)) {
      only.push_back(finding);
    }
  }
  return only;
}

}  // namespace

WhatIf what_if(const Scene& scene, MemberId a, MemberId b) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const GroupNetwork network = group_network(scene, graphs);
  const Gains gains(scene, graphs, network);
  WhatIf result;
  result.pair = {a, b};
  result.tied = graphs.social.has_arc(a.value(), b.value());
  if (result.tied) {
    return result;
  }
  result.gain = gains.of(a, b);
  result.efficiency_gain = gains.in_efficiency(a, b);
  const Scene after = with_tie(scene, a, b);
  const std::vector<Finding> now = study(scene).findings;
  const std::vector<Finding> then = study(after).findings;
  result.gone = only_in(now, then);
  result.come = only_in(then, now);
  return result;
}

}  // namespace buurtweb::analysis
