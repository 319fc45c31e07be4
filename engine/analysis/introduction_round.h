#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "engine/analysis/groups.h"
#include "engine/analysis/introduction_fit.h"
#include "engine/analysis/introduction_gain.h"
#include "engine/analysis/introduction_routes.h"
#include "engine/analysis/introductions.h"

namespace buurtweb::analysis {

// Two people who could be proposed to each other, and how.
struct Candidate {
  MemberId first;
  MemberId second;
  Fit fit = Fit::none;
  Route route;
  std::optional<MemberId> place;
  bool passed_over = false;  // chosen, or not possible any more
  double efficiency = 0;     // what it would add, as last measured …
  std::size_t measured = 0;  // … when so many had been chosen, counted from 1; 0: never
};

// Picks from the candidates what may be asked of everyone together (findings.md 7.2): first what
// they have for each other, then what it adds, how warm the introduction is, how much it adds, who
// is least asked, names. How much comes after how warm: an introduction that nobody can make well
// shortens no way.
class Round {
public:
  Round(const privacy::Scene& scene, const graph::TieGraphs& graphs, const Groups& groups,
        const RoundRequest& request);

  // The chosen ones, in the order in which they were chosen.
  std::vector<Candidate> pick(std::vector<Candidate> candidates);

private:
  using Class = std::tuple<Fit, Gain, int>;                  // the smaller the better
  using Rank = std::tuple<double, int, MemberId, MemberId>;  // likewise, within a class

  [[nodiscard]] bool goes_on_anew() const;
  [[nodiscard]] bool is_wanted(const Candidate& c, bool only_for_new_groups) const;
  void choose(bool only_for_new_groups);
  void put_in_order();
  [[nodiscard]] Candidate* best(bool only_for_new_groups);
  [[nodiscard]] Candidate* best_among(std::vector<Candidate*>& equals);
  [[nodiscard]] std::vector<Candidate*> first_class(bool only_for_new_groups);
  [[nodiscard]] Class class_of(const Candidate& c) const;
  [[nodiscard]] Rank rank(const Candidate& c) const;
  [[nodiscard]] bool is_possible(Candidate& c);
  [[nodiscard]] bool has_new_group(MemberId person) const;
  [[nodiscard]] bool has_room(MemberId person) const;
  void measure(Candidate& c) const;
  void take(Candidate& c);

  const privacy::Scene& scene_;
  const Groups& groups_;
  RoundRequest request_;
  Introducers introducers_;
  Routes routes_;
  Gains gains_;
  std::vector<int> proposals_of_;
  std::vector<bool> covered_;
  std::vector<Candidate> candidates_;
  std::vector<Candidate> chosen_;
  bool in_order_ = false;
};

}  // namespace buurtweb::analysis
