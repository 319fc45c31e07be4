#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Choose as few as possible of the candidates such that every group has its quorum among them.
struct CoverTask {
  std::vector<std::vector<std::uint32_t>> groups_of;  // of each candidate, ascending
  std::vector<std::uint32_t> quorum;                  // of each group: at most its candidates
  std::vector<bool> is_new;                           // a third of the chosen must be new
  TieGraph ties;                                      // among the candidates
  std::uint32_t most = 12;                            // more may not be chosen
};

struct CoverAnswer {
  bool exact = true;                         // else a good answer, perhaps not the best
  std::vector<std::vector<Vertex>> answers;  // equally good, ascending; the first kMostAnswers
  std::uint64_t count = 0;                   // of all of them
};
inline constexpr std::size_t kMostAnswers = 100;
inline constexpr std::size_t kExactCandidates = 500;

// The smallest choices, of those the ones with most ties inside; nothing when none is small enough.
CoverAnswer multicover(const CoverTask& task);
// The greedy one, for tests and for tasks that are too large.
CoverAnswer greedy_multicover(const CoverTask& task);

}  // namespace buurtweb::graph
