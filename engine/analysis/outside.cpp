#include "engine/analysis/outside.h"

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

bool leads_outside(const privacy::SceneTie& tie, const privacy::Scene& scene) {
  const bool one_end = (scene[tie.from].kind == AssetKind::external) !=
                       (!tie.to_area && scene[tie.to].kind == AssetKind::external);
  return !tie.to_area && one_end && tie.is_there() && tie.relation != RelationKind::nominates;
}

}  // namespace

Outside::Outside(const privacy::Scene& scene)
    : sources(members_of_kind(scene, AssetKind::external)), scene_(scene) {}

std::vector<MemberId> Outside::fitting(const std::vector<TagId>& sought) const {
  std::vector<MemberId> fit;
  for (const MemberId source : sources) {
    if (first_common(scene_[source].offers, sought)) {
      fit.push_back(source);
    }
  }
  return fit;
}

std::vector<Gate> gates(const privacy::Scene& scene) {
  std::vector<Gate> result;
  for (const privacy::SceneTie& tie : scene.ties) {
    if (!leads_outside(tie, scene)) {
      continue;
    }
    const bool outward = scene[tie.to].kind == AssetKind::external;
    result.push_back({.who = outward ? tie.from : tie.to,
                      .outside = outward ? tie.to : tie.from,
                      .strong = tie.strength == 3,
                      .in_contact = tie_class(tie.relation) == TieClass::social});
  }
  return result;
}

}  // namespace buurtweb::analysis
