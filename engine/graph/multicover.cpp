#include "engine/graph/multicover.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace buurtweb::graph {
namespace {

using Choice = std::vector<Vertex>;
using Ids = std::vector<std::uint32_t>;

// So many steps of the search take about a second.
constexpr std::uint64_t kMostSteps = 2'000'000;

bool enough_new(std::size_t new_ones, std::size_t chosen) {
  return 3 * new_ones >= chosen;
}

std::vector<Ids> candidates_by_group(const CoverTask& task) {
  std::vector<Ids> by_group(task.quorum.size());
  for (std::uint32_t c = 0; c < task.groups_of.size(); ++c) {
    for (const std::uint32_t g : task.groups_of[c]) {
      by_group[g].push_back(c);
    }
  }
  return by_group;
}

std::uint32_t ties_into(const CoverTask& task, const Choice& chosen, Vertex c) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(chosen, [&](Vertex x) { return task.ties.has_arc(c, x); }));
}

// All choices of one size, with most ties among them, by taking one group after the other.
class Search {
public:
  Search(const CoverTask& task, std::uint32_t size)
      : task_(task),
        size_(size),
        by_group_(candidates_by_group(task)),
        short_of_(task.quorum.begin(), task.quorum.end()),
        barred_(task.groups_of.size(), false) {
    for (const Ids& groups : task.groups_of) {
      most_groups_ = std::max(most_groups_, groups.size());
    }
  }

  // False when it was broken off.
  bool run(std::uint64_t& steps_left) {
    steps_left_ = &steps_left;
    extend();
    return steps_left > 0;
  }

  [[nodiscard]] CoverAnswer answer(bool exact) && {
    return {.exact = exact, .answers = {answers_.begin(), answers_.end()}, .count = count_};
  }

private:
  void extend() {
    if (*steps_left_ == 0 || --*steps_left_ == 0 || !can_be_met()) {
      return;
    }
    const std::uint32_t group = hardest_group();
    if (group != task_.quorum.size()) {
      branch(by_group_[group]);
    } else if (chosen_.size() == size_) {
      accept();
    } else {
      Ids all(task_.groups_of.size());
      std::iota(all.begin(), all.end(), 0U);
      branch(all);
    }
  }

  // One candidate after the other, each without those before it: no choice is met twice.
  void branch(const Ids& candidates) {
    if (chosen_.size() == size_) {
      return;
    }
    Ids tried;
    for (const std::uint32_t c : candidates) {
      if (barred_[c]) {
        continue;
      }
      barred_[c] = true;
      tried.push_back(c);
      const std::uint32_t met = ties_into(task_, chosen_, c);
      take(c, met);
      extend();
      put_back(c, met);
    }
    std::ranges::for_each(tried, [&](std::uint32_t c) { barred_[c] = false; });
  }

  void take(std::uint32_t c, std::uint32_t met) {
    chosen_.push_back(c);
    ties_ += met;
    new_ += task_.is_new[c] ? 1U : 0U;
    for (const std::uint32_t g : task_.groups_of[c]) {
      --short_of_[g];
    }
  }

  void put_back(std::uint32_t c, std::uint32_t met) {
    chosen_.pop_back();
    ties_ -= met;
    new_ -= task_.is_new[c] ? 1U : 0U;
    for (const std::uint32_t g : task_.groups_of[c]) {
      ++short_of_[g];
    }
  }

  // Whether the quorums, the new faces and as many ties as are known can still be reached.
  [[nodiscard]] bool can_be_met() const {
    const std::size_t left = size_ - chosen_.size();
    std::size_t places = 0;
    for (const std::int32_t missing : short_of_) {
      const auto still = static_cast<std::size_t>(std::max(missing, 0));
      if (still > left) {
        return false;
      }
      places += still;
    }
    const std::size_t most_ties =
        ties_ + left * chosen_.size() + left * (left - (left > 0 ? 1U : 0U)) / 2;
    return places <= left * most_groups_ && enough_new(new_ + left, size_) && most_ties >= best_;
  }

  // The group with the least choice left; the number of groups when none is short.
  [[nodiscard]] std::uint32_t hardest_group() const {
    auto hardest = static_cast<std::uint32_t>(task_.quorum.size());
    std::ptrdiff_t fewest = 0;
    for (std::uint32_t g = 0; g < task_.quorum.size(); ++g) {
      if (short_of_[g] <= 0) {
        continue;
      }
      const auto choice =
          std::ranges::count_if(by_group_[g], [&](std::uint32_t c) { return !barred_[c]; });
      if (hardest == task_.quorum.size() || choice < fewest) {
        hardest = g;
        fewest = choice;
      }
    }
    return hardest;
  }

