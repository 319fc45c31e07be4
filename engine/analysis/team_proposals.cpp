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
#include "engine/graph/handshake_rows.h"
#include "engine/graph/handshake_search.h"
#include "engine/graph/team_formation.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;
using Team = std::vector<MemberId>;

// In half handshakes; farther apart than this nobody is looked for in a whole city.
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

class TeamSearch {
public:
  TeamSearch(const Scene& scene, const TieGraphs& graphs)
      : scene_(scene),
        handshakes_(graphs.social, person_marks(scene),
                    static_cast<std::uint32_t>(scene.thresholds.group_max)),
        social_ties_(graphs.social),
        search_(handshakes_, graphs.social),
        social_(scene, graphs),
        index_(scene),
        introducers_(scene),
        avoid_(scene.avoid.begin(), scene.avoid.end()),
        limit_(scene.size() > kExactLimit ? kNearInACity : graph::kUnreached) {
    std::ranges::sort(avoid_);
  }

  void look_for(MemberId initiative, const Crew& crew, std::vector<Finding>& found) {
    const std::vector<TagId> missing = unfilled_needs(scene_, initiative, crew);
    const Team participants = participants_of(scene_, crew);
    const bool all_tried = choose_candidates(missing, participants);
    const graph::Teams teams = graph::best_teams(problem(missing));
    if (teams.count > 0) {
      Finding finding = describe(teams, participants);
      finding.from = initiative;
      finding.tags = missing;
      finding.method = teams.exact && all_tried ? Method::exact : Method::greedy;
      found.push_back(std::move(finding));
    }
  }

private:
  // Measures from all of these, who are looked at next; once for all initiatives, since many lack
  // the same.
  void measure_from_all(const Team& people) {
    std::vector<Vertex> starts;
    for (const MemberId person : people) {
      if (!halves_.contains(person)) {
        starts.push_back(person.value());
      }
    }
    auto rows = graph::halves_from_each(handshakes_, social_ties_, starts);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      halves_.emplace(MemberId(starts[i]), std::move(rows[i]));
    }
  }

  // In a city few are looked at, and the distances of all would take too much room.
  void measure_from(MemberId start) {
    if (limit_ != graph::kUnreached) {
      search_.start_from(start.value(), limit_);
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

  // Everyone who has something of what is missing and is reached by the first who takes part;
  // everyone who has it, where nobody takes part yet.
  Team who_could_join(const std::vector<TagId>& missing, const Team& participants) {
    Team people;
    if (participants.empty()) {
      for (const TagId skill : missing) {
        const Team own = holders(skill);
        people.insert(people.end(), own.begin(), own.end());
      }
    } else {
      search_.start_from(participants.front().value(), limit_);
      people = people_among(scene_, members_at(search_.reached()));
      std::erase_if(people, [&](MemberId person) {
        return std::ranges::none_of(missing, [&](TagId tag) { return offers(person, tag); });
      });
    }
    sort_unique(people);
    return people;
  }

  // Of those the ones whom all who take part can reach. False when there are so many that only the
  // nearest are kept.
  bool choose_candidates(const std::vector<TagId>& missing, const Team& participants) {
    const Team people = who_could_join(missing, participants);
    std::vector<std::uint32_t> farthest(people.size(), 0);
    if (limit_ == graph::kUnreached) {
      measure_from_all(participants);
    }
    for (const MemberId other : participants) {
      measure_from(other);
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
    const bool city = limit_ != graph::kUnreached;
    const std::size_t most = city ? kMostCandidatesInACity : kMostCandidates;
    const bool all = !city && nearest.size() <= most;
    nearest.resize(std::min(nearest.size(), most));
    candidates_.clear();
    to_others_.clear();
    for (const auto& [distance, person] : nearest) {
      candidates_.push_back(person);
      to_others_[person] = distance;
    }
    std::ranges::sort(candidates_);
    return all;
  }

  graph::TeamProblem problem(const std::vector<TagId>& missing) {
    graph::TeamProblem problem;
    for (const TagId skill : missing) {
      std::vector<Vertex>& numbers = problem.holders.emplace_back();
      for (Vertex c = 0; c < candidates_.size(); ++c) {
        if (offers(candidates_[c], skill)) {
          numbers.push_back(c);
        }
      }
    }
    problem.distance = among_candidates();
    for (const MemberId candidate : candidates_) {
      problem.to_others.push_back(to_others_.at(candidate));
    }
    return problem;
  }

  [[nodiscard]] std::vector<std::vector<std::uint32_t>> among_candidates() {
    std::vector<std::vector<std::uint32_t>> rows;
    if (limit_ == graph::kUnreached) {
      measure_from_all(candidates_);
      for (const MemberId a : candidates_) {
        measure_from(a);
        std::vector<std::uint32_t>& row = rows.emplace_back();
        std::ranges::transform(candidates_, std::back_inserter(row),
                               [&](MemberId b) { return halves_to(b); });
      }
    } else {
      rows = search_.among(vertices_of(candidates_), limit_);
    }
    for (std::size_t a = 0; a < candidates_.size(); ++a) {
      for (std::size_t b = 0; b < candidates_.size(); ++b) {
        if (would_rather_not_meet(candidates_[a], candidates_[b])) {
          rows[a][b] = graph::kUnreached;
        }
      }
    }
    return rows;
  }

  [[nodiscard]] Team team(const std::vector<Vertex>& numbers) const {
    Team team;
    std::ranges::transform(numbers, std::back_inserter(team),
                           [&](Vertex c) { return candidates_[c]; });
    return team;
  }

  [[nodiscard]] int asked(const std::vector<Vertex>& numbers) const {
    int asked = 0;
    for (const Vertex c : numbers) {
      asked += introducers_.open(candidates_[c]);
    }
    return asked;
  }

  // Of equally good teams the one of which least is asked already.
  Finding describe(const graph::Teams& teams, const Team& participants) {
    const Team chosen = team(*std::ranges::min_element(
        teams.sets, {}, [&](const std::vector<Vertex>& set) { return asked(set); }));
    Finding finding{.kind = FindingKind::team_proposal,
                    .about = refs(chosen),
                    .figures = {{"afstand", teams.cost / 2.0}},
                    .certainty = Certainty::certain,
                    .people = static_cast<std::uint32_t>(chosen.size())};
    if (teams.count > 1) {
      std::ranges::transform(teams.sets, std::back_inserter(finding.alternatives),
                             [&](const std::vector<Vertex>& set) { return refs(team(set)); });
      finding.more_alternatives = teams.count - teams.sets.size();
    }
    std::vector<std::uint32_t> ties;
    for (const MemberId person : chosen) {
      search_.start_from(person.value(), limit_);
      for (const Team* const others : {&chosen, &participants}) {
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
  std::uint32_t limit_;

  std::map<MemberId, std::vector<std::uint16_t>> halves_;  // from each who was measured from
  const std::vector<std::uint16_t>* measured_ = nullptr;   // of whom it was last; none in a city

  // For the initiative that is looked at:
  Team candidates_;
  std::map<MemberId, std::uint32_t> to_others_;
};

}  // namespace

// 3.ploeg: who could fill together what an initiative still needs: the people who may be asked for
// it with the least largest distance, in handshakes, to each other and to those who take part, and
// of those teams the ones with fewest people. Nobody is put together with somebody they would
// rather not meet. A need that nobody can fill, or people without a way to each other: no finding.
std::vector<Finding> team_proposals(const Scene& scene, const TieGraphs& graphs,
                                    const Groups& groups) {
  TeamSearch search(scene, graphs);
  std::vector<Finding> found;
  for (const auto& [initiative, crew] : crews(scene, groups)) {
    search.look_for(initiative, crew, found);
  }
  return found;
}

}  // namespace buurtweb::analysis
