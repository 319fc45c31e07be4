#include "engine/graph/dominators.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ArcGraph arcs(Vertex vertex_count, const std::vector<Arc>& list) {
  return ArcGraph(vertex_count, list);
}

bool reaches(const RandomArcs& drawn, Vertex root, Vertex v, Vertex gone) {
  std::vector<Arc> rest = drawn.arcs;
  std::erase_if(rest, [&](const Arc& arc) { return arc.source == gone || arc.target == gone; });
  return distances(drawn.vertex_count, rest)[root][v] < kFar;
}

// below[u] = what the root no longer reaches when u is taken away.
std::vector<std::vector<Vertex>> dominated_by_taking_away(const RandomArcs& drawn, Vertex root) {
  std::vector<std::vector<Vertex>> below(drawn.vertex_count);
  for (Vertex u = 0; u < drawn.vertex_count; ++u) {
    for (Vertex v = 0; v < drawn.vertex_count; ++v) {
      const bool reached = v != root && reaches(drawn, root, v, kNone);
      if (reached && u != v && (u == root || !reaches(drawn, root, v, u))) {
        below[u].push_back(v);
      }
    }
  }
  return below;
}

// As the tree gives it, each list ascending.
std::vector<std::vector<Vertex>> dominated(const std::vector<Vertex>& idom) {
  const DominatorTree tree(idom);
  std::vector<std::vector<Vertex>> below;
  for (Vertex v = 0; v < idom.size(); ++v) {
    const auto row = tree.below(v);
    below.emplace_back(row.begin(), row.end());
    std::ranges::sort(below.back());
  }
  return below;
}

TEST(Dominators, OnAChainEachDependsOnTheOneBefore) {
  EXPECT_THAT(immediate_dominators(arcs(3, {{0, 1}, {1, 2}}), 0), ElementsAre(kNone, 0, 1));
}

TEST(Dominators, WhoIsNamedByTwoDependsOnWhoNamedBoth) {
  EXPECT_THAT(immediate_dominators(arcs(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}), 0),
              ElementsAre(kNone, 0, 0, 0));
}

TEST(Dominators, WhatTheRootDoesNotReachHasNoneAndCountsForNobody) {
  const std::vector<Vertex> idom = immediate_dominators(arcs(4, {{0, 1}, {2, 1}, {2, 3}}), 0);
  EXPECT_THAT(idom, ElementsAre(kNone, 0, kNone, kNone));
  EXPECT_THAT(dominated(idom), ElementsAre(ElementsAre(1), IsEmpty(), IsEmpty(), IsEmpty()));
}

// Who told the team (vertex 12) of whom in Rozenbuurt: the team heard of a2 and b1 itself.
TEST(Dominators, OfRozenbuurtMakeB1TheOnlySourceOfFivePeople) {
  constexpr Vertex a1 = 0, a2 = 1, a3 = 2, b1 = 5, b2 = 6, b3 = 7, b4 = 8, c1 = 9, c2 = 10,
                   team = 12;
  const auto below = dominated(immediate_dominators(arcs(13, {{team, a2},
                                                              {team, b1},
                                                              {a2, a1},
                                                              {a2, a3},
                                                              {a3, a1},
                                                              {b1, b3},
                                                              {b1, c1},
                                                              {b1, b2},
                                                              {b3, b4},
                                                              {b3, b2},
                                                              {c1, c2}}),
                                                    team));
  EXPECT_THAT(below[b1], ElementsAre(b2, b3, b4, c1, c2));
  EXPECT_THAT(below[a2], ElementsAre(a1, a3));
  EXPECT_THAT(below[b3], ElementsAre(b4));
  EXPECT_THAT(below[c1], ElementsAre(c2));
  EXPECT_THAT(below[a3], IsEmpty());
}

std::vector<std::uint32_t> count_odd(const std::vector<std::vector<Vertex>>& below) {
  std::vector<std::uint32_t> counts;
  for (const std::vector<Vertex>& list : below) {
    counts.push_back(static_cast<std::uint32_t>(
        std::ranges::count_if(list, [](Vertex v) { return v % 2 == 1; })));
  }
  return counts;
}

std::vector<std::uint32_t> odd_below(const ArcGraph& graph, Vertex root) {
  std::vector<bool> odd;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    odd.push_back(v % 2 == 1);
  }
  return DominatorTree(immediate_dominators(graph, root)).count_below(odd);
}

TEST(Dominators, HoldALongChainInLittleRoom) {
  constexpr Vertex kLength = 200'000;
  std::vector<Vertex> idom{kNone};
  for (Vertex v = 0; v + 1 < kLength; ++v) {
    idom.push_back(v);
  }
  const DominatorTree tree(idom);
  EXPECT_EQ(tree.below(0).size(), kLength - 1);
  EXPECT_EQ(tree.count_below(std::vector<bool>(kLength, true))[kLength / 2], kLength / 2 - 1);
}

TEST(Dominators, AgreeWithTakingEachVertexAway) {
  Oracle oracle("dominators");
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const RandomArcs drawn = random_arcs(seed, 8);
    oracle.next_graph();
    for (Vertex root = 0; root < std::min<Vertex>(drawn.vertex_count, 2); ++root) {
      const ArcGraph graph(drawn.vertex_count, drawn.arcs);
      const auto found = dominated(immediate_dominators(graph, root));
      oracle.same(found, dominated_by_taking_away(drawn, root), seeded(seed));
      oracle.same(odd_below(graph, root), count_odd(found), seeded(seed));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
