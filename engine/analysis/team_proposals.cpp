#include "engine/analysis/team_proposals.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "engine/analysis/crews.h"
#include "engine/analysis/introduction_routes.h"
#include "engine/analysis/measures.h"
#include "engine/analysis/members.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/sources.h"
#include "engine/analysis/tag_index.h"
#include "engine/graph/components.h"
#include "engine/graph/handshake_rows.h"
#include "engine/graph/handshake_search.h"
#include "engine/graph/team_formation.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;
using Team = std::vector<MemberId>;

// In half handshakes; so far people are looked for first in a whole city.
constexpr std::uint32_t kNearInACity = 6;
// Of more people than this only those nearest to whoever takes part are tried.
constexpr std::size_t kMostCandidates = 300;
constexpr std::size_t kMostCandidatesInACity = 40;

// Who takes part in person, or as an institution; an association counts as its members.
Team participants_of(const Scene& scene, const Crew& crew) {
  Team participants = crew.people;
  std::ranges::copy_if(crew.participants, std::back_inserter(participants),
                       [&](MemberId who) { return scene[who].kind == AssetKind::institution; });
  sort_unique(participants);
  return participants;
}

// What an initiative lacks, and who is looked at for it.
struct Sought {
  MemberId initiative;
  std::vector<TagId> missing;
  Team participants;
  Team candidates = {};  // ascending
  std::map<MemberId, std::uint32_t> to_others = {};
  bool all_tried = false;
  std::uint32_t limit = graph::kUnreached;  // how far is looked, in half handshakes
};

class TeamSearch {
public:
  TeamSearch(const Scene& scene, const TieGraphs& graphs, std::uint64_t affordable)
      : scene_(scene),
        handshakes_(graphs.social, person_marks(scene),
                    static_cast<std::uint32_t>(scene.thresholds.group_max)),
        social_ties_(graphs.social),
        search_(handshakes_, graphs.social),
        social_(scene, graphs),
        index_(scene),
        introducers_(scene),
        avoid_(scene.avoid.begin(), scene.avoid.end()),
        is_city_(scene.size() > kExactLimit),
        affordable_(affordable) {
    std::ranges::sort(avoid_);
  }

  // For all initiatives together: many lack the same, and from many people at a time it is measured
  // in less time.
  std::vector<Finding> run(const Groups& groups) {
    std::vector<Sought> all;
    for (const auto& [initiative, crew] : crews(scene_, groups)) {
      all.push_back({.initiative = initiative,
                     .missing = unfilled_needs(scene_, initiative, crew),
                     .participants = participants_of(scene_, crew)});
    }
    return is_city_ ? run_in_a_city(all) : run_everywhere(all);
  }

private:
  std::vector<Finding> run_everywhere(std::vector<Sought>& all) {
    measure_from_all(all, &Sought::participants);
    for (Sought& sought : all) {
      choose_candidates(sought);
    }
    measure_from_all(all, &Sought::candidates);
    std::vector<Finding> found;
    for (const Sought& sought : all) {
      look_for(sought, found);
    }
    return found;
  }

  // A team that is found nearby is the best there is: whoever is farther away only makes it larger
  // in distance.
  std::vector<Finding> run_in_a_city(std::vector<Sought>& all) {
    std::vector<Finding> found;
    std::uint64_t unexamined = 0;
    std::erase_if(all, [](const Sought& sought) { return sought.missing.empty(); });
    for (Sought& sought : all) {
      sought.limit = kNearInACity;
      choose_candidates(sought);
      if (look_for(sought, found) || !may_be_found_far_away(sought)) {
        continue;
      }
      if (!pays_for(sought)) {
        ++unexamined;
        continue;
      }
      sought.limit = graph::kUnreached;
      choose_candidates(sought);
      look_for(sought, found);
    }
    if (unexamined > 0) {
      found.push_back({.kind = FindingKind::team_proposal, .unexamined = unexamined});
    }
    return found;
  }

  // Whether for each thing that is missing there is somebody in the same part of the city as all
  // who take part.
  [[nodiscard]] bool may_be_found_far_away(const Sought& sought) {
    if (parts_.of.empty()) {
      parts_ = graph::components(social_ties_);
    }
    const auto part_of = [&](MemberId who) { return parts_.of[who.value()]; };
    return std::ranges::all_of(sought.missing, [&](TagId skill) {
      return std::ranges::any_of(index_.offering[skill.value()], [&](MemberId who) {
        return is_person(scene_, who) &&
               std::ranges::all_of(sought.participants,
                                   [&](MemberId other) { return part_of(other) == part_of(who); });
      });
    });
  }

  // From each who takes part and each who could join, once.
  bool pays_for(const Sought& sought) {
    const std::uint64_t searches = sought.participants.size() + kMostCandidatesInACity;
    const std::uint64_t steps = searches * steps_of_a_search(social_ties_);
    const bool pays = steps <= affordable_;
    affordable_ -= pays ? steps : 0;
    return pays;
  }

