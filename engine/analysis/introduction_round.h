#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <queue>
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
  std::size_t number = 0;    // among the candidates
  bool passed_over = false;  // chosen, or not possible any more
  Gain gain = Gain::other;   // what it would join, as last looked at …
  std::size_t looked = 0;    // … at this moment; 0: never
  double efficiency = 0;     // what it would add, as last measured …
  std::size_t measured = 0;  // … at this moment; 0: never
};

// Picks from the candidates what may be asked of everyone together (findings.md 7.2): first what
// they have for each other, then what it adds, then how warm the introduction is, who is least
// asked, names. What it adds is first of all what it joins, and among equals how much shorter all
// ways become; who comes within a tenth of the most counts as equal in that, so that a warm
// introduction goes before a cold one that gains hardly more.
class Round {
public:
  // `now`: what ties would add to the neighbourhood as it is.
  Round(const privacy::Scene& scene, const graph::TieGraphs& graphs, const Gains& now,
        const RoundRequest& request);

  // The chosen ones, in the order in which they were chosen.
  std::vector<Candidate> pick(std::vector<Candidate> candidates);

private:
  using Class = std::pair<Fit, Gain>;                             // the smaller the better
  using Rank = std::tuple<int, int, double, MemberId, MemberId>;  // likewise, among equals
  // Those who are equally warm and ask equally much of people, who adds most on top.
  struct AddsLess {
    bool operator()(const Candidate* a, const Candidate* b) const {
      return std::tuple(-a->efficiency, a->number) > std::tuple(-b->efficiency, b->number);
    }
  };
  using Equals = std::priority_queue<Candidate*, std::vector<Candidate*>, AddsLess>;
  using Ease = std::pair<int, int>;  // coldness, how often somebody is asked: the first of a rank
  using Shelves = std::map<Ease, Equals>;

  // What a whole round is worth: more groups, then better classes, then more efficiency.
  struct Worth {
    std::size_t groups = 0;
    std::vector<Class> classes;  // the best first
    double efficiency = 0;
    [[nodiscard]] bool clearly_beats(const Worth& other) const;
  };
  struct Exchange {
    std::vector<Candidate> best;
    Worth worth;
  };

  [[nodiscard]] bool goes_on_anew() const;
  [[nodiscard]] bool is_wanted(const Candidate& c) const;
  void start_over();
  void fill();
  void choose();
  void put_in_order();
  [[nodiscard]] Candidate* best();
  [[nodiscard]] Candidate* best_on(Shelves& shelves);
  [[nodiscard]] Shelves on_shelves(const std::vector<Candidate*>& equals);
  [[nodiscard]] Shelves::iterator best_shelf(Shelves& shelves);
  [[nodiscard]] Shelves::iterator about_as_good(Shelves& shelves, const Candidate& most) const;
  [[nodiscard]] std::vector<Candidate*> first_class();
  [[nodiscard]] bool may_have_changed(const Candidate& c) const;
  [[nodiscard]] Class class_of(Candidate& c) const;
  [[nodiscard]] Ease ease(const Candidate& c) const;
  [[nodiscard]] Rank rank(const Candidate& c) const;
  [[nodiscard]] bool is_possible(Candidate& c);
  [[nodiscard]] bool has_wanted_group(MemberId person) const;
  [[nodiscard]] bool has_room(MemberId person) const;
  void allow_steps();
  [[nodiscard]] bool has_steps_left() const;
  [[nodiscard]] bool measures_all_anew() const;
  void measure(Candidate& c);
  void take(Candidate& c);

  [[nodiscard]] std::vector<GroupId> groups_left_out() const;
  void serve_groups_left_out();
  void exchange();
  [[nodiscard]] bool exchange_one(std::size_t out, Exchange& exchange);
  // As far as they are possible one after the other.
  void make_of(const std::vector<Candidate>& these);
  [[nodiscard]] Worth worth() const;

  const privacy::Scene& scene_;
  const Groups& groups_;
  RoundRequest request_;
  const Introducers all_introducers_;
  const Gains& first_gains_;
  std::vector<Candidate> all_candidates_;  // where the round may be tried again

  // Of the round that is being made:
  Introducers introducers_;
  Routes routes_;
  Gains gains_;
  std::vector<int> proposals_of_;
  std::vector<bool> covered_;
  std::vector<bool> wanted_;  // only for these groups; empty: for everybody
  std::vector<Candidate> candidates_;
  std::vector<std::size_t> touched_;  // the numbers of those that are not as they were
  std::vector<Candidate> chosen_;
  std::vector<Class> classes_;  // of the chosen, when they were
  bool in_order_ = false;
  std::size_t moment_ = 0;            // another one after each choice
  std::size_t beginning_ = 0;         // of this round
  std::size_t joined_ = 0;            // the last moment at which two parts became one …
  std::vector<std::size_t> changed_;  // … and at which the contacts of each group did
  std::uint64_t steps_ = 0;           // of all work so far: the same on every machine
  std::uint64_t most_steps_ = 0;      // with which this part of it ends
  // Who adds at least this share of the most counts as equal in how much shorter all ways become.
  double about_as_much_ = 0.9;
};

}  // namespace buurtweb::analysis
