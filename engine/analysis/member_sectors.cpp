#include "engine/analysis/member_sectors.h"

#include <algorithm>

#include "engine/analysis/sorted_rows.h"

namespace buurtweb::analysis {
namespace {

bool gives_sectors(const privacy::Scene& scene, const privacy::SceneTie& tie) {
  const bool works =
      tie.relation == RelationKind::employed_by || tie.relation == RelationKind::volunteers_at;
  return works && scene[tie.to].kind == AssetKind::institution && scene[tie.to].sectors != 0;
}

}  // namespace

std::vector<Sector> listed(SectorSet sectors) {
  std::vector<Sector> list;
  for (std::size_t i = 0; i < kSectorCount; ++i) {
    if ((sectors >> i & 1U) != 0) {
      list.push_back(static_cast<Sector>(i));
    }
  }
  return list;
}

MemberSectors::MemberSectors(const privacy::Scene& scene, const graph::TieGraphs& graphs)
    : sectors_(scene.size(), 0) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const privacy::Member& member = scene.members[i];
    if (is_person(member.kind) || member.kind == AssetKind::institution) {
      sectors_[i] = member.sectors;
    }
  }
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (gives_sectors(scene, tie)) {
      sectors_[tie.from.value()] |= scene[tie.to].sectors;
      work_.push_back({tie.from.value(), position});
    }
  }
  std::ranges::sort(work_);
}

std::vector<std::uint32_t> MemberSectors::ties_of(graph::Vertex v) const {
  std::vector<std::uint32_t> ties;
  for (const Work& work : rows_with(work_, v, &Work::person)) {
    ties.push_back(work.tie);
  }
  return ties;
}

}  // namespace buurtweb::analysis
