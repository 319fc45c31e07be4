#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/graph/reach.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Who could join those who have begun, so that nothing is missing.
struct TeamProblem {
  std::vector<std::vector<Vertex>> holders;          // of each skill: candidates, ascending
  std::vector<std::vector<std::uint32_t>> distance;  // between candidates; kUnreached: not together
  std::vector<std::uint32_t> to_others;              // to the farthest of those who have begun
};

struct Teams {
  std::uint32_t cost = kUnreached;          // the largest distance within each of the best
  std::uint64_t count = 0;                  // of best teams; 0 when there is no team
  std::vector<std::vector<Vertex>> sets{};  // the first of them, each ascending, in their order
  bool exact = true;                        // else found by RarestFirst: one team
};

// The teams that hold all skills with the least largest distance from one of them to another or to
// those who have begun, then with the fewest people.
Teams best_teams(const TeamProblem& problem);

inline constexpr std::size_t kMostTeams = 100;        // that are listed
inline constexpr std::size_t kMostExactSkills = 4;    // more are left to RarestFirst …
inline constexpr double kMostTeamsTried = 5'000'000;  // … as are more teams than this

}  // namespace buurtweb::graph
