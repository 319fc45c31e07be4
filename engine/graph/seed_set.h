#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Who reaches whom, for choosing a few that together reach many.
struct SeedProblem {
  Vertex elements = 0;                       // who is to be reached: 0 to elements - 1
  std::vector<std::vector<Vertex>> reached;  // by each candidate; ascending
  std::vector<std::vector<Vertex>> groups;   // of elements, none empty; reached from half on
  std::vector<Vertex> already{};             // reached whoever is chosen
};

struct SeedSets {
  std::uint32_t groups = 0;                 // reached by each of the best sets
  std::uint32_t reached = 0;                // elements reached, those reached already included
  std::uint64_t count = 0;                  // of best sets; 0 when no candidate adds anything
  std::vector<std::vector<Vertex>> sets{};  // the first of them, each ascending, in their order
  bool exact = true;                        // else found greedily: one set, perhaps not the best
};

// The sets of at most `most` candidates that reach most groups, then most elements, then have the
// fewest candidates; the first kMostSeedSets of them.
SeedSets best_seed_sets(const SeedProblem& problem, std::size_t most);
// One such set, found greedily; perhaps not the best.
SeedSets greedy_seed_set(const SeedProblem& problem, std::size_t most);
// More elements than this are reached by no set of at most `most` candidates, as far as `chosen`,
// which is any set, tells.
std::uint32_t reach_bound(const SeedProblem& problem, std::span<const Vertex> chosen,
                          std::size_t most);
// The smallest sets with which every group is reached; `reached` is not counted. None when all
// groups are reached already or never can be.
SeedSets smallest_sets_reaching_all(const SeedProblem& problem);

inline constexpr std::size_t kMostSeedSets = 100;
// So many sets are tried one by one: all of at most 3 out of 300.
inline constexpr std::uint64_t kMostTried = 4'500'250;

}  // namespace buurtweb::graph
