#include "engine/analysis/spreading.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "engine/analysis/certainty.h"
#include "engine/analysis/members.h"
#include "engine/analysis/sources.h"
#include "engine/graph/reach.h"
#include "engine/graph/reach_many.h"
#include "engine/graph/seed_set.h"

namespace buurtweb::analysis {
namespace {

using graph::Vertex;
using privacy::Scene;

// Whoever is heard within so many steps of a group has a way to tell us something.
constexpr std::uint32_t kHeardWithin = 3;

std::uint32_t steps_of(const Scene& scene) {
  return static_cast<std::uint32_t>(scene.thresholds.reach_steps);
}

std::vector<Vertex> residents_at(const Scene& scene, std::span<const Vertex> vertices) {
  std::vector<Vertex> residents;
  std::ranges::copy_if(vertices, std::back_inserter(residents), [&](Vertex v) {
    return v < scene.size() && is_resident(scene, MemberId(v));
  });
  std::ranges::sort(residents);
  return residents;
}

// The residents of each group; groups without residents are left out.
std::vector<std::vector<Vertex>> residents_of_groups(const Scene& scene, const Groups& groups) {
  std::vector<std::vector<Vertex>> residents;
  for (const Group& group : groups.all) {
    residents.push_back(vertices_of(residents_among(scene, group.people)));
  }
  std::erase_if(residents, [](const auto& group) { return group.empty(); });
  return residents;
}

// Who may be asked to spread a message: those willing to introduce people, and every channel.
std::vector<Vertex> spreaders(const Scene& scene) {
  std::vector<Vertex> spreaders;
  for (Vertex v = 0; v < scene.size(); ++v) {
    const privacy::Member& member = scene.members[v];
    const bool willing = buurtweb::is_person(member.kind) && member.introduces;
    if (willing || member.kind == AssetKind::channel) {
      spreaders.push_back(v);
    }
  }
  return spreaders;
}

// The ties along which a message comes to the residents it reaches: of shortest ways the one on
// which fewest ties hang on one source.
class Courses {
public:
  Courses(const Scene& scene, const MessageGraph& messages, std::span<const Vertex> starts)
      : scene_(scene),
        messages_(messages),
        hops_(graph::hops(messages.graph, starts, steps_of(scene), messages.no_way_through)),
        last_step_(messages.team + 1, nullptr) {
    for (const MessageArc& arc : messages.arcs) {
      const MessageArc*& known = last_step_[arc.to];
      if (is_on_the_way(arc) && (known == nullptr || doubts(arc) < doubts(*known))) {
        known = &arc;
      }
    }
  }

  std::vector<std::uint32_t> ties() {
    std::vector<std::uint32_t> ties;
    for (Vertex v = 0; v < scene_.size(); ++v) {
      if (is_resident(scene_, MemberId(v))) {
        follow_back(v, ties);
      }
    }
    std::ranges::sort(ties);
    ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    return ties;
  }

private:
  [[nodiscard]] bool is_on_the_way(const MessageArc& arc) const {
    const bool passed_on = hops_[arc.from] == 0 || !messages_.no_way_through[arc.from];
    return hops_[arc.from] != graph::kUnreached && hops_[arc.to] == hops_[arc.from] + 1 &&
           passed_on;
  }

  [[nodiscard]] std::size_t doubts(const MessageArc& arc) const {
    return count_doubtful(scene_, arc.ties);
  }

  void follow_back(Vertex v, std::vector<std::uint32_t>& ties) {
    while (last_step_[v] != nullptr) {
      const MessageArc& arc = *std::exchange(last_step_[v], nullptr);
      ties.insert(ties.end(), arc.ties.begin(), arc.ties.end());
      v = arc.from;
    }
  }

