#include "engine/analysis/introduction_round.h"

#include <algorithm>

namespace buurtweb::analysis {
namespace {

// Up to so many assets everything is counted and measured anew after each choice. Above it an old
// measure is taken for the most that it can be now, which it nearly always is, since ways only get
// shorter; whoever looks best is measured again before the choice (lazy greedy, Minoux 1978) …
constexpr std::size_t kAllAnew = 500;
// … and after so many choices, more than a team makes in a round, the rest follows in the order
// that it has by then.
constexpr std::size_t kChoicesAnew = 20;

}  // namespace

Round::Round(const privacy::Scene& scene, const graph::TieGraphs& graphs, const Groups& groups,
             const RoundRequest& request)
    : scene_(scene),
      groups_(groups),
      request_(request),
      introducers_(scene),
      routes_(scene, graphs, introducers_),
      gains_(scene, graphs, groups),
      proposals_of_(scene.size(), 0),
      covered_(groups.all.size(), false) {}

std::vector<Candidate> Round::pick(std::vector<Candidate> candidates) {
  candidates_ = std::move(candidates);
  choose(true);
  choose(false);
  return std::move(chosen_);
}

bool Round::goes_on_anew() const {
  return scene_.size() <= kAllAnew ||
         (scene_.size() <= kGainLimit && chosen_.size() < kChoicesAnew);
}

bool Round::is_wanted(const Candidate& c, bool only_for_new_groups) const {
  return !c.passed_over &&
         (!only_for_new_groups || has_new_group(c.first) || has_new_group(c.second));
}

void Round::choose(bool only_for_new_groups) {
  while (goes_on_anew() && chosen_.size() < request_.most) {
    Candidate* const next = best(only_for_new_groups);
    if (next == nullptr) {
      return;
    }
    take(*next);
  }
  put_in_order();
  for (Candidate& c : candidates_) {
    if (chosen_.size() < request_.most && is_wanted(c, only_for_new_groups) && is_possible(c)) {
      take(c);
    }
  }
}

// Once: from here on nothing is counted anew.
void Round::put_in_order() {
  if (in_order_) {
    return;
  }
  in_order_ = true;
  std::vector<std::pair<std::pair<Class, Rank>, std::size_t>> order;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    order.emplace_back(std::pair(class_of(candidates_[i]), rank(candidates_[i])), i);
  }
  std::ranges::sort(order);
  std::vector<Candidate> sorted;
  for (const auto& [key, i] : order) {
    sorted.push_back(std::move(candidates_[i]));
  }
  candidates_ = std::move(sorted);
}

Candidate* Round::best(bool only_for_new_groups) {
  for (;;) {
    std::vector<Candidate*> equals = first_class(only_for_new_groups);
    if (equals.empty()) {
      return nullptr;
    }
    Candidate* const c = best_among(equals);
    const Class before = class_of(*c);
    if (is_possible(*c) && class_of(*c) == before) {
      return c;
    }
  }
}

// All that are of the best class now.
std::vector<Candidate*> Round::first_class(bool only_for_new_groups) {
  std::vector<Candidate*> equals;
  Class least;
  for (Candidate& c : candidates_) {
    if (!is_wanted(c, only_for_new_groups)) {
      continue;
    }
    const Class now = class_of(c);
    if (equals.empty() || now < least) {
      equals.clear();
      least = now;
    }
    if (now == least) {
      equals.push_back(&c);
    }
  }
  return equals;
}

Candidate* Round::best_among(std::vector<Candidate*>& equals) {
  const std::size_t now = chosen_.size() + 1;
  const auto by_rank = [&](const Candidate* c) { return rank(*c); };
  for (Candidate* const c : equals) {
    if (c->measured == 0 || (scene_.size() <= kAllAnew && c->measured != now)) {
      measure(*c);
    }
  }
  Candidate* top = *std::ranges::min_element(equals, {}, by_rank);
  while (top->measured != now) {
    measure(*top);
    top = *std::ranges::min_element(equals, {}, by_rank);
  }
  return top;
}

Round::Class Round::class_of(const Candidate& c) const {
  return {c.fit, gains_.of(c.first, c.second), -c.route.warmth};
}

Round::Rank Round::rank(const Candidate& c) const {
  int asked = 0;
  for (const MemberId person : c.route.via) {
    asked = std::max(asked, introducers_.open(person));
  }
  return {-c.efficiency, asked, c.first, c.second};
}

// Whoever was to introduce them may have been asked enough by now: then another way, or the place
// where both come. What is not possible now never will be in this round.
bool Round::is_possible(Candidate& c) {
  const auto available = [&](MemberId p) { return introducers_.available(p); };
  if (!has_room(c.first) || !has_room(c.second)) {
    c.passed_over = true;
  } else if (!std::ranges::all_of(c.route.via, available)) {
    routes_.start_from(c.first);
    const std::optional<Route> other = routes_.to(c.second);
    c.passed_over = !other && !c.place;
    c.route = other.value_or(Route{});
  }
  return !c.passed_over;
}

bool Round::has_new_group(MemberId person) const {
  return std::ranges::any_of(groups_.of[person.value()],
                             [&](GroupId g) { return !covered_[g.value()]; });
}

bool Round::has_room(MemberId person) const {
  return proposals_of_[person.value()] < request_.per_person.value_or(scene_.thresholds.per_person);
}

void Round::measure(Candidate& c) const {
  c.efficiency = gains_.in_efficiency(c.first, c.second).value_or(0);
  c.measured = chosen_.size() + 1;
}

void Round::take(Candidate& c) {
  for (const MemberId person : {c.first, c.second}) {
    ++proposals_of_[person.value()];
    for (const GroupId g : groups_.of[person.value()]) {
      covered_[g.value()] = true;
    }
  }
  std::ranges::for_each(c.route.via, [&](MemberId person) { introducers_.ask(person); });
  if (!in_order_) {
    gains_.add(c.first, c.second);
  }
  c.passed_over = true;
  chosen_.push_back(c);
}

}  // namespace buurtweb::analysis
