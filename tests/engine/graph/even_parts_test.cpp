#include "engine/graph/even_parts.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::size_t ties_from_part_to_part(const TieGraph& web, const std::vector<Vertex>& of) {
  std::size_t ties = 0;
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    ties += static_cast<std::size_t>(std::ranges::count_if(
        web.neighbours(v), [&](Vertex w) { return v < w && of[v] != of[w]; }));
  }
  return ties;
}

std::vector<bool> everybody(const TieGraph& web) {
  return std::vector<bool>(web.vertex_count(), true);
}

TEST(EvenParts, OfNobodyAndOfPeopleWithoutTies) {
  EXPECT_THAT(even_parts(TieGraph(), {}, 3), IsEmpty());
  EXPECT_THAT(even_parts(small_web("a b c d"), {true, true, true, true}, 2),
              ElementsAre(0, 0, 1, 1));
}

TEST(EvenParts, KeepACircleTogether) {
  const TieGraph web = small_web("a-c c-e e-a  b-d d-f f-b  a-b");
  EXPECT_THAT(even_parts(web, everybody(web), 2), ElementsAre(0, 1, 0, 1, 0, 1));
}

// The fewest there can be, by trying all (Zachary's club, into 17 and 17).
TEST(EvenParts, OfTheKarateClubHaveTenTiesBetweenThem) {
  const TieGraph club = karate_club();
  EXPECT_EQ(ties_from_part_to_part(club, even_parts(club, everybody(club), 2)), 10U);
}

// The club stands with its two members, and takes nobody's place.
TEST(EvenParts, AreEvenInThoseThatCount) {
  const TieGraph web = small_web("a b c d club club-b club-d");
  EXPECT_THAT(even_parts(web, {true, true, true, true, false}, 2), ElementsAre(0, 1, 0, 1, 1));
}

// Pairs of whom each had better stand where the other does, by counting all ties anew.
std::size_t better_swaps(const TieGraph& web, const std::vector<Vertex>& of) {
  const std::size_t ties = ties_from_part_to_part(web, of);
  std::size_t better = 0;
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    for (Vertex w = 0; w < v; ++w) {
      std::vector<Vertex> other = of;
      std::swap(other[v], other[w]);
      better += ties_from_part_to_part(web, other) < ties ? 1U : 0U;
    }
  }
  return better;
}

std::size_t largest_difference(const std::vector<Vertex>& of, Vertex parts) {
  std::vector<std::size_t> sizes(parts);
  for (const Vertex part : of) {
    ++sizes.at(part);
  }
  return std::ranges::max(sizes) - std::ranges::min(sizes);
}

TEST(EvenParts, OfAnyWebAreEvenAndNoTwoWouldDoBetterInEachOthersPart) {
  Oracle oracle("even_parts");
  for (const TieGraph& web : oracle.over(random_webs(200, 14))) {
    for (Vertex parts = 1; parts <= 4; ++parts) {
      const std::vector<Vertex> of = even_parts(web, everybody(web), parts);
      oracle.same(better_swaps(web, of), std::size_t{0}, describe(web));
      EXPECT_LE(largest_difference(of, parts), 1U) << describe(web);
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
