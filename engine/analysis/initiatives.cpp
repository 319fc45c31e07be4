#include "engine/analysis/initiatives.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "engine/analysis/certainty.h"
#include "engine/analysis/crews.h"
#include "engine/analysis/members.h"
#include "engine/analysis/sorted_rows.h"
#include "engine/analysis/sources.h"
#include "engine/analysis/step_analysis.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;
using TiePositions = std::vector<std::uint32_t>;

// The groups that everybody who takes part is in. An institution is in no group, and neither is an
// association of which we see nobody: with such a participant there is no such group.
std::vector<GroupId> groups_of_all(const Scene& scene, const Groups& groups, const Crew& crew) {
  const bool all_are_people = std::ranges::all_of(
      crew.participants, [&](MemberId who) { return !people_behind(scene, groups, who).empty(); });
  if (!all_are_people || crew.people.empty()) {
    return {};
  }
  std::vector<GroupId> shared = groups.of[crew.people.front().value()];
  for (const MemberId person : crew.people) {
    std::erase_if(shared, [&](GroupId g) { return !groups.belongs(person, g); });
  }
  return shared;
}

bool is_tied_to_the_neighbourhood(const Scene& scene, const TieGraphs& graphs,
                                  MemberId initiative) {
  const auto has_such_a_neighbour = [&](const graph::TieGraph& graph) {
    return std::ranges::any_of(graph.neighbours(initiative.value()), [&](graph::Vertex v) {
      const AssetKind kind = scene.members[v].kind;
      return kind == AssetKind::association || kind == AssetKind::facility;
    });
  };
  return has_such_a_neighbour(graphs.social) || has_such_a_neighbour(graphs.use);
}

// What somebody who takes part brings, and the ties on which that hangs.
struct Contribution {
  MemberId who;
  TiePositions ties;
};

// What holds each initiative up as it is.
class Readiness {
public:
  Readiness(const Scene& scene, const TieGraphs& graphs)
      : scene_(scene), groups_(declared_groups(scene, graphs)) {
    for (const Attendance& coming : groups_.coming) {
      if (scene[coming.place].kind == AssetKind::initiative) {
        add(coming);
      }
    }
  }

  // The ties with which an initiative has two leaders and somebody for everything it needs, those
  // that we are surest of; nothing when it has not.
  [[nodiscard]] std::optional<TiePositions> ties_of(MemberId initiative) const {
    const std::vector<TagId> needed = tags_used_as(scene_[initiative], TagUse::needs);
    TiePositions ties = leading(initiative);
    if (needed.empty() || ties.size() < 2) {
      return std::nullopt;
    }
    ties.resize(2);
    for (const TagId need : needed) {
      const Contribution* const surest = who_brings(initiative, need);
      if (surest == nullptr) {
        return std::nullopt;
      }
      ties.insert(ties.end(), surest->ties.begin(), surest->ties.end());
    }
    return ties;
  }

  // How many lead it.
  [[nodiscard]] std::size_t leaders(MemberId initiative) const {
    return leading(initiative).size();
  }

private:
  void add(const Attendance& coming) {
    std::vector<Contribution>& all = contributions_[coming.place];
    all.push_back({.who = coming.who, .ties = {coming.tie}});
    if (is_person(scene_, coming.who)) {
      return;
    }
    for (const MemberId person : groups_.people_of(coming.who)) {
      TiePositions ties{coming.tie};
      std::ranges::copy_if(groups_.memberships[person.value()], std::back_inserter(ties),
                           [&](std::uint32_t tie) { return scene_.ties[tie].to == coming.who; });
      all.push_back({.who = person, .ties = std::move(ties)});
    }
  }

  [[nodiscard]] std::size_t doubt(const TiePositions& ties) const {
    return count_doubtful(scene_, ties);
  }

  // One tie for each who leads it, the surest first.
  [[nodiscard]] TiePositions leading(MemberId initiative) const {
    TiePositions ties;
    for (const Attendance& coming : rows_with(groups_.coming, initiative, &Attendance::place)) {
      if (scene_.ties[coming.tie].relation == RelationKind::leads) {
        ties.push_back(coming.tie);
      }
    }
    std::ranges::stable_sort(ties, {}, [&](std::uint32_t tie) { return doubt({tie}); });
    return ties;
  }

  [[nodiscard]] const Contribution* who_brings(MemberId initiative, TagId need) const {
    const auto of_it = contributions_.find(initiative);
    const Contribution* surest = nullptr;
    if (of_it == contributions_.end()) {
      return surest;
    }
    for (const Contribution& one : of_it->second) {
      const std::vector<TagId>& offers = scene_[one.who].offers;
      const bool has_it = std::ranges::find(offers, need) != offers.end();
      if (has_it && (surest == nullptr || doubt(one.ties) < doubt(surest->ties))) {
        surest = &one;
      }
    }
    return surest;
  }

  const Scene& scene_;
  Groups groups_;
  std::map<MemberId, std::vector<Contribution>> contributions_;
};

}  // namespace

// 3.initiatief_zonder_buurt: an initiative of which all who take part are in one group (`groups`),
// or that has no tie with an association or a place. Where both are so it is told as the first.
std::vector<Finding> inward_initiatives(const Scene& scene, const TieGraphs& graphs,
                                        const Groups& groups) {
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const auto& [initiative, crew] : crews(scene, groups)) {
    const std::vector<GroupId> shared = groups_of_all(scene, groups, crew);
    if (shared.empty() && is_tied_to_the_neighbourhood(scene, graphs, initiative)) {
      continue;
    }
    Finding finding{.kind = FindingKind::inward_initiative,
                    .about = {initiative},
                    .figures = {{"deelnemers", static_cast<double>(crew.people.size())}},
                    .people = static_cast<std::uint32_t>(crew.people.size())};
    for (const GroupId group : shared) {
      finding.groups.push_back(groups[group].ref);
    }
    settle(finding, judge.from_the_rest({.people = crew.people, .assets = {initiative}}));
    found.push_back(std::move(finding));
  }
  return found;
}

// 3.klaar_om_te_starten: an initiative that says what it needs, has somebody for all of it, and has
// two who lead it.
std::vector<Finding> ready_to_start(const Scene& scene, const TieGraphs& graphs) {
  const Readiness readiness(scene, graphs);
  std::vector<Finding> found;
  for (const MemberId initiative : members_of_kind(scene, AssetKind::initiative)) {
    if (const auto ties = readiness.ties_of(initiative)) {
      found.push_back(
          {.kind = FindingKind::ready_to_start,
           .about = {initiative},
           .figures = {{"trekkers", static_cast<double>(readiness.leaders(initiative))}},
           .evidence = evidence_of(scene, *ties),
           .held_by = *ties});
    }
  }
  return found;
}

}  // namespace buurtweb::analysis
