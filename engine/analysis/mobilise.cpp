#include <algorithm>

#include "engine/analysis/certainty.h"
#include "engine/analysis/crews.h"
#include "engine/analysis/initiatives.h"
#include "engine/analysis/members.h"
#include "engine/analysis/message_graph.h"
#include "engine/analysis/side_by_side.h"
#include "engine/analysis/sorted_rows.h"
#include "engine/analysis/spreading.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/team_proposals.h"
#include "engine/graph/dominators.h"
#include "engine/graph/reach.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

std::vector<bool> resident_marks(const Scene& scene) {
  std::vector<bool> marks;
  for (const privacy::Member& member : scene.members) {
    marks.push_back(member.kind == AssetKind::resident);
  }
  return marks;
}

// A tenth of the residents, and at least one: so many must hear nothing without a channel.
std::size_t worth_telling(std::size_t residents) {
  return std::max<std::size_t>(1, (residents + 9) / 10);
}

// The ties along which a channel tells enough residents who hear it from nowhere else: while these
// stand, that many depend on it. `only_through_it` is sorted.
std::vector<std::uint32_t> ties_that_tell(const Scene& scene, const MessageGraph& messages,
                                          Vertex channel,
                                          const std::vector<MemberId>& only_through_it) {
  std::size_t needed = worth_telling(members_of_kind(scene, AssetKind::resident).size());
  std::vector<Vertex> told{channel};
  std::vector<std::uint32_t> ties;
  std::vector<bool> seen(messages.team + 1, false);
  for (std::size_t i = 0; i < told.size() && needed > 0; ++i) {
    for (const MessageArc& arc : rows_with(messages.arcs, told[i], &MessageArc::from)) {
      if (needed == 0 || seen[arc.to] || !contains(only_through_it, MemberId(arc.to))) {
        continue;
      }
      seen[arc.to] = true;
      told.push_back(arc.to);
      ties.insert(ties.end(), arc.ties.begin(), arc.ties.end());
      needed -= is_resident(scene, MemberId(arc.to)) ? 1U : 0U;
    }
  }
  return ties;
}

// Where it is told whom a channel reaches.
std::vector<Place> evidence_of_channel(const Scene& scene, const MessageGraph& messages,
                                       Vertex channel) {
  std::vector<std::uint32_t> ties;
  for (const MessageArc& arc : rows_with(messages.arcs, channel, &MessageArc::from)) {
    ties.push_back(arc.ties.front());
  }
  return evidence_of(scene, ties);
}

Finding unreached(const Group& group, const std::vector<MemberId>& residents,
                  const std::vector<MemberId>& hear_nothing) {
  return {.kind = FindingKind::unreached_group,
          .about = {group.ref},
          .parts = {refs(hear_nothing)},
          .figures = {{"niet_bereikt", static_cast<double>(hear_nothing.size())},
                      {"bewoners", static_cast<double>(residents.size())}},
          .people = static_cast<std::uint32_t>(hear_nothing.size())};
}

// 3.niet_bereikt: a group of which more than half of the residents hear nothing, within
// `reach_steps`, of the channels in use. Members that are no residents do not count for reach; a
// group without residents is left out.
std::vector<Finding> unreached_groups(const Scene& scene, const Groups& groups,
                                      const MessageGraph& messages) {
  const auto steps = static_cast<std::uint32_t>(scene.thresholds.reach_steps);
  const std::vector<std::uint32_t> distance =
      graph::hops(messages.graph, messages.channels_in_use, steps, messages.no_way_through);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const Group& group : groups.all) {
    const std::vector<MemberId> residents = residents_among(scene, group.people);
    std::vector<MemberId> hear_nothing = residents;
    std::erase_if(hear_nothing,
                  [&](MemberId p) { return distance[p.value()] != graph::kUnreached; });
    if (2 * hear_nothing.size() > residents.size()) {
      Finding finding = unreached(group, residents, hear_nothing);
      settle(finding, judge.from_the_rest(side_of(group)));
      found.push_back(std::move(finding));
    }
  }
  return found;
}

// 3.ontbrekende_rol: what an initiative needs (`nodig`) and no participant offers.
std::vector<Finding> missing_roles(const Scene& scene, const Groups& groups) {
  std::vector<Finding> found;
  for (const auto& [initiative, crew] : crews(scene, groups)) {
    const std::vector<TagId> missing = unfilled_needs(scene, initiative, crew);
    if (missing.empty()) {
      continue;
    }
    found.push_back({.kind = FindingKind::missing_role,
                     .about = {initiative},
                     .tags = missing,
                     .certainty = of_what_cannot_be_asked(scene, crew.people),
                     .people = static_cast<std::uint32_t>(crew.people.size())});
  }
  return found;
}

}  // namespace

// 3.onmisbaar_kanaal: a channel without which at least a tenth of the residents hear nothing of a
// message, however many steps it may take. Messages start at the team or at an initiative, but
// nobody except the team tells a channel anything, so that from an initiative no channel is ever
// on the way: only the team's messages can hang on one.
std::vector<Finding> essential_channels(const Scene& scene, const TieGraphs& graphs) {
  const Groups groups = declared_groups(scene, graphs);
  const MessageGraph messages = message_graph(scene, graphs, groups);
  const graph::DominatorTree known_through(
      graph::immediate_dominators(messages.graph, messages.team));
  std::vector<bool> is_one = resident_marks(scene);
  is_one.resize(messages.graph.vertex_count());  // the team
  const std::vector<std::uint32_t> counts = known_through.count_below(is_one);
  const std::size_t residents = members_of_kind(scene, AssetKind::resident).size();
  std::vector<Finding> found;
  for (const Vertex channel : messages.channels_in_use) {
    const std::uint32_t lost_residents = counts[channel];
    if (lost_residents < worth_telling(residents)) {
      continue;
    }
    std::vector<MemberId> lost = members_at(known_through.below(channel));
    std::ranges::sort(lost);
    found.push_back({.kind = FindingKind::essential_channel,
                     .about = {MemberId(channel)},
                     .figures = {{"verliest", static_cast<double>(lost_residents)},
                                 {"bewoners", static_cast<double>(residents)}},
                     .people = lost_residents,
                     .evidence = evidence_of_channel(scene, messages, channel),
                     .held_by = ties_that_tell(scene, messages, channel, lost)});
  }
  return found;
}

std::vector<Finding> mobilise(const Scene& scene, const TieGraphs& graphs) {
  const Groups groups = declared_groups(scene, graphs);
  const MessageGraph messages = message_graph(scene, graphs, groups);
  const std::vector<Finder> finders{
      [&] { return seed_sets(scene, groups, messages); },
      [&] { return essential_channels(scene, graphs); },
      [&] { return unreached_groups(scene, groups, messages); },
      [&] { return unheard_groups(scene, groups, messages); },
      [&] { return inward_initiatives(scene, graphs, groups); },
      [&] { return missing_roles(scene, groups); },
      [&] { return team_proposals(scene, graphs, groups); },
      [&] { return missing_channels(scene, groups, messages); },
      [&] { return ready_to_start(scene, graphs); },
  };
  return found_side_by_side(scene, finders);
}

}  // namespace buurtweb::analysis
