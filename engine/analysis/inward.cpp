#include "engine/analysis/inward.h"

#include <algorithm>
#include <optional>

#include "engine/analysis/certainty.h"
#include "engine/analysis/member_sectors.h"
#include "engine/analysis/members.h"
#include "engine/analysis/partition.h"

namespace buurtweb::analysis {
namespace {

using graph::Mixing;
using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

constexpr std::uint64_t kFewestTies = 5;
constexpr std::size_t kFewestMembers = 3;
constexpr double kMostOutward = -0.6;
constexpr double kBelowChance = 0.5;
constexpr double kRounding = 1e-9;  // 1/5 and the like are not exact

std::vector<Figure> figures(const Mixing& mixing, double expected, std::size_t members) {
  return {{"ei", graph::ei_index(mixing).value()},
          {"ei_verwacht", expected},
          {"binnen", static_cast<double>(mixing.internal)},
          {"buiten", static_cast<double>(mixing.external)},
          {"mensen", static_cast<double>(members)}};
}

// The institutions of one sector and the people who work or volunteer there.
Side side_of_sector(const Scene& scene, const MemberSectors& sectors, std::size_t sector) {
  Side side;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if ((sectors.of(static_cast<Vertex>(i)) >> sector & 1U) != 0) {
      const MemberId member = MemberId::of(i);
      (is_person(scene, member) ? side.people : side.assets).push_back(member);
    }
  }
  return side;
}

graph::TieGraph among_institutions(const Scene& scene, const TieGraphs& graphs) {
  std::vector<graph::Arc> ties;
  for (const MemberId institution : members_of_kind(scene, AssetKind::institution)) {
    for (const Vertex w : graphs.social.neighbours(institution.value())) {
      if (scene.members[w].kind == AssetKind::institution) {
        ties.push_back({institution.value(), w});
      }
    }
  }
  return {static_cast<Vertex>(scene.size()), ties};
}

// What chance would give: of all pairs of institutions, those that share a sector.
std::optional<double> expected_of_sectors(const Scene& scene) {
  const std::vector<MemberId> all = members_of_kind(scene, AssetKind::institution);
  std::uint64_t together = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      together += (scene[all[i]].sectors & scene[all[j]].sectors) != 0 ? 1U : 0U;
    }
  }
  return graph::expected_ei(together, all.size());
}

}  // namespace

bool looks_inward(const Mixing& mixing, double expected, std::size_t members) {
  if (mixing.ties() < kFewestTies || members < kFewestMembers) {
    return false;
  }
  const double ei = graph::ei_index(mixing).value();
  return ei <= kMostOutward + kRounding && ei <= expected - kBelowChance + kRounding;
}

// 2.naar_binnen: a class of `indeling` whose people know mostly each other. A tie with somebody who
// is in no class leaves the group. It is about contact outward that nobody told of, so it is as
// sure as that absence: who never was asked about others must not be called inward.
std::vector<Finding> inward_groups(const Scene& scene, const TieGraphs& graphs,
                                   const Groups& groups) {
  const Partition partition = partition_of_people(scene, graphs, groups);
  const std::optional<double> expected =
      graph::expected_ei(graph::pairs_together(partition.of), partition.everybody);
  const graph::TieGraph known = acquaintances(scene, graphs);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const Partition::Class& group : partition.classes) {
    const Mixing mixing = graph::mixing_of(known, vertices_of(group.people));
    if (!expected || !looks_inward(mixing, *expected, group.people.size())) {
      continue;
    }
    Finding finding{.kind = FindingKind::inward_group,
                    .about = group.ref,
                    .sectors = group.sector,
                    .figures = figures(mixing, *expected, group.people.size()),
                    .people = static_cast<std::uint32_t>(group.people.size())};
    settle(finding, judge.from_the_rest({.people = group.people, .assets = {}}));
    found.push_back(std::move(finding));
  }
  return found;
}

// 4.sector_op_zichzelf: a sector whose institutions work together mostly with each other. An
// institution may be in several sectors: a tie is internal when both ends are in this one. About
// the institutions of the sector.
std::vector<Finding> inward_sectors(const Scene& scene, const TieGraphs& graphs) {
  const graph::TieGraph cooperation = among_institutions(scene, graphs);
  const std::optional<double> expected = expected_of_sectors(scene);
  const MemberSectors sectors(scene, graphs);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (std::size_t sector = 0; expected && sector < kSectorCount; ++sector) {
    const Side side = side_of_sector(scene, sectors, sector);
    const Mixing mixing = graph::mixing_of(cooperation, vertices_of(side.assets));
    if (!looks_inward(mixing, *expected, side.assets.size())) {
      continue;
    }
    Finding finding{.kind = FindingKind::inward_sector,
                    .about = refs(side.assets),
                    .sectors = {static_cast<Sector>(sector)},
                    .figures = figures(mixing, *expected, side.assets.size()),
                    .people = static_cast<std::uint32_t>(side.people.size())};
    finding.figures.back().name = "organisaties";
    settle(finding, judge.from_the_rest(side));
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace buurtweb::analysis
