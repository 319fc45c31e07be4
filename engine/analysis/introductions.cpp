#include "engine/analysis/introductions.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "engine/analysis/certainty.h"
#include "engine/analysis/group_contact.h"
#include "engine/analysis/introduction_fit.h"
#include "engine/analysis/introduction_routes.h"
#include "engine/analysis/members.h"
#include "engine/graph/components.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

struct Candidate {
  MemberId first;
  MemberId second;
  Fit fit = Fit::none;
  Gain gain = Gain::other;
  Route route;
  std::optional<MemberId> place;
};

// Where each person comes: facilities they use, initiatives and associations they join or lead.
using PlacesOf = std::vector<std::vector<MemberId>>;

PlacesOf places_of_people(const Scene& scene, const Groups& groups) {
  PlacesOf places(scene.size());
  for (const Attendance& coming : groups.coming) {
    places[coming.who.value()].push_back(coming.place);
  }
  return places;
}

std::optional<MemberId> joint_place(const PlacesOf& places, MemberId a, MemberId b) {
  std::vector<MemberId> joint;
  std::ranges::set_intersection(places[a.value()], places[b.value()], std::back_inserter(joint));
  return joint.empty() ? std::nullopt : std::optional(joint.front());
}

// What a tie between two people would add to the neighbourhood.
class Gains {
public:
  Gains(const Scene& scene, const TieGraphs& graphs, const Groups& groups)
      : groups_(groups),
        contacts_(group_contacts(scene, graphs, groups)),
        part_of_(graph::components(graphs.social).of) {}

  [[nodiscard]] Gain of(MemberId a, MemberId b) const {
    if (part_of_[a.value()] != part_of_[b.value()]) {
      return Gain::joins_components;
    }
    Gain best = Gain::other;
    for (const GroupId g : groups_.of[a.value()]) {
      for (const GroupId h : groups_.of[b.value()]) {
        best = std::min(best, between(g, h, {a, b}));
      }
    }
    return best;
  }

private:
  using People = std::pair<MemberId, MemberId>;

  // A second carrier: the tie must run beside whoever carries the contact now. A tie that does not
  // cross from the one group to the other adds nothing to their contact.
  [[nodiscard]] Gain between(GroupId g, GroupId h, People people) const {
    if (groups_.belongs(people.first, h) || groups_.belongs(people.second, g)) {
      return Gain::other;
    }
    const GroupContact* const contact = contact_between(contacts_, g, h);
    if (contact == nullptr) {
      return Gain::first_contact;
    }
    const bool beside = contact->tau == 1 && !contains(contact->carriers, people.first) &&
                        !contains(contact->carriers, people.second);
    return beside ? Gain::second_carrier : Gain::other;
  }

  const Groups& groups_;
  std::vector<GroupContact> contacts_;
  std::vector<Vertex> part_of_;
};

// Everyone who could be proposed to somebody, in the order of findings.md 7.2: what they have for
// each other, what it adds, how warm the introduction is, who is least asked, names.
class Candidates {
public:
  Candidates(const Scene& scene, const TieGraphs& graphs, const Groups& groups)
      : scene_(scene),
        introducers_(scene),
        matchmaking_(scene, graphs),
        routes_(scene, graphs, introducers_),
        gains_(scene, graphs, groups),
        places_(places_of_people(scene, groups)) {}

  std::vector<Candidate> ranked() {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      add_partners_of(MemberId::of(i), candidates);
    }
    std::ranges::sort(candidates, {}, [&](const Candidate& c) { return rank(c); });
    return candidates;
  }

