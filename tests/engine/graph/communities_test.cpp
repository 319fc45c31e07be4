#include "engine/graph/communities.h"

#include <gmock/gmock.h>

#include <set>

#include "engine/graph/move_parts.h"
#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/scattered.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/support/town_graph.h"

namespace buurtweb::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Tries every way to put vertex v and the ones after it into parts.
double best_modularity(const TieGraph& web, std::vector<Vertex>& of, Vertex v, Vertex part_count) {
  if (v == web.vertex_count()) {
    return modularity_by_definition(web, of);
  }
  double best = -1;
  for (Vertex part = 0; part <= part_count; ++part) {
    of[v] = part;
    best = std::max(best, best_modularity(web, of, v + 1, std::max(part_count, part + 1)));
  }
  return best;
}

double best_modularity(const TieGraph& web) {
  std::vector<Vertex> of(web.vertex_count(), 0);
  return best_modularity(web, of, 0, 0);
}

TEST(Modularity, WithoutTiesIsNothing) {
  EXPECT_EQ(modularity(small_web("a b"), {0, 1}), 0);
}

TEST(Modularity, OfOnePartForAllIsNothing) {
  EXPECT_EQ(modularity(small_web("a-b b-c c-a c-d"), {0, 0, 0, 0}), 0);
}

TEST(Modularity, OfTheTwoSidesOfTheKarateClub) {
  constexpr std::array instructors{1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18, 20, 22};
  std::vector<Vertex> of(34, 1);
  for (const int member : instructors) {
    of[static_cast<std::size_t>(member - 1)] = 0;
  }
  EXPECT_NEAR(modularity(karate_club(), of), 0.358234714004, 1e-11);
}

TEST(Modularity, AgreesWithTheDefinition) {
  std::mt19937 dice(1);
  Oracle oracle("communities");
  for (const TieGraph& web : oracle.over(random_webs(300, 10))) {
    std::vector<Vertex> of(web.vertex_count());
    for (Vertex& part : of) {
      part = static_cast<Vertex>(dice() % web.vertex_count());
    }
    oracle.near(modularity(web, of), modularity_by_definition(web, of), describe(web), 1e-12);
  }
}

TEST(Communities, OfNobodyAndOfPeopleWithoutTies) {
  EXPECT_THAT(communities(TieGraph()), IsEmpty());
  EXPECT_THAT(communities(small_web("a b")), ElementsAre(0, 1));
}

TEST(Communities, OfTwoTrianglesJoinedByATieAreTheTriangles) {
  EXPECT_THAT(communities(small_web("a-c c-e e-a  b-d d-f f-b  a-b")),
              ElementsAre(0, 1, 0, 1, 0, 1));
}

// Zachary's club is a known case whose optimum is proven (Brandes et al. 2008).
TEST(Communities, OfTheKarateClubAreTheBestThereAre) {
  const TieGraph club = karate_club();
  EXPECT_NEAR(modularity(club, communities(club)), 0.419789612097, 1e-11);
}

TEST(Communities, OfSmallWebsAreTheBestThereAre) {
  Oracle oracle("communities");
  for (const TieGraph& web : oracle.over(random_webs(200, 7))) {
    oracle.near(modularity(web, communities(web)), best_modularity(web), describe(web), 1e-12);
  }
}

TEST(Communities, HangTogetherAndAreNumberedByTheirLowestVertex) {
  for (const TieGraph& web : random_webs(200, 16)) {
    const std::vector<Vertex> of = communities(web);
    std::vector<Arc> inside = ties_of(web);
    std::erase_if(inside, [&](const Arc& tie) { return of[tie.source] != of[tie.target]; });
    const std::vector<Vertex> lowest = lowest_reached(web.vertex_count(), inside);
    const std::set<Vertex> firsts(lowest.begin(), lowest.end());
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      const auto number = std::distance(firsts.begin(), firsts.find(lowest[v]));
      EXPECT_EQ(of[v], static_cast<Vertex>(number)) << describe(web);
    }
  }
}

// Circles of five in a ring of thirty circles: large enough for several rounds of merging.
TEST(Communities, OfARingOfCirclesKeepCirclesWhole) {
  constexpr Vertex kCircles = 30, kSize = 5;
  std::vector<Arc> ties;
  for (Vertex circle = 0; circle < kCircles; ++circle) {
    for (Vertex v = 0; v < kSize; ++v) {
      for (Vertex w = 0; w < v; ++w) {
        ties.push_back({circle * kSize + v, circle * kSize + w});
      }
    }
    ties.push_back({circle * kSize, (circle + 1) % kCircles * kSize + 1});
  }
  const std::vector<Vertex> of = communities(TieGraph(kCircles * kSize, ties));
  for (Vertex v = 0; v < kCircles * kSize; ++v) {
    EXPECT_EQ(of[v], of[v - v % kSize]);
  }
}

// A large graph ends its rounds early; looking on at every vertex must hardly gain.
TEST(Communities, OfATownAreAsGoodAsLookingOnMakesThem) {
  const TieGraph town = buurtweb::testing::town_graph(6'000, 3);
  const std::vector<Vertex> found = communities(town);
  std::vector<Vertex> better = found;
  const Coarse all = coarse_graph(town);
  for (int round = 0; round < 10; ++round) {
    move_locally(all, better);
  }
  EXPECT_GT(modularity(town, found), modularity(town, better) - 0.0001);
  EXPECT_GT(modularity(town, found), 0.5);
}

// Among so many memory is asked for ahead, and what is found is no worse.
TEST(Communities, AmongVeryManyAreAsGoodAsAmongFew) {
  const TieGraph town = buurtweb::testing::town_graph(6'000, 3);
  const TieGraph among_many = scattered(town, kVeryMany / town.vertex_count(), kVeryMany);
  EXPECT_GT(modularity(among_many, communities(among_many)),
            modularity(town, communities(town)) - 0.0005);
}

}  // namespace
}  // namespace buurtweb::graph
