#include "engine/graph/seed_set.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

#include "engine/graph/seed_cover.h"

namespace buurtweb::graph {
namespace {

using Set = std::vector<Vertex>;

// Greedy: always the candidate that adds most, while one adds anything. Then swaps: one of the set
// for one outside it, while that is better. Then whoever can be missed goes.
class Greedy {
public:
  // `enough`: stop at so many groups.
  Greedy(const SeedCover& cover, std::size_t most, std::uint32_t enough)
      : cover_(cover), most_(most), enough_(enough) {}

  Set run() {
    SeedState state = cover_.of({});
    while (chosen_.size() < most_ && state.value.groups < enough_) {
      const std::optional<Vertex> next = best_addition(state, state.value);
      if (!next) {
        break;
      }
      chosen_.push_back(*next);
      cover_.add(state, *next);
    }
    while (chosen_.size() <= kMostSwapped && swap_one()) {
    }
    drop_who_can_be_missed();
    std::ranges::sort(chosen_);
    return chosen_;
  }

private:
  static constexpr std::size_t kMostSwapped = 10;  // a swap looks at everyone for each of the set

  [[nodiscard]] SeedValue value() const { return cover_.of(chosen_).value; }

  // The first of those that are best beside what is there, when that is better than `than`.
  [[nodiscard]] std::optional<Vertex> best_addition(const SeedState& state, SeedValue than) const {
    std::optional<Vertex> best;
    for (Vertex c = 0; c < cover_.candidates(); ++c) {
      if (cover_.bound(state, c) <= than) {
        continue;
      }
      const SeedValue with = cover_.value(state, c);
      if (with > than) {
        than = with;
        best = c;
      }
    }
    return best;
  }

  [[nodiscard]] Set without(std::size_t i) const {
    Set rest = chosen_;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    return rest;
  }

  bool swap_one() {
    const SeedValue now = value();
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      if (const auto better = best_addition(cover_.of(without(i)), now)) {
        chosen_[i] = *better;
        return true;
      }
    }
    return false;
  }

  void drop_who_can_be_missed() {
    for (std::size_t i = chosen_.size(); i-- > 0;) {
      const SeedValue left = cover_.of(without(i)).value;
      if (left == value() || (enough_ > 0 && left.groups >= enough_)) {
        chosen_ = without(i);
      }
    }
  }

  const SeedCover& cover_;
  std::size_t most_;
  std::uint32_t enough_;
  Set chosen_;
};

enum class Counted : std::uint8_t { groups, groups_and_reach };

// Every set of at most so many candidates, small ones first; a larger set counts only when it is
// better than all smaller ones.
class Exhaustive {
public:
  // Nothing below `floor` is looked at.
  Exhaustive(SeedCover cover, SeedValue floor, Counted counted)
      : cover_(std::move(cover)), best_(floor), counted_(counted) {}

  SeedSets run(std::size_t most) {
    const SeedState nothing = cover_.of({});
    for (std::size_t size = 1; size <= std::min<std::size_t>(most, cover_.candidates()); ++size) {
      extend(nothing, 0, size);
    }
    found_.groups = best_.groups;
    found_.reached = best_.reached;
    return std::move(found_);
  }

private:
  void extend(const SeedState& state, Vertex from, std::size_t more) {
    for (Vertex c = from; c < cover_.candidates(); ++c) {
      set_.push_back(c);
      if (more == 1) {
        look_at(state, c);
      } else {
        SeedState with = state;
        cover_.add(with, c);
        extend(with, c + 1, more - 1);
      }
      set_.pop_back();
    }
  }

  void look_at(const SeedState& state, Vertex last) {
    if (cover_.bound(state, last) < best_) {
      return;
    }
    SeedValue value = cover_.value(state, last);
    value.reached = counted_ == Counted::groups ? 0 : value.reached;
    if (value < best_) {
      return;
    }
    const bool better = value > best_;
    if (better || (value == best_ && found_.count == 0)) {
      best_ = value;
      found_ = {.count = 1, .sets = {set_}};
    } else if (value == best_ && set_.size() == found_.sets.front().size()) {
      ++found_.count;
      if (found_.sets.size() < kMostSeedSets) {
        found_.sets.push_back(set_);
      }
    }
  }