private:
  void add_partners_of(MemberId person, std::vector<Candidate>& candidates) {
    const std::vector<MemberId> partners = matchmaking_.partners_of(person);
    if (partners.empty()) {
      return;
    }
    routes_.start_from(person);
    for (const MemberId partner : partners) {
      const std::optional<MemberId> place = joint_place(places_, person, partner);
      const std::optional<Route> route = routes_.to(partner);
      if (place || route) {
        candidates.push_back({.first = person,
                              .second = partner,
                              .fit = matchmaking_.fit(person, partner),
                              .gain = gains_.of(person, partner),
                              .route = route.value_or(Route{}),
                              .place = place});
      }
    }
  }

  [[nodiscard]] std::tuple<Fit, Gain, int, int, MemberId, MemberId> rank(const Candidate& c) const {
    int asked = 0;
    for (const MemberId person : c.route.via) {
      asked = std::max(asked, introducers_.open(person));
    }
    return {c.fit, c.gain, -c.route.warmth, asked, c.first, c.second};
  }

  const Scene& scene_;
  Introducers introducers_;
  Matchmaking matchmaking_;
  Routes routes_;
  Gains gains_;
  PlacesOf places_;
};

// Picks from the ranked candidates what may be asked of everyone together.
class Round {
public:
  Round(const Scene& scene, const TieGraphs& graphs, const Groups& groups)
      : scene_(scene),
        groups_(groups),
        introducers_(scene),
        routes_(scene, graphs, introducers_),
        proposals_of_(scene.size(), 0),
        covered_(groups.all.size(), false) {}

  // Twice through the list: first a proposal for each group, then the rest.
  void pick(std::vector<Candidate>& candidates) {
    std::vector<bool> picked(candidates.size(), false);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      picked[i] = covers_a_new_group(candidates[i]) && accept(candidates[i]);
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      picked[i] = picked[i] || accept(candidates[i]);
    }
    std::size_t next = 0;
    std::erase_if(candidates, [&](const Candidate&) { return !picked[next++]; });
  }

private:
  [[nodiscard]] bool covers_a_new_group(const Candidate& c) const {
    return has_new_group(c.first) || has_new_group(c.second);
  }

  [[nodiscard]] bool has_new_group(MemberId person) const {
    return std::ranges::any_of(groups_.of[person.value()],
                               [&](GroupId g) { return !covered_[g.value()]; });
  }

  [[nodiscard]] bool has_room(MemberId person) const {
    return proposals_of_[person.value()] < scene_.thresholds.per_person;
  }

  bool accept(Candidate& c) {
    if (!has_room(c.first) || !has_room(c.second) || !find_open_route(c)) {
      return false;
    }
    for (const MemberId person : {c.first, c.second}) {
      ++proposals_of_[person.value()];
      for (const GroupId g : groups_.of[person.value()]) {
        covered_[g.value()] = true;
      }
    }
    std::ranges::for_each(c.route.via, [&](MemberId person) { introducers_.ask(person); });
    return true;
  }

  // Whoever was to introduce them may have been asked enough by now: then another way, or the place
  // where both come.
  bool find_open_route(Candidate& c) {
    if (std::ranges::all_of(c.route.via, [&](MemberId p) { return introducers_.available(p); })) {
      return true;
    }
    routes_.start_from(c.first);
    const std::optional<Route> other = routes_.to(c.second);
    const bool possible = other || c.place;
    if (possible) {
      c.route = other.value_or(Route{});
    }
    return possible;
  }

  const Scene& scene_;
  const Groups& groups_;
  Introducers introducers_;
  Routes routes_;
  std::vector<int> proposals_of_;
  std::vector<bool> covered_;
};

}  // namespace

std::vector<Finding> introductions(const Scene& scene, const TieGraphs& graphs) {
  const Groups groups = declared_groups(scene, graphs);
  std::vector<Candidate> chosen = Candidates(scene, graphs, groups).ranked();
  Round(scene, graphs, groups).pick(chosen);
  const Matchmaking matchmaking(scene, graphs);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const Candidate& c : chosen) {
    Finding finding{.kind = FindingKind::proposed_tie,
                    .about = {c.first, c.second},
                    .via = c.route.via,
                    .place = c.place,
                    .reasons = matchmaking.reasons(c.first, c.second),
                    .gain = c.gain,
                    .people = 2};
    settle(finding, judge.between({.people = {c.first}, .assets = {}},
                                  {.people = {c.second}, .assets = {}}));
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace buurtweb::analysis
