#include "engine/graph/seed_cover.h"

#include <algorithm>
#include <utility>

namespace buurtweb::graph {

// Meaning: what a set is worth, kept while it grows, and what one more would add.
// Edge cases: a group is reached from half on, so that one of two is enough; nobody counts twice.
// Cost: the elements that a candidate reaches, times the groups that an element is in; the bound
// only the groups that a candidate touches.
// Source: the objective is that of findings.md 7.3, 3a; this project's own.
SeedCover::SeedCover(const SeedProblem& problem) : problem_(problem), groups_of_(problem.elements) {
  for (Vertex g = 0; g < group_count(); ++g) {
    needed_.push_back(static_cast<std::uint32_t>((problem.groups[g].size() + 1) / 2));
    for (const Vertex element : problem.groups[g]) {
      groups_of_[element].push_back(g);
    }
  }
  std::vector<std::uint32_t> of_group(group_count(), 0);
  for (const std::vector<Vertex>& reached : problem.reached) {
    std::vector<std::pair<Vertex, std::uint32_t>>& touches = touches_.emplace_back();
    const auto touch = [&](Vertex g) {
      if (++of_group[g] == 1) {
        touches.emplace_back(g, 0);
      }
    };
    for (const Vertex element : reached) {
      std::ranges::for_each(groups_of_[element], touch);
    }
    for (auto& [g, count] : touches) {
      count = std::exchange(of_group[g], 0);
    }
  }
}

SeedState SeedCover::of(std::span<const Vertex> chosen) const {
  SeedState state{.is_reached = std::vector<bool>(problem_.elements, false),
                  .hits = std::vector<std::uint32_t>(problem_.groups.size(), 0),
                  .value = {}};
  std::ranges::for_each(problem_.already, [&](Vertex element) { reach(state, element); });
  std::ranges::for_each(chosen, [&](Vertex candidate) { add(state, candidate); });
  return state;
}

void SeedCover::add(SeedState& state, Vertex candidate) const {
  std::ranges::for_each(problem_.reached[candidate],
                        [&](Vertex element) { reach(state, element); });
}

void SeedCover::reach(SeedState& state, Vertex element) const {
  if (state.is_reached[element]) {
    return;
  }
  state.is_reached[element] = true;
  ++state.value.reached;
  for (const Vertex g : groups_of_[element]) {
    state.value.groups += ++state.hits[g] == needed_[g] ? 1U : 0U;
  }
}

SeedValue SeedCover::value(const SeedState& state, Vertex candidate) const {
  SeedValue value = state.value;
  std::vector<std::uint32_t> more(problem_.groups.size(), 0);
  for (const Vertex element : problem_.reached[candidate]) {
    if (state.is_reached[element]) {
      continue;
    }
    ++value.reached;
    for (const Vertex g : groups_of_[element]) {
      ++more[g];
    }
  }
  for (const auto& [g, count] : touches_[candidate]) {
    const bool is_new = state.hits[g] < needed_[g] && state.hits[g] + more[g] >= needed_[g];
    value.groups += is_new ? 1U : 0U;
  }
  return value;
}

SeedValue SeedCover::bound(const SeedState& state, Vertex candidate) const {
  SeedValue value = state.value;
  value.reached += static_cast<std::uint32_t>(problem_.reached[candidate].size());
  for (const auto& [g, count] : touches_[candidate]) {
    const bool may_be_reached = state.hits[g] < needed_[g] && state.hits[g] + count >= needed_[g];
    value.groups += may_be_reached ? 1U : 0U;
  }
  return value;
}

}  // namespace buurtweb::graph