  void accept() {
    if (!enough_new(new_, size_) || ties_ < best_) {
      return;
    }
    if (ties_ > best_) {
      answers_.clear();
      count_ = 0;
      best_ = ties_;
    }
    ++count_;
    Choice choice = chosen_;
    std::ranges::sort(choice);
    answers_.insert(std::move(choice));
    if (answers_.size() > kMostAnswers) {
      answers_.erase(std::prev(answers_.end()));
    }
  }

  const CoverTask& task_;
  std::size_t size_;
  std::vector<Ids> by_group_;
  std::vector<std::int32_t> short_of_;  // below zero: more than the quorum
  std::vector<bool> barred_;            // chosen, or tried before at this place
  std::size_t most_groups_ = 0;
  std::uint64_t* steps_left_ = nullptr;
  Choice chosen_;
  std::size_t ties_ = 0;
  std::size_t new_ = 0;
  std::size_t best_ = 0;
  std::set<Choice> answers_;
  std::uint64_t count_ = 0;
};

// One candidate after the other: who fills most of what is missing, then a new face, then who has
// most ties with the chosen, then the first.
class Greedy {
public:
  explicit Greedy(const CoverTask& task)
      : task_(task), missing_(task.quorum), is_chosen_(task.groups_of.size(), false) {}

  CoverAnswer run() {
    // Nobody is sent away again, so that a table that has grown too large stays so.
    while (fits() && std::ranges::any_of(missing_, [](std::uint32_t m) { return m > 0; })) {
      take(best([&](Vertex c) { return fills(c) > 0; }));
    }
    while (fits() && !enough_new(new_, chosen_.size())) {
      const Vertex c = best([&](Vertex v) { return task_.is_new[v]; });
      if (c == kNone) {
        return {.exact = false, .answers = {}, .count = 0};
      }
      take(c);
    }
    if (!fits()) {
      return {.exact = false, .answers = {}, .count = 0};
    }
    std::ranges::sort(chosen_);
    return {.exact = false, .answers = {chosen_}, .count = 1};
  }

private:
  [[nodiscard]] bool fits() const { return chosen_.size() <= task_.most; }

  [[nodiscard]] std::size_t fills(Vertex c) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        task_.groups_of[c], [&](std::uint32_t g) { return missing_[g] > 0; }));
  }

  template <class May>
  [[nodiscard]] Vertex best(May may) const {
    Vertex best = kNone;
    std::tuple<std::size_t, bool, std::uint32_t> most;
    for (Vertex c = 0; c < task_.groups_of.size(); ++c) {
      if (is_chosen_[c] || !may(c)) {
        continue;
      }
      const std::tuple value(fills(c), bool{task_.is_new[c]}, ties_into(task_, chosen_, c));
      if (best == kNone || value > most) {
        best = c;
        most = value;
      }
    }
    return best;
  }

  void take(Vertex c) {
    chosen_.push_back(c);
    is_chosen_[c] = true;
    new_ += task_.is_new[c] ? 1U : 0U;
    for (const std::uint32_t g : task_.groups_of[c]) {
      missing_[g] -= missing_[g] > 0 ? 1U : 0U;
    }
  }

  const CoverTask& task_;
  Ids missing_;
  std::vector<bool> is_chosen_;
  Choice chosen_;
  std::size_t new_ = 0;
};

}  // namespace

CoverAnswer greedy_multicover(const CoverTask& task) {
  return Greedy(task).run();
}

// Meaning: the smallest table at which every group sits. Sizes are tried from small to large, so
// the first that can be done is the smallest; at that size everything is looked at that could still
// have as many ties inside as the best so far, and all that are equally good are kept.
// Edge cases: without quorums the empty choice is the answer. A third must be new, so a choice may
// hold somebody whom no group needs. Of more than kMostAnswers the first in order are kept, and all
// are counted.
// Cost: the problem is NP-hard; branch and bound takes the group with the least choice first. Above
// kExactCandidates, or when it takes more than kMostSteps, the answer is the greedy one (a cover at
// most ln(quorums) + 1 times too large) or the best found so far, and says so.
// Source: V. Chvatal, Mathematics of Operations Research 4 (1979), for the greedy answer.
CoverAnswer multicover(const CoverTask& task) {
  if (task.groups_of.size() > kExactCandidates) {
    return greedy_multicover(task);
  }
  std::uint64_t steps_left = kMostSteps;
  for (std::uint32_t size = 0; size <= task.most; ++size) {
    Search search(task, size);
    const bool finished = search.run(steps_left);
    CoverAnswer found = std::move(search).answer(finished);
    if (found.count > 0) {
      return found;
    }
    if (!finished) {
      return greedy_multicover(task);
    }
  }
  return {};
}

}  // namespace buurtweb::graph
