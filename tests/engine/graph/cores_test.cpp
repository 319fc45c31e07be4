#include "engine/graph/cores.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"

namespace buurtweb::graph {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

std::uint32_t ties_left(const TieGraph& web, Vertex v, const std::vector<bool>& left) {
  std::uint32_t count = 0;
  for (const Vertex w : web.neighbours(v)) {
    count += left[w] ? 1U : 0U;
  }
  return count;
}

// Who is left when everybody with fewer than k ties leaves, again and again.
std::vector<bool> left_after_peeling(const TieGraph& web, std::uint32_t k) {
  std::vector<bool> left(web.vertex_count(), true);
  for (bool changed = true; changed;) {
    changed = false;
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      if (left[v] && ties_left(web, v, left) < k) {
        left[v] = false;
        changed = true;
      }
    }
  }
  return left;
}

std::vector<std::uint32_t> cores_by_peeling(const TieGraph& web) {
  std::vector<std::uint32_t> cores(web.vertex_count(), 0);
  for (std::uint32_t k = 1; k < web.vertex_count(); ++k) {
    const std::vector<bool> left = left_after_peeling(web, k);
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      cores[v] = left[v] ? k : cores[v];
    }
  }
  return cores;
}

TEST(CoreNumbers, OfNobodyAndOfPeopleWithoutTies) {
  EXPECT_THAT(core_numbers(TieGraph()), IsEmpty());
  EXPECT_THAT(core_numbers(small_web("a b")), Each(0));
}

TEST(CoreNumbers, ManyContactsMakeNoCore) {
  EXPECT_THAT(core_numbers(small_web("a-b a-c a-d a-e")), Each(1));
}

TEST(CoreNumbers, OfRozenbuurt) {
  EXPECT_THAT(core_numbers(rozenbuurt::graph()), ElementsAre(2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 0));
}

TEST(CoreNumbers, OfTheKarateClubGoUpToFour) {
  const std::vector<std::uint32_t> cores = core_numbers(karate_club());
  EXPECT_EQ(*std::ranges::max_element(cores), 4U);
  EXPECT_EQ(cores[11], 1U);
}

TEST(CoreNumbers, AgreeWithPeeling) {
  for (const TieGraph& web : random_webs(300, 14)) {
    EXPECT_EQ(core_numbers(web), cores_by_peeling(web)) << describe(web);
  }
}

}  // namespace
}  // namespace buurtweb::graph