  // Whether there is a team.
  bool look_for(const Sought& sought, std::vector<Finding>& found) {
    const graph::Teams teams = graph::best_teams(problem(sought));
    if (teams.count > 0) {
      Finding finding = describe(teams, sought);
      finding.from = sought.initiative;
      finding.tags = sought.missing;
      finding.method = teams.exact && sought.all_tried ? Method::exact : Method::greedy;
      found.push_back(std::move(finding));
    }
    return teams.count > 0;
  }

  // From each of these people once. Not in a city: few are looked at there, and the distances of
  // all would take too much room.
  void measure_from_all(const std::vector<Sought>& all, Team Sought::*of_each) {
    std::vector<Vertex> starts;
    for (const Sought& sought : all) {
      for (const MemberId person : sought.*of_each) {
        if (!halves_.contains(person)) {
          starts.push_back(person.value());
        }
      }
    }
    sort_unique(starts);
    auto rows = graph::halves_from_each(handshakes_, social_ties_, starts);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      halves_.emplace(MemberId(starts[i]), std::move(rows[i]));
    }
  }

  void measure_from(MemberId start, std::uint32_t limit) {
    if (is_city_) {
      search_.start_from(start.value(), limit);
    } else {
      measured_ = &halves_.at(start);
    }
  }

  [[nodiscard]] std::uint32_t halves_to(MemberId other) const {
    if (measured_ == nullptr) {
      return search_.to(other.value());
    }
    const std::uint16_t halves = (*measured_)[other.value()];
    return halves == graph::kNoWay ? graph::kUnreached : halves;
  }

  // From where the search started. People who would rather not meet are kept as far apart as people
  // without any way.
  [[nodiscard]] std::uint32_t between(MemberId start, MemberId other) const {
    return would_rather_not_meet(start, other) ? graph::kUnreached : halves_to(other);
  }

  [[nodiscard]] bool would_rather_not_meet(MemberId a, MemberId b) const {
    return std::ranges::binary_search(avoid_, std::pair(std::min(a, b), std::max(a, b)));
  }

  [[nodiscard]] Team holders(TagId skill) const {
    return people_among(scene_, index_.offering[skill.value()]);
  }

  [[nodiscard]] bool offers(MemberId person, TagId skill) const {
    const std::vector<TagId>& own = scene_[person].offers;
    return std::ranges::find(own, skill) != own.end();
  }

  // Everyone who has something of what is missing. In a city these are many, and few of them are
  // reached by the first who takes part.
  Team who_could_join(const Sought& sought) {
    Team people;
    if (sought.limit == graph::kUnreached || sought.participants.empty()) {
      for (const TagId skill : sought.missing) {
        const Team own = holders(skill);
        people.insert(people.end(), own.begin(), own.end());
      }
    } else {
      search_.start_from(sought.participants.front().value(), sought.limit);
      people = people_among(scene_, members_at(search_.reached()));
      std::erase_if(people, [&](MemberId person) {
        return std::ranges::none_of(sought.missing, [&](TagId tag) { return offers(person, tag); });
      });
    }
    sort_unique(people);
    return people;
  }

  // Of those the ones whom all who take part can reach; the nearest, where there are many.
  void choose_candidates(Sought& sought) {
    const Team people = who_could_join(sought);
    std::vector<std::uint32_t> farthest(people.size(), 0);
    for (const MemberId other : sought.participants) {
      measure_from(other, sought.limit);
      for (std::size_t i = 0; i < people.size(); ++i) {
        farthest[i] = std::max(farthest[i], between(other, people[i]));
      }
    }
    std::vector<std::pair<std::uint32_t, MemberId>> nearest;
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (farthest[i] != graph::kUnreached) {
        nearest.emplace_back(farthest[i], people[i]);
      }
    }
    std::ranges::sort(nearest);
    keep_nearest(nearest, sought);
  }

  // Of each skill likewise, so that one which many have leaves room for one which few have.
  void keep_nearest(const std::vector<std::pair<std::uint32_t, MemberId>>& nearest,
                    Sought& sought) const {
    const std::size_t most = is_city_ ? kMostCandidatesInACity : kMostCandidates;
    sought.all_tried = nearest.size() <= most;
    const std::size_t most_of_each =
        sought.all_tried ? most : most / std::max<std::size_t>(sought.missing.size(), 1);
    std::map<TagId, std::size_t> kept;
    sought.candidates.clear();
    sought.to_others.clear();
    for (const auto& [distance, person] : nearest) {
      bool is_kept = false;
      for (const TagId skill : sought.missing) {
        is_kept = (offers(person, skill) && kept[skill]++ < most_of_each) || is_kept;
      }
      if (is_kept) {
        sought.candidates.push_back(person);
        sought.to_others[person] = distance;
      }
    }
    std::ranges::sort(sought.candidates);
  }

  graph::TeamProblem problem(const Sought& sought) {
    graph::TeamProblem problem;
    for (const TagId skill : sought.missing) {
      std::vector<Vertex>& numbers = problem.holders.emplace_back();
      for (Vertex c = 0; c < sought.candidates.size(); ++c) {
        if (offers(sought.candidates[c], skill)) {
          numbers.push_back(c);
        }
      }
    }
    problem.distance = among(sought.candidates, sought.limit);
    for (const MemberId candidate : sought.candidates) {
      problem.to_others.push_back(sought.to_others.at(candidate));
    }
    return problem;
  }

  [[nodiscard]] std::vector<std::vector<std::uint32_t>> among(const Team& candidates,
                                                              std::uint32_t limit) {
    std::vector<std::vector<std::uint32_t>> rows;
    if (limit == graph::kUnreached) {
      for (const MemberId a : candidates) {
        measure_from(a, limit);
        std::vector<std::uint32_t>& row = rows.emplace_back();
        std::ranges::transform(candidates, std::back_inserter(row),
                               [&](MemberId b) { return halves_to(b); });
      }
    } else {
      rows = search_.among(vertices_of(candidates), limit);
    }
    for (std::size_t a = 0; a < candidates.size(); ++a) {
      for (std::size_t b = 0; b < candidates.size(); ++b) {
        if (would_rather_not_meet(candidates[a], candidates[b])) {
          rows[a][b] = graph::kUnreached;
        }
      }
    }
    return rows;
  }

  static Team team(const Sought& sought, const std::vector<Vertex>& numbers) {
    Team team;
    std::ranges::transform(numbers, std::back_inserter(team),
                           [&](Vertex c) { return sought.candidates[c]; });
    return team;
  }

  [[nodiscard]] int asked(const Team& people) const {
    int asked = 0;
    for (const MemberId person : people) {
      asked += introducers_.open(person);
    }
    return asked;
  }

  // Of equally good teams the one of which least is asked already.
  Finding describe(const graph::Teams& teams, const Sought& sought) {
    std::vector<Team> sets;
    for (const std::vector<Vertex>& set : teams.sets) {
      sets.push_back(team(sought, set));
    }
    const Team& chosen =
        *std::ranges::min_element(sets, {}, [&](const Team& set) { return asked(set); });
    Finding finding{.kind = FindingKind::team_proposal,
                    .about = refs(chosen),
                    .figures = {{"afstand", teams.cost / 2.0}},
                    .certainty = Certainty::certain,
                    .people = static_cast<std::uint32_t>(chosen.size())};
    if (teams.count > 1) {
      std::ranges::transform(sets, std::back_inserter(finding.alternatives),
                             [](const Team& set) { return refs(set); });
      finding.more_alternatives = teams.count - sets.size();
    }
    std::vector<std::uint32_t> ties;
    for (const MemberId person : chosen) {
      search_.start_from(person.value(), sought.limit);
      for (const Team* const others : {&chosen, &sought.participants}) {
        follow_ways(*others, finding, ties);
      }
    }
    finding.evidence = evidence_of(scene_, ties);
    return finding;
  }

  // As certain as the weakest step of the ways between them.
  void follow_ways(const Team& others, Finding& finding, std::vector<std::uint32_t>& ties) const {
    for (const MemberId other : others) {
      const std::vector<Vertex> way = search_.way_back(other.value());
      const std::vector<std::uint32_t> along = social_.along(way);
      ties.insert(ties.end(), along.begin(), along.end());
      if (hangs_on_one_source(scene_, social_, way)) {
        finding.certainty = Certainty::probable;
      }
    }
  }

  const Scene& scene_;
  graph::Handshakes handshakes_;
  const graph::TieGraph& social_ties_;
  graph::HandshakeSearch search_;
  SocialTies social_;
  TagIndex index_;
  Introducers introducers_;
  std::vector<std::pair<MemberId, MemberId>> avoid_;  // lower first, sorted
  bool is_city_;
  std::uint64_t affordable_;  // steps that may still be spent on looking far away
  graph::Components parts_;

  std::map<MemberId, std::vector<std::uint16_t>> halves_;  // from each who was measured from
  const std::vector<std::uint16_t>* measured_ = nullptr;   // of whom it was last; none in a city
};

}  // namespace

// 3.ploeg: who could fill together what an initiative still needs: the people who may be asked for
// it with the least largest distance, in handshakes, to each other and to those who take part, and
// of those teams the ones with fewest people. Nobody is put together with somebody they would
// rather not meet. A need that nobody can fill, or people without a way to each other: no finding.
std::vector<Finding> team_proposals(const Scene& scene, const TieGraphs& graphs,
                                    const Groups& groups, std::uint64_t affordable) {
  return TeamSearch(scene, graphs, affordable).run(groups);
}

}  // namespace buurtweb::analysis
