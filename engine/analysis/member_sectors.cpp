#include "engine/analysis/member_sectors.h"

#include <algorithm>

#include "engine/analysis/sorted_rows.h"

namespace buurtweb::analysis {
namespace {

bool is_work(RelationKind relation) {
  return relation == RelationKind::employed_by || relation == RelationKind::volunteers_at;
}

}  // namespace

SectorSet own_sectors(const privacy::Member& member) {
  return is_person(member.kind) || member.kind == AssetKind::institution ? member.sectors : 0;
}

SectorSet sectors_given_by(const privacy::Scene& scene, const privacy::SceneTie& tie) {
  const bool gives = is_work(tie.relation) && scene[tie.to].kind == AssetKind::institution;
  return gives ? scene[tie.to].sectors : 0;
}

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
    sectors_[i] = own_sectors(scene.members[i]);
  }
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (const SectorSet given = sectors_given_by(scene, tie); given != 0) {
      sectors_[tie.from.value()] |= given;
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
