#include "engine/graph/team_formation.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace buurtweb::graph {
namespace {

using Team = std::vector<Vertex>;

// From somebody to the rest of a team, if they joined it.
std::uint32_t farthest(const TeamProblem& problem, const Team& team, Vertex who) {
  std::uint32_t cost = problem.to_others[who];
  for (const Vertex other : team) {
    cost = std::max(cost, other == who ? 0U : problem.distance[who][other]);
  }
  return cost;
}

std::uint32_t cost_of(const TeamProblem& problem, const Team& team) {
  std::uint32_t cost = 0;
  for (const Vertex who : team) {
    cost = std::max(cost, farthest(problem, team, who));
  }
  return cost;
}

std::vector<std::size_t> rarest_first(const TeamProblem& problem) {
  std::vector<std::size_t> skills(problem.holders.size());
  for (std::size_t i = 0; i < skills.size(); ++i) {
    skills[i] = i;
  }
  std::ranges::stable_sort(skills, {}, [&](std::size_t s) { return problem.holders[s].size(); });
  return skills;
}

// Lappas, Liu & Terzi, "Finding a team of experts in social networks" (2009): everyone with the
// rarest skill in turn calls in, for each other skill, the nearest who has it. At most twice the
// least distance when distances keep the triangle inequality.
Teams by_rarest_skill(const TeamProblem& problem) {
  const std::vector<std::size_t> skills = rarest_first(problem);
  std::optional<std::tuple<std::uint32_t, std::size_t, Team>> best;
  for (const Vertex leader : problem.holders[skills.front()]) {
    Team team{leader};
    for (const std::size_t skill : skills) {
      const auto nearness = [&](Vertex h) { return farthest(problem, {leader}, h); };
      team.push_back(*std::ranges::min_element(problem.holders[skill], {}, nearness));
    }
    std::ranges::sort(team);
    team.erase(std::unique(team.begin(), team.end()), team.end());
    const std::tuple candidate(cost_of(problem, team), team.size(), team);
    best = best ? std::min(*best, candidate) : candidate;
  }
  const auto& [cost, size, team] = *best;
  return cost == kUnreached ? Teams{.exact = false}
                            : Teams{.cost = cost, .count = 1, .sets = {team}, .exact = false};
}

// Every team without somebody who is not needed. The next member is always chosen for the rarest
// skill that is still missing; who was tried for it is barred from the teams tried after, so that
// each team comes up once.
class AllTeams {
public:
  AllTeams(const TeamProblem& problem, Teams known)
      : problem_(problem),
        skills_(rarest_first(problem)),
        barred_(problem.to_others.size(), false),
        best_size_(known.count == 0 ? problem.to_others.size() + 1 : known.sets[0].size()) {
    best_.cost = known.cost;
  }

  Teams run() {
    choose(0);
    std::ranges::sort(best_.sets);
    return std::move(best_);
  }

private:
  [[nodiscard]] bool has(Vertex who, std::size_t skill) const {
    return std::ranges::binary_search(problem_.holders[skill], who);
  }

  [[nodiscard]] std::optional<std::size_t> missing_skill() const {
    const auto nobody_has = [&](std::size_t skill) {
      return std::ranges::none_of(team_, [&](Vertex who) { return has(who, skill); });
    };
    const auto found = std::ranges::find_if(skills_, nobody_has);
    return found == skills_.end() ? std::nullopt : std::optional(*found);
  }

  void choose(std::uint32_t cost) {
    const std::optional<std::size_t> skill = missing_skill();
    if (!skill) {
      note(cost);
      return;
    }
    Team tried;
    for (const Vertex who : problem_.holders[*skill]) {
      if (barred_[who]) {
        continue;
      }
      const std::uint32_t with = std::max(cost, farthest(problem_, team_, who));
      if (with != kUnreached && !is_worse(with, team_.size() + 1)) {
        team_.push_back(who);
        choose(with);
        team_.pop_back();
      }
      barred_[who] = true;
      tried.push_back(who);
    }
    std::ranges::for_each(tried, [&](Vertex who) { barred_[who] = false; });
  }

  [[nodiscard]] bool is_worse(std::uint32_t cost, std::size_t size) const {
    return std::pair(cost, size) > std::pair(best_.cost, best_size_);
  }

  void note(std::uint32_t cost) {
    if (is_worse(cost, team_.size())) {
      return;
    }
    if (std::pair(cost, team_.size()) < std::pair(best_.cost, best_size_)) {
      best_ = {.cost = cost};
      best_size_ = team_.size();
    }
    ++best_.count;
    if (best_.sets.size() < kMostTeams) {
      best_.sets.push_back(team_);
      std::ranges::sort(best_.sets.back());
    }
  }

  const TeamProblem& problem_;
  std::vector<std::size_t> skills_;
  std::vector<bool> barred_;
  Teams best_;
  std::size_t best_size_;
  Team team_;
};

}  // namespace

// Meaning: who could do it together without being far from each other or from those who have begun.
// Edge cases: a skill that nobody has means no team, and so does a way that is missing; who has two
// skills counts once.
// Cost: finding the team with the least diameter is NP-hard, but a project lacks few skills and few
// people have one: up to four skills every team is tried, with the answer of RarestFirst as a
// bound.
// Source: T. Lappas, K. Liu and E. Terzi, Finding a Team of Experts in Social Networks (2009).
Teams best_teams(const TeamProblem& problem) {
  double teams = 1;
  for (const std::vector<Vertex>& holders : problem.holders) {
    teams *= static_cast<double>(holders.size());
  }
  if (problem.holders.empty() || teams == 0) {
    return {};
  }
  const Teams known = by_rarest_skill(problem);
  const bool few = problem.holders.size() <= kMostExactSkills && teams <= kMostTeamsTried;
  return few ? AllTeams(problem, known).run() : known;
}

}  // namespace buurtweb::graph
