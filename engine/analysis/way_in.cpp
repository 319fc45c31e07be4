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

}  // namespace

WayIn way_in(const privacy::Scene& scene, const graph::TieGraphs& graphs, MemberId who) {
  WayIn result;
  const bool open = scene.audience == Audience::public_;
  for (const graph::Vertex v : graphs.social.neighbours(who.value())) {
    const privacy::Member& other = scene.members[v];
    if (is_person(other.kind) && other.introduces && (!open || other.named_connector)) {
      result.introducers.emplace_back(v);
    } else if (is_person(other.kind) && other.spoken && !open) {
      result.spoken_with.emplace_back(v);
    }
  }
  const auto warmth = [&](MemberId other) { return graphs.strength(other.value(), who.value()); };
  std::ranges::stable_sort(result.introducers, std::greater{}, warmth);
  std::ranges::stable_sort(result.spoken_with, std::greater{}, warmth);
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
