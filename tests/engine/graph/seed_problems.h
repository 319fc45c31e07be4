#pragma once

#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include "engine/graph/seed_set.h"

// Drawn problems of choosing a few who reach many, and the slow way to count what a set reaches.
namespace buurtweb::graph {

inline SeedProblem random_seed_problem(std::uint32_t seed) {
  std::mt19937 dice(seed);
  SeedProblem problem{.elements = static_cast<Vertex>(1 + dice() % 9), .reached = {}, .groups = {}};
  const auto some = [&](std::uint64_t percent) {
    std::vector<Vertex> elements;
    for (Vertex v = 0; v < problem.elements; ++v) {
      if (dice() % 100 < percent) {
        elements.push_back(v);
      }
    }
    return elements;
  };
  const std::uint64_t percent = 10 + dice() % 50;
  for (std::uint64_t c = dice() % 9; c > 0; --c) {
    problem.reached.push_back(some(percent));
  }
  for (std::uint64_t g = dice() % 5; g > 0; --g) {
    problem.groups.push_back(some(50));
  }
  std::erase_if(problem.groups, [](const auto& group) { return group.empty(); });
  problem.already = some(15);
  return problem;
}

// What a set of candidates reaches, counted element by element.
struct Reached {
  std::size_t groups;
  std::size_t elements;
  auto operator<=>(const Reached&) const = default;
};

// Bit i of a set is candidate i.
inline Reached reached_by(const SeedProblem& problem, std::uint32_t set) {
  std::set<Vertex> elements(problem.already.begin(), problem.already.end());
  for (Vertex c = 0; c < problem.reached.size(); ++c) {
    if ((set >> c & 1U) != 0) {
      elements.insert(problem.reached[c].begin(), problem.reached[c].end());
    }
  }
  const auto by_half = [&](const std::vector<Vertex>& group) {
    const auto hit = std::ranges::count_if(group, [&](Vertex v) { return elements.contains(v); });
    return 2 * static_cast<std::size_t>(hit) >= group.size();
  };
  return {.groups = static_cast<std::size_t>(std::ranges::count_if(problem.groups, by_half)),
          .elements = elements.size()};
}

}  // namespace buurtweb::graph