  const Scene& scene_;
  const MessageGraph& messages_;
  std::vector<std::uint32_t> hops_;
  std::vector<const MessageArc*> last_step_;  // to each vertex; nothing once it was followed
};

std::vector<Ref> refs_of(const std::vector<Vertex>& set, const std::vector<Vertex>& candidates) {
  std::vector<Ref> list;
  for (const Vertex c : set) {
    list.emplace_back(MemberId(candidates[c]));
  }
  return list;
}

bool is_heard_within(const std::vector<MemberId>& members, const std::vector<std::uint32_t>& hops) {
  return std::ranges::any_of(members,
                             [&](MemberId m) { return hops[m.value()] != graph::kUnreached; });
}

graph::ArcGraph backwards(const MessageGraph& messages) {
  std::vector<graph::Arc> arcs;
  for (const MessageArc& arc : messages.arcs) {
    arcs.push_back({arc.to, arc.from});
  }
  return {messages.team + 1, arcs};
}

// Whom a new way of telling a group would tell at once: its people; of an area everyone there.
std::vector<Vertex> told_at_once(const Groups& groups, const Group& group) {
  const auto* const area = std::get_if<AreaId>(&group.ref);
  return vertices_of(area == nullptr ? group.people : groups.living[area->value()]);
}

// The groups of which more than half of the residents hear nothing of the channels in use.
struct Unreached {
  std::vector<const Group*> groups{};
  std::vector<MemberId> residents{};  // of those groups, who hear nothing
};

Unreached unreached(const Scene& scene, const Groups& groups, const std::vector<bool>& hears) {
  Unreached unreached;
  for (const Group& group : groups.all) {
    const std::vector<MemberId> residents = residents_among(scene, group.people);
    std::vector<MemberId> nothing = residents;
    std::erase_if(nothing, [&](MemberId m) { return hears[m.value()]; });
    if (2 * nothing.size() > residents.size()) {
      unreached.groups.push_back(&group);
      unreached.residents.insert(unreached.residents.end(), nothing.begin(), nothing.end());
    }
  }
  sort_unique(unreached.residents);
  return unreached;
}

// That all those groups hear nothing is as sure as the one of which we are least sure.
Absence least_sure(const Scene& scene, const std::vector<const Group*>& groups) {
  const AbsenceJudge judge(scene);
  Absence all{.certainty = Certainty::certain, .evidence = {}};
  for (const Group* const group : groups) {
    const Absence one = judge.from_the_rest(side_of(*group));
    all.certainty = std::max(all.certainty, one.certainty);
    all.evidence.insert(all.evidence.end(), one.evidence.begin(), one.evidence.end());
  }
  std::ranges::sort(all.evidence);
  all.evidence.erase(std::unique(all.evidence.begin(), all.evidence.end()), all.evidence.end());
  return all;
}

}  // namespace

// 3.bereikgroep: at most `seed_set_max` people who are willing and channels from whom most groups
// are reached by half, then most residents, within `reach_steps`. Somebody who is chosen counts as
// reached. As certain as the weakest tie along which the message comes.
std::vector<Finding> seed_sets(const Scene& scene, const Groups& groups,
                               const MessageGraph& messages) {
  const std::vector<Vertex> candidates = spreaders(scene);
  graph::SeedProblem problem{.elements = static_cast<Vertex>(scene.size()),
                             .reached = {},
                             .groups = residents_of_groups(scene, groups)};
  for (const std::vector<Vertex>& reached : graph::within_reach_of_each(
           messages.graph, candidates, steps_of(scene), messages.no_way_through)) {
    problem.reached.push_back(residents_at(scene, reached));
  }
  const auto most = static_cast<std::size_t>(scene.thresholds.seed_set_max);
  const graph::SeedSets best = graph::best_seed_sets(problem, most);
  if (best.count == 0) {
    return {};
  }
  const std::size_t residents = members_of_kind(scene, AssetKind::resident).size();
  Finding finding{.kind = FindingKind::seed_set,
                  .about = refs_of(best.sets.front(), candidates),
                  .figures = {{"bereikt", static_cast<double>(best.reached)},
                              {"bewoners", static_cast<double>(residents)},
                              {"groepen_bereikt", static_cast<double>(best.groups)},
                              {"groepen", static_cast<double>(problem.groups.size())}},
                  .people = best.reached,
                  .method = best.exact ? Method::exact : Method::greedy};
  if (!best.exact) {
    finding.figures.push_back(
        {"hoogstens", static_cast<double>(graph::reach_bound(problem, best.sets.front(), most))});
  }
  if (best.count > 1) {
    for (const std::vector<Vertex>& set : best.sets) {
      finding.alternatives.push_back(refs_of(set, candidates));
    }
    finding.more_alternatives = best.count - best.sets.size();
  }
  std::vector<Vertex> starts;
  for (const Vertex c : best.sets.front()) {
    starts.push_back(candidates[c]);
  }
  const std::vector<std::uint32_t> ties = Courses(scene, messages, starts).ties();
  finding.evidence = evidence_of(scene, ties);
  finding.certainty = count_doubtful(scene, ties) == 0 ? Certainty::certain : Certainty::probable;
  return {finding};
}

// 3.niet_gehoord: a group of which somebody hears from us, in however many steps, and nobody can
// tell us anything within three. Residents count; a group without residents is left out.
std::vector<Finding> unheard_groups(const Scene& scene, const Groups& groups,
                                    const MessageGraph& messages) {
  const std::vector<std::uint32_t> told = graph::hops(messages.graph, std::array{messages.team},
                                                      graph::kUnreached, messages.no_way_through);
  const std::vector<std::uint32_t> tells = graph::hops(
      backwards(messages), std::array{messages.team}, kHeardWithin, messages.no_way_through);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const Group& group : groups.all) {
    const std::vector<MemberId> residents = residents_among(scene, group.people);
    if (!is_heard_within(residents, told) || is_heard_within(residents, tells)) {
      continue;
    }
    Finding finding{.kind = FindingKind::unheard_group,
                    .about = {group.ref},
                    .figures = {{"bewoners", static_cast<double>(residents.size())}},
                    .people = static_cast<std::uint32_t>(residents.size())};
    settle(finding, judge.from_the_rest(side_of(group)));
    found.push_back(std::move(finding));
  }
  return found;
}

