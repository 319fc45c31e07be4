#include "engine/analysis/introduction_round.h"

#include <algorithm>
#include <utility>

#include "engine/base/sorted.h"

namespace buurtweb::analysis {
namespace {

// Up to so many assets everything is counted and measured anew after each choice, until that took
// so many steps (about a second), and a round is tried again for as many. Beyond these an old
// measure is taken for the most that it can be now, which it nearly always is, since ways only get
// shorter; whoever looks best is measured again before the choice (lazy greedy, Minoux 1978) …
constexpr std::size_t kAllAnew = 500;
constexpr std::uint64_t kMostSteps = 200'000'000;
// … and above that many assets, after so many choices, more than a team makes in a round, the rest
// follows in the order that it has by then.
constexpr std::size_t kChoicesAnew = 20;
// So many distances are copied in the time of a step.
constexpr std::size_t kCopiedInAStep = 16;
// To look how somebody can be introduced, and to put that where it belongs.
constexpr std::size_t kStepsToShelve = 8;

}  // namespace

Round::Round(const privacy::Scene& scene, const graph::TieGraphs& graphs, const Gains& now,
             const RoundRequest& request)
    : scene_(scene),
      groups_(now.groups()),
      request_(request),
      all_introducers_(scene),
      first_gains_(now),
      introducers_(all_introducers_),
      routes_(scene, graphs, introducers_),
      gains_(first_gains_) {}

std::vector<Candidate> Round::pick(std::vector<Candidate> candidates) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    candidates[i].number = i;
  }
  const bool may_try_again = scene_.size() <= kAllAnew;
  if (may_try_again) {
    all_candidates_ = candidates;
  }
  candidates_ = std::move(candidates);
  allow_steps();
  start_over();
  fill();
  if (may_try_again) {
    serve_groups_left_out();
    exchange();
  }
  return std::move(chosen_);
}

void Round::start_over() {
  introducers_ = all_introducers_;
  gains_ = first_gains_;
  steps_ += scene_.size() * scene_.size() / kCopiedInAStep;
  proposals_of_.assign(scene_.size(), 0);
  covered_.assign(groups_.all.size(), false);
  for (const std::size_t number : touched_) {
    candidates_[number] = all_candidates_[number];
  }
  touched_.clear();
  chosen_.clear();
  classes_.clear();
  beginning_ = joined_ = ++moment_;
  changed_.assign(groups_.all.size(), moment_);
}

// Each group gets a proposal before any gets a second.
void Round::fill() {
  wanted_.assign(groups_.all.size(), true);
  choose();
  wanted_.clear();
  choose();
}

bool Round::goes_on_anew() const {
  return scene_.size() <= kAllAnew ||
         (scene_.size() <= kGainLimit && chosen_.size() < kChoicesAnew);
}

bool Round::is_wanted(const Candidate& c) const {
  return !c.passed_over &&
         (wanted_.empty() || has_wanted_group(c.first) || has_wanted_group(c.second));
}

