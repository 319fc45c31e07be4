#include "engine/graph/seed_cover.h"

#include <gtest/gtest.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/seed_problems.h"

namespace buurtweb::graph {
namespace {

SeedValue counted(const SeedProblem& problem, std::uint32_t set) {
  const Reached reached = reached_by(problem, set);
  return {.groups = static_cast<std::uint32_t>(reached.groups),
          .reached = static_cast<std::uint32_t>(reached.elements)};
}

std::vector<Vertex> members_of(std::uint32_t set, Vertex candidates) {
  std::vector<Vertex> members;
  for (Vertex c = 0; c < candidates; ++c) {
    if ((set >> c & 1U) != 0) {
      members.push_back(c);
    }
  }
  return members;
}

TEST(SeedCover, IsWorthWhatIsCountedElementByElement) {
  Oracle oracle("seed_cover");
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const SeedProblem problem = random_seed_problem(seed);
    const SeedCover cover(problem);
    oracle.next_graph();
    for (std::uint32_t set = 0; set < 1U << cover.candidates(); ++set) {
      const SeedState state = cover.of(members_of(set, cover.candidates()));
      oracle.same(state.value, counted(problem, set), seeded(seed));
      for (Vertex c = 0; c < cover.candidates(); ++c) {
        const SeedValue with = counted(problem, set | 1U << c);
        oracle.same(cover.value(state, c), with, seeded(seed));
        EXPECT_GE(cover.bound(state, c).groups, with.groups) << seeded(seed);
        EXPECT_GE(cover.bound(state, c).reached, with.reached) << seeded(seed);
      }
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