// 3.ontbrekend_kanaal: the fewest groups that should be told in a new way, by any channel, so that
// every group is reached by half. About those groups.
std::vector<Finding> missing_channels(const Scene& scene, const Groups& groups,
                                      const MessageGraph& messages) {
  graph::NearSearch near(messages.graph, messages.no_way_through);
  graph::SeedProblem problem{.elements = static_cast<Vertex>(scene.size()),
                             .reached = {},
                             .groups = residents_of_groups(scene, groups)};
  problem.already = residents_at(scene, near.within(messages.channels_in_use, steps_of(scene)));
  const std::uint32_t beyond = std::max(steps_of(scene), 1U) - 1;
  for (const Group& group : groups.all) {
    problem.reached.push_back(
        residents_at(scene, near.within(told_at_once(groups, group), beyond)));
  }
  const graph::SeedSets best = graph::smallest_sets_reaching_all(problem);
  if (best.count == 0) {
    return {};
  }
  std::vector<bool> hears(scene.size(), false);
  std::ranges::for_each(problem.already, [&](Vertex v) { hears[v] = true; });
  const Unreached now = unreached(scene, groups, hears);
  const auto as_refs = [&](const std::vector<Vertex>& set) {
    std::vector<Ref> list;
    std::ranges::transform(set, std::back_inserter(list),
                           [&](Vertex g) { return groups.all[g].ref; });
    return list;
  };
  Finding finding{.kind = FindingKind::missing_channel,
                  .about = as_refs(best.sets.front()),
                  .figures = {{"groepen", static_cast<double>(now.groups.size())}},
                  .people = static_cast<std::uint32_t>(now.residents.size()),
                  .method = best.exact ? Method::exact : Method::greedy};
  if (best.count > 1) {
    std::ranges::transform(best.sets, std::back_inserter(finding.alternatives), as_refs);
    finding.more_alternatives = best.count - best.sets.size();
  }
  settle(finding, least_sure(scene, now.groups));
  return {finding};
}

}  // namespace buurtweb::analysis
