#include "engine/analysis/outward_paths.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/analysis/certainty.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/measures.h"
#include "engine/analysis/members.h"
#include "engine/analysis/second_contact.h"
#include "engine/analysis/social_ties.h"
#include "engine/graph/disjoint_ways.h"
#include "engine/graph/reach.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

// In a city: more of them than anybody reads, and each takes room until it is listed.
constexpr std::size_t kMostPairs = 10 * kMostOfAKind;

// From `start` downhill to the vertex that the hops were measured from, always to the lowest
// neighbour.
std::vector<Vertex> downhill(const graph::TieGraph& graph, const std::vector<std::uint32_t>& hops,
                             Vertex start) {
  std::vector<Vertex> way{start};
  while (hops[way.back()] > 0) {
    const std::uint32_t next = hops[way.back()] - 1;
    way.push_back(*std::ranges::find_if(graph.neighbours(way.back()),
                                        [&](Vertex w) { return hops[w] == next; }));
  }
  return way;
}

// How one gets from the initiative to the source once these two know each other: two ways without a
// member in common (Menger), so that nobody is the only one any more.
std::vector<std::vector<MemberId>> ways_with(const TieGraphs& graphs, const OutwardWay& out,
                                             const SecondContact::Pair& pair) {
  std::vector<std::vector<MemberId>> ways;
  for (const std::vector<Vertex>& way :
       graph::disjoint_ways(graphs.social, {out.initiative.value(), out.source.value()}, 2,
                            graph::Arc{pair.first.value(), pair.second.value()})) {
    ways.push_back(members_at(way));
  }
  return ways;
}

// Those of the ways from these initiatives to one source that hang on single members.
void add_hanging(const TieGraphs& graphs, const std::vector<MemberId>& initiatives, MemberId source,
                 OutwardWays& hanging) {
  const auto hops = graph::hops(graphs.social, std::array{source.value()});
  for (const MemberId initiative : initiatives) {
    if (hops[initiative.value()] == graph::kUnreached) {
      continue;
    }
    std::vector<Vertex> way = downhill(graphs.social, hops, initiative.value());
    std::vector<Vertex> cuts = graph::single_cuts(hanging.blocks, way);
    if (!cuts.empty()) {
      hanging.ways.push_back({initiative, source, std::move(way), std::move(cuts)});
    }
  }
}

}  // namespace

OutwardWays ways_that_hang_on_one(const Scene& scene, const TieGraphs& graphs,
                                  std::uint64_t affordable) {
  OutwardWays hanging{.blocks = graph::blocks(graphs.social), .ways = {}};
  const std::vector<MemberId> initiatives = members_of_kind(scene, AssetKind::initiative);
  const std::vector<MemberId> sources = members_of_kind(scene, AssetKind::external);
  const bool all = scene.size() <= kExactLimit ||
                   (sources.size() * steps_of_a_search(graphs.social) <= affordable &&
                    sources.size() * initiatives.size() <= kMostPairs);
  for (const MemberId source : sources) {
    std::vector<MemberId> looked_at;
    for (const MemberId initiative : initiatives) {
      if (all || first_common(scene[source].offers, scene[initiative].seeks)) {
        looked_at.push_back(initiative);
      }
    }
    hanging.unexamined += initiatives.size() - looked_at.size();
    if (!looked_at.empty()) {
      add_hanging(graphs, looked_at, source, hanging);
    }
  }
  return hanging;
}

// 5.onmisbaar_naar_buiten: an initiative and a source between which every way passes the same
// members, so that there are no two ways without a member in common (kappa = 1). About those
// members. As certain as the weakest step of a shortest way, which is its evidence.
std::vector<Finding> essential_outward(const Scene& scene, const TieGraphs& graphs,
                                       const OutwardWays& hanging) {
  const SocialTies social(scene, graphs);
  std::vector<Finding> found;
  if (hanging.unexamined > 0) {
    found.push_back({.kind = FindingKind::essential_outward, .unexamined = hanging.unexamined});
  }
  for (const OutwardWay& out : hanging.ways) {
    std::vector<MemberId> cuts = members_at(out.cuts);
    sort_unique(cuts);
    const bool weak = hangs_on_one_source(scene, social, out.way);
    found.push_back({.kind = FindingKind::essential_outward,
                     .about = refs(cuts),
                     .from = out.initiative,
                     .to = out.source,
                     .figures = {{"schakels", static_cast<double>(cuts.size())}},
                     .certainty = weak ? Certainty::probable : Certainty::certain,
                     .people = count_people(scene, cuts),
                     .evidence = evidence_of(scene, social.along(out.way))});
  }
  return found;
}

// 5.tweede_weg: the new tie with the shortest present distance that gives such an initiative a
// second way, without a member in common with the first. About its two ends, with both ways. Of
// equally short ones the first is told whose people may all be approached; the others are
// alternatives. Nobody is asked without being asked first: the action says so.
std::vector<Finding> second_paths(const Scene& scene, const TieGraphs& graphs,
                                  const OutwardWays& hanging) {
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const OutwardWay& out : hanging.ways) {
    const SecondContact contact = second_contact(scene, graphs, hanging.blocks, out);
    if (contact.count == 0) {
      continue;
    }
    const auto [a, b] = contact.best;
    Finding finding{.kind = FindingKind::second_path,
                    .about = {a, b},
                    .from = out.initiative,
                    .to = out.source,
                    .ways = ways_with(graphs, out, contact.best),
                    .figures = {{"afstand", static_cast<double>(contact.hops)}},
                    .people = count_people(scene, std::array{a, b})};
    if (contact.count > 1) {
      for (const auto& [one, other] : contact.first) {
        finding.alternatives.push_back({one, other});
      }
      finding.more_alternatives = contact.count - contact.first.size();
    }
    settle(finding, judge.between(side_of_one(scene, a), side_of_one(scene, b)));
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace buurtweb::analysis