  SeedCover cover_;
  SeedValue best_;
  Counted counted_;
  SeedSets found_;
  Set set_;
};

// Whether the sets of at most `most` out of n can all be tried.
bool can_try_all(std::uint64_t n, std::size_t most) {
  std::uint64_t sets = 0;
  std::uint64_t of_this_size = 1;
  for (std::uint64_t size = 1; size <= most && size <= n; ++size) {
    of_this_size = of_this_size * (n - size + 1) / size;
    sets += of_this_size;
    if (sets > kMostTried) {
      return false;
    }
  }
  return true;
}

SeedSets as_answer(const SeedCover& cover, const Set& set) {
  const SeedValue value = cover.of(set).value;
  SeedSets answer{.groups = value.groups, .reached = value.reached, .exact = set.empty()};
  if (!set.empty()) {
    answer.count = 1;
    answer.sets.push_back(set);
  }
  return answer;
}

}  // namespace

// Meaning: a few from whom most are within reach: the key player problem, positive. Counting
// elements alone it is maximum coverage, for which greedy choice reaches at least 1 - 1/e of the
// best (Nemhauser). Counting groups that are reached by half first, which keeps a large circle from
// taking all the attention, there is no such guarantee: two candidates that are each worth nothing
// may reach a group together. So small problems are tried set by set, with what greedy choice found
// as a floor and a bound that looks at no element; ties between best sets are seldom few, and all
// are counted.
// Edge cases: of equally good sets only the smallest; nobody when nobody adds anything.
// Cost: O(n^most reach) at worst; greedy O(most n reach).
// Source: S. P. Borgatti, Computational and Mathematical Organization Theory 12 (2006); G. L.
// Nemhauser, L. A. Wolsey and M. L. Fisher, Mathematical Programming 14 (1978).
SeedSets best_seed_sets(const SeedProblem& problem, std::size_t most) {
  SeedSets greedy = greedy_seed_set(problem, most);
  if (greedy.count == 0 || !can_try_all(problem.reached.size(), most)) {
    return greedy;
  }
  return Exhaustive(SeedCover(problem), {greedy.groups, greedy.reached}, Counted::groups_and_reach)
      .run(most);
}

// Empty when nobody adds anything alone: reach is never worth less together than apart, so that
// then nobody does together, and the answer is exact.
SeedSets greedy_seed_set(const SeedProblem& problem, std::size_t most) {
  const SeedCover cover(problem);
  return as_answer(cover, Greedy(cover, most, cover.group_count() + 1).run());
}

// What a set reaches and what each other candidate would add to it: the best set of so many adds at
// most what the ones that add most would, were nothing of that shared. Nor can more be reached than
// by all candidates together.
// Cost: O(reach of all candidates).
// Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, Mathematical Programming 14 (1978).
std::uint32_t reach_bound(const SeedProblem& problem, std::span<const Vertex> chosen,
                          std::size_t most) {
  std::vector<bool> is_reached(problem.elements, false);
  const auto reach = [&](std::span<const Vertex> elements) {
    std::ranges::for_each(elements, [&](Vertex v) { is_reached[v] = true; });
  };
  const auto count = [&] {
    return static_cast<std::uint32_t>(std::ranges::count(is_reached, true));
  };
  reach(problem.already);
  std::ranges::for_each(chosen, [&](Vertex c) { reach(problem.reached[c]); });
  std::vector<std::uint32_t> added;
  for (const std::vector<Vertex>& own : problem.reached) {
    added.push_back(static_cast<std::uint32_t>(
        std::ranges::count_if(own, [&](Vertex v) { return !is_reached[v]; })));
  }
  std::ranges::sort(added, std::greater{});
  added.resize(std::min(added.size(), most));
  const std::uint32_t with_most = std::accumulate(added.begin(), added.end(), count());
  std::ranges::for_each(problem.reached, reach);
  return std::min(with_most, count());
}

// Set cover (Karp 1972) where a set is covered by half. Sizes are tried one after the other as long
// as all sets of a size can be; above that greedily, which for plain set cover needs at most H(n)
// times the least (Johnson 1974); for covering by half there is no such guarantee either.
SeedSets smallest_sets_reaching_all(const SeedProblem& problem) {
  const SeedCover cover(problem);
  const std::uint32_t all = cover.group_count();
  if (cover.of({}).value.groups == all) {
    return {.groups = all};
  }
  for (std::size_t most = 1; can_try_all(cover.candidates(), most); ++most) {
    SeedSets found = Exhaustive(cover, {.groups = all, .reached = 0}, Counted::groups).run(most);
    if (found.count > 0 || most >= cover.candidates()) {
      return found.count > 0 ? found : SeedSets{};
    }
  }
  const Set greedy = Greedy(cover, cover.candidates(), all).run();
  return cover.of(greedy).value.groups == all ? as_answer(cover, greedy) : SeedSets{};
}

}  // namespace buurtweb::graph
