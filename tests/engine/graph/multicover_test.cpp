#include "engine/graph/multicover.h"

#include <gmock/gmock.h>

#include <bit>
#include <cmath>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;

CoverTask random_task(std::uint32_t seed) {
  std::mt19937 engine(seed);
  const auto dice = [&] { return static_cast<std::uint32_t>(engine()); };
  const auto candidates = Vertex{1 + dice() % 11};
  const std::uint32_t groups = dice() % 6;
  CoverTask task;
  task.most = 1 + dice() % 6;
  std::vector<std::uint32_t> size(groups, 0);
  std::vector<Arc> ties;
  for (Vertex c = 0; c < candidates; ++c) {
    task.is_new.push_back(dice() % 2 == 0);
    task.groups_of.emplace_back();
    for (std::uint32_t g = 0; g < groups; ++g) {
      if (dice() % 3 == 0) {
        task.groups_of[c].push_back(g);
        ++size[g];
      }
    }
    for (Vertex d = 0; d < c; ++d) {
      if (dice() % 3 == 0) {
        ties.push_back({d, c});
      }
    }
  }
  for (std::uint32_t g = 0; g < groups; ++g) {
    task.quorum.push_back(std::min<std::uint32_t>(size[g], 1 + dice() % 2));
  }
  task.ties = TieGraph(candidates, ties);
  return task;
}

bool is_allowed(const CoverTask& task, const std::vector<Vertex>& choice) {
  std::size_t new_ones = 0;
  std::vector<std::uint32_t> there(task.quorum.size(), 0);
  for (const Vertex c : choice) {
    new_ones += task.is_new[c] ? 1U : 0U;
    for (const std::uint32_t g : task.groups_of[c]) {
      ++there[g];
    }
  }
  return choice.size() <= task.most && 3 * new_ones >= choice.size() &&
         std::ranges::equal(there, task.quorum, std::greater_equal{});
}

std::size_t ties_inside(const CoverTask& task, const std::vector<Vertex>& choice) {
  std::size_t ties = 0;
  for (const Vertex a : choice) {
    for (const Vertex b : choice) {
      ties += a < b && task.ties.has_arc(a, b) ? 1U : 0U;
    }
  }
  return ties;
}

// All subsets: the fewest, then the most ties.
std::vector<std::vector<Vertex>> best_of_all(const CoverTask& task) {
  std::vector<std::vector<Vertex>> best;
  std::pair<std::size_t, std::ptrdiff_t> value;
  for (std::uint32_t bits = 0; bits < 1U << task.groups_of.size(); ++bits) {
    std::vector<Vertex> choice;
    for (Vertex c = 0; c < task.groups_of.size(); ++c) {
      if ((bits >> c & 1U) != 0) {
        choice.push_back(c);
      }
    }
    if (!is_allowed(task, choice)) {
      continue;
    }
    const std::pair now(choice.size(), -static_cast<std::ptrdiff_t>(ties_inside(task, choice)));
    if (best.empty() || now < value) {
      best.clear();
      value = now;
    }
    if (now == value) {
      best.push_back(choice);
    }
  }
  std::ranges::sort(best);
  return best;
}

TEST(Multicover, IsTheBestOfAllSubsets) {
  std::size_t several = 0;
  Oracle oracle("multicover");
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    oracle.next_graph();
    const CoverTask task = random_task(seed);
    std::vector<std::vector<Vertex>> expected = best_of_all(task);
    const CoverAnswer found = multicover(task);
    EXPECT_TRUE(found.exact);
    oracle.same(found.count, expected.size(), seeded(seed));
    expected.resize(std::min(expected.size(), kMostAnswers));
    oracle.same(found.answers, expected, seeded(seed));
    several += expected.size() > 1 ? 1U : 0U;
  }
  EXPECT_GT(several, 50U);
}

// Chvatal (1979): at most H(n) times as many, with n the quorums that one candidate can fill; the
// new faces come on top.
TEST(Multicover, ByGreedIsAllowedAndNotMuchLarger) {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const CoverTask task = random_task(seed);
    const CoverAnswer found = greedy_multicover(task);
    EXPECT_FALSE(found.exact);
    const std::vector<std::vector<Vertex>> best = best_of_all(task);
    if (!found.answers.empty()) {
      ASSERT_TRUE(is_allowed(task, found.answers.front())) << seed;
      ASSERT_FALSE(best.empty());
      const auto most = static_cast<double>(best.front().size()) * (1 + std::log(6.0));
      EXPECT_LE(static_cast<double>(found.answers.front().size()), 1.5 * most + 1) << seed;
    }
  }
}

TEST(Multicover, AboveItsLimitSaysThatItIsGreedy) {
  CoverTask task;
  for (std::size_t c = 0; c <= kExactCandidates; ++c) {
    task.groups_of.push_back({static_cast<std::uint32_t>(c % 3)});
    task.is_new.push_back(true);
  }
  task.quorum = {1, 1, 2};
  task.ties = TieGraph(kExactCandidates + 1, {});
  const CoverAnswer found = multicover(task);
  EXPECT_FALSE(found.exact);
  EXPECT_THAT(found.answers, ElementsAre(ElementsAre(0, 1, 2, 5)));
}

TEST(Multicover, CountsMoreAnswersThanItKeeps) {
  CoverTask task;
  for (std::uint32_t c = 0; c < 40; ++c) {
    task.groups_of.push_back({c % 2});
    task.is_new.push_back(true);
  }
  task.quorum = {1, 1};
  task.ties = TieGraph(40, {});
  const CoverAnswer found = multicover(task);
  EXPECT_EQ(found.count, 400U);
  EXPECT_EQ(found.answers.size(), kMostAnswers);
  EXPECT_THAT(found.answers.front(), ElementsAre(0, 1));
}

TEST(Multicover, SeatsSomebodyNewWhomNoGroupNeeds) {
  CoverTask task;
  task.groups_of = {{0}, {}};
  task.is_new = {false, true};
  task.quorum = {1};
  task.ties = TieGraph(2, {});
  EXPECT_THAT(multicover(task).answers, ElementsAre(ElementsAre(0, 1)));
  task.most = 1;
  EXPECT_TRUE(multicover(task).answers.empty());
}

}  // namespace
}  // namespace buurtweb::graph