void Round::choose() {
  while (goes_on_anew()) {
    Candidate* const next = chosen_.size() < request_.most ? best() : nullptr;
    if (next == nullptr) {
      return;
    }
    take(*next);
  }
  put_in_order();
  for (Candidate& c : candidates_) {
    if (chosen_.size() < request_.most && is_wanted(c) && is_possible(c)) {
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
  sort_by_rank(candidates_, [&](Candidate& c) { return std::pair(class_of(c), rank(c)); });
}

Candidate* Round::best() {
  for (std::vector<Candidate*> equals = first_class(); !equals.empty(); equals = first_class()) {
    Shelves shelves = on_shelves(equals);
    if (Candidate* const c = best_on(shelves)) {
      return c;
    }
  }
  return nullptr;
}

// Who turns out not to be possible is taken off, and whoever was next is looked at. Looking at a
// candidate may give it another way, and so another shelf.
Candidate* Round::best_on(Shelves& shelves) {
  while (!shelves.empty()) {
    const auto shelf = best_shelf(shelves);
    Candidate* const c = shelf->second.top();
    const std::uint8_t warmth = c->route.warmth;
    if (is_possible(*c) && c->route.warmth == warmth) {
      return c;
    }
    shelf->second.pop();
    if (shelf->second.empty()) {
      shelves.erase(shelf);
    }
    if (!c->passed_over) {
      shelves[ease(*c)].push(c);
    }
  }
  return nullptr;
}

// All that are of the best class now.
std::vector<Candidate*> Round::first_class() {
  steps_ += candidates_.size();
  std::vector<Candidate*> equals;
  Class least;
  for (Candidate& c : candidates_) {
    const bool is_too_low = !equals.empty() && c.fit > least.first;
    if (is_too_low || !is_wanted(c)) {
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

void Round::allow_steps() {
  most_steps_ = steps_ + kMostSteps;
}

bool Round::has_steps_left() const {
  return steps_ < most_steps_;
}

bool Round::measures_all_anew() const {
  return scene_.size() <= kAllAnew && has_steps_left();
}

// Whoever is measured again stands on top of its shelf, so that only tops move: O(log) each.
Round::Shelves::iterator Round::best_shelf(Shelves& shelves) {
  const auto less = [](const auto& a, const auto& b) {
    return AddsLess()(a.second.top(), b.second.top());
  };
  for (;;) {
    auto shelf = std::ranges::max_element(shelves, less);
    if (shelf->second.top()->measured == moment_) {
      shelf = about_as_good(shelves, *shelf->second.top());
    }
    Candidate* const top = shelf->second.top();
    if (top->measured == moment_) {
      return shelf;
    }
    shelf->second.pop();
    measure(*top);
    shelf->second.push(top);
  }
}

Round::Shelves Round::on_shelves(const std::vector<Candidate*>& equals) {
  for (Candidate* const c : equals) {
    if (c->measured == 0 || (c->measured != moment_ && measures_all_anew())) {
      measure(*c);
    }
  }
  steps_ += kStepsToShelve * equals.size();
  std::map<Ease, std::vector<Candidate*>> parts;
  for (Candidate* const c : equals) {
    parts[ease(*c)].push_back(c);
  }
  Shelves shelves;
  for (auto& [ease, part] : parts) {
    shelves.emplace(ease, Equals(AddsLess(), std::move(part)));
  }
  return shelves;
}

// The shelf with the first in rank of those who add about as much: on one shelf who adds most is
// the first.
Round::Shelves::iterator Round::about_as_good(Shelves& shelves, const Candidate& most) const {
  return std::ranges::find_if(shelves, [&](const auto& shelf) {
    return shelf.second.top()->efficiency >= about_as_much_ * most.efficiency;
  });
}

// What a tie would join depends on the parts and on the contacts of the groups of its ends.
bool Round::may_have_changed(const Candidate& c) const {
  if (c.looked < beginning_ || c.looked < joined_) {
    return true;
  }
  const auto has_changed = [&](MemberId person) {
    return std::ranges::any_of(groups_.of[person.value()],
                               [&](GroupId g) { return c.looked < changed_[g.value()]; });
  };
  return has_changed(c.first) || has_changed(c.second);
}

Round::Class Round::class_of(Candidate& c) const {
  if (c.looked == 0 || may_have_changed(c)) {
    c.gain = gains_.of(c.first, c.second);
    c.looked = moment_;
  }
  return {c.fit, c.gain};
}

Round::Ease Round::ease(const Candidate& c) const {
  int asked = 0;
  for (const MemberId person : c.route.via) {
    asked = std::max(asked, introducers_.open(person));
  }
  return {-c.route.warmth, asked};
}

Round::Rank Round::rank(const Candidate& c) const {
  return std::tuple_cat(ease(c), std::tuple(-c.efficiency, c.first, c.second));
}

// Whoever was to introduce them may have been asked enough by now: then another way, or the place
// where both come. What is not possible now never will be in this round.
bool Round::is_possible(Candidate& c) {
  const auto available = [&](MemberId p) { return introducers_.available(p); };
  touched_.push_back(c.number);
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

bool Round::has_wanted_group(MemberId person) const {
  return std::ranges::any_of(groups_.of[person.value()],
                             [&](GroupId g) { return wanted_[g.value()] && !covered_[g.value()]; });
}

bool Round::has_room(MemberId person) const {
  return proposals_of_[person.value()] < request_.per_person.value_or(scene_.thresholds.per_person);
}

void Round::measure(Candidate& c) {
  c.efficiency = gains_.in_efficiency(c.first, c.second, &steps_).value_or(0);
  c.measured = moment_;
}

void Round::take(Candidate& c) {
  if (!in_order_) {
    classes_.push_back(class_of(c));
    gains_.add(c.first, c.second);
    ++moment_;
    joined_ = c.gain == Gain::joins_components ? moment_ : joined_;
  }
  for (const MemberId person : {c.first, c.second}) {
    ++proposals_of_[person.value()];
    for (const GroupId g : groups_.of[person.value()]) {
      covered_[g.value()] = true;
      changed_[g.value()] = moment_;
    }
  }
  std::ranges::for_each(c.route.via, [&](MemberId person) { introducers_.ask(person); });
  c.passed_over = true;
  touched_.push_back(c.number);
  chosen_.push_back(c);
}

}  // namespace buurtweb::analysis
