#include "engine/analysis/way_in.h"

#include <algorithm>

#include "engine/base/sorted.h"

namespace buurtweb::analysis {
namespace {

bool reaches(const privacy::Scene& scene, const graph::TieGraphs& graphs,
             const privacy::SceneTie& tie, MemberId who) {
  if (tie.to_area) {
    return tie.to_area == scene[who].area;
  }
  return tie.to == who || (scene[tie.to].kind == AssetKind::association &&
                           graphs.strength(tie.to.value(), who.value()) > 0);
}

bool may_introduce(const privacy::Scene& scene, const privacy::Member& other) {
  return is_person(other.kind) && other.introduces &&
         (scene.audience != Audience::public_ || other.named_connector);
}

// Who knows them and is like this, warmest first, then by name.
template <class Is>
std::vector<MemberId> acquaintances(const graph::TieGraphs& graphs, MemberId who, Is is) {
  std::vector<MemberId> result;
  for (const graph::Vertex v : graphs.social.neighbours(who.value())) {
    if (is(MemberId(v))) {
      result.emplace_back(v);
    }
  }
  std::ranges::stable_sort(result, std::greater{}, [&](MemberId other) {
    return graphs.strength(other.value(), who.value());
  });
  return result;
}

}  // namespace

std::vector<MemberId> introducers_to(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                     MemberId who) {
  return acquaintances(graphs, who,
                       [&](MemberId other) { return may_introduce(scene, scene[other]); });
}

WayIn way_in(const privacy::Scene& scene, const graph::TieGraphs& graphs, MemberId who) {
  WayIn result{
      .introducers = introducers_to(scene, graphs, who), .spoken_with = {}, .channels = {}};
  if (scene.audience != Audience::public_) {
    result.spoken_with = acquaintances(graphs, who, [&](MemberId other) {
      const privacy::Member& member = scene[other];
      return is_person(member.kind) && member.spoken && !may_introduce(scene, member);
    });
  }
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (tie.relation == RelationKind::informs && scene[tie.from].kind == AssetKind::channel &&
        reaches(scene, graphs, tie, who)) {
      result.channels.push_back(tie.from);
    }
  }
  sort_unique(result.channels);
  return result;
}

}  // namespace buurtweb::analysis
