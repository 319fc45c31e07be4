#include <algorithm>
#include <utility>

#include "engine/analysis/introduction_round.h"

// A round that was chosen step by step, made better as a whole.
namespace buurtweb::analysis {
namespace {

// A round of at most so many is looked at again.
constexpr std::size_t kExchanged = 20;
// Less than this is not worth a colder introduction.
constexpr double kClearly = 1.01;

}  // namespace

// Where one of two rounds is longer and they are alike as far as the other goes, it is better.
bool Round::Worth::clearly_beats(const Worth& other) const {
  if (groups != other.groups) {
    return groups > other.groups;
  }
  const auto [mine, its] = std::ranges::mismatch(classes, other.classes);
  if (mine != classes.end() && its != other.classes.end()) {
    return *mine < *its;
  }
  return classes.size() != other.classes.size() ? classes.size() > other.classes.size()
                                                : efficiency > kClearly * other.efficiency;
}

Round::Worth Round::worth() const {
  Worth worth{.groups = static_cast<std::size_t>(std::ranges::count(covered_, true)),
              .classes = classes_};
  std::ranges::sort(worth.classes);
  for (const Candidate& c : chosen_) {
    worth.efficiency += c.efficiency;
  }
  return worth;
}

// The groups without a proposal although somebody in them could have had one.
std::vector<GroupId> Round::groups_left_out() const {
  std::vector<bool> could(groups_.all.size(), false);
  for (const Candidate& c : all_candidates_) {
    for (const MemberId person : {c.first, c.second}) {
      std::ranges::for_each(groups_.of[person.value()],
                            [&](GroupId g) { could[g.value()] = true; });
    }
  }
  std::vector<GroupId> left_out;
  for (std::size_t g = 0; g < could.size(); ++g) {
    if (could[g] && !covered_[g]) {
      left_out.push_back(GroupId::of(g));
    }
  }
  return left_out;
}

// At least one proposal for each group: where the caps were used up before a group had its turn,
// the round is made again with that group first, as long as that leaves fewer groups out.
void Round::serve_groups_left_out() {
  std::vector<GroupId> left_out = groups_left_out();
  std::vector<bool> first(groups_.all.size(), false);
  while (!left_out.empty() && chosen_.size() < request_.most) {
    const std::vector<Candidate> before = chosen_;
    std::ranges::for_each(left_out, [&](GroupId g) { first[g.value()] = true; });
    start_over();
    wanted_ = first;
    choose();
    fill();
    std::vector<GroupId> now = groups_left_out();
    if (now.size() >= left_out.size()) {
      make_of(before);
      return;
    }
    left_out = std::move(now);
  }
}

void Round::make_of(const std::vector<Candidate>& these) {
  start_over();
  for (const Candidate& of_before : these) {
    Candidate& c = candidates_[of_before.number];
    if (!c.passed_over && chosen_.size() < request_.most && is_possible(c)) {
      measure(c);
      take(c);
    }
  }
}

// What was best step by step need not be best together: one is given up for another and for who is
// in the way of that, as long as it makes the round clearly better (local search; each step is one
// of the choice itself, so every rule of it holds). It ends when nothing gets better any more or,
// where many are alike, with the steps.
void Round::exchange() {
  if (request_.most > kExchanged || chosen_.empty()) {
    return;
  }
  about_as_much_ = 1;
  Exchange exchange{.best = chosen_, .worth = worth()};
  allow_steps();
  for (bool better = true; better;) {
    better = false;
    for (std::size_t out = 0; out < exchange.best.size(); ++out) {
      better = exchange_one(out, exchange) || better;
    }
  }
  chosen_ = std::move(exchange.best);
}

bool Round::exchange_one(std::size_t out, Exchange& exchange) {
  bool better = false;
  for (const Candidate& in : all_candidates_) {
    if (!has_steps_left()) {
      return false;
    }
    std::vector<Candidate> these{in};
    for (std::size_t i = 0; i < exchange.best.size(); ++i) {
      if (i != out) {
        these.push_back(exchange.best[i]);
      }
    }
    make_of(these);
    fill();
    if (Worth now = worth(); now.clearly_beats(exchange.worth)) {
      exchange.best = chosen_;
      exchange.worth = std::move(now);
      better = true;
    }
  }
  return better;
}

}  // namespace buurtweb::analysis
