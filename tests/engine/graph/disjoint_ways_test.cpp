#include "engine/graph/disjoint_ways.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>
#include <gmock/gmock.h>

#include <bit>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Ways = std::vector<std::vector<Vertex>>;

constexpr std::size_t kAll = 1000;

// The definition, from the other side (Menger): the fewest of the others without whom the two have
// no way left. Not of neighbours.
std::size_t fewest_who_part(const TieGraph& graph, Arc ends) {
  std::size_t fewest = graph.vertex_count();
  for (std::uint32_t gone = 0; gone < 1U << graph.vertex_count(); ++gone) {
    const auto size = static_cast<std::size_t>(std::popcount(gone));
    if ((gone >> ends.source & 1U) != 0 || (gone >> ends.target & 1U) != 0 || size >= fewest) {
      continue;
    }
    std::vector<Arc> left = ties_of(graph);
    std::erase_if(left, [&](const Arc& tie) {
      return (gone >> tie.source & 1U) != 0 || (gone >> tie.target & 1U) != 0;
    });
    const auto lowest = lowest_reached(graph.vertex_count(), left);
    if (lowest[ends.source] != lowest[ends.target]) {
      fewest = size;
    }
  }
  return fewest;
}

// As Boost.Graph finds it: the largest flow through the graph in which every vertex is an arc that
// carries one. Between neighbours a unit of flow may be any number of ways: not of neighbours.
std::size_t largest_flow(const TieGraph& graph, Vertex from, Vertex to) {
  using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  using Flow = boost::adjacency_list<
      boost::vecS, boost::vecS, boost::directedS, boost::no_property,
      boost::property<
          boost::edge_capacity_t, long,
          boost::property<boost::edge_residual_capacity_t, long,
                          boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;
  Flow flow(std::size_t{2} * graph.vertex_count());
  const auto add = [&](Vertex a, Vertex b) {
    const auto there = boost::add_edge(a, b, flow).first;
    const auto back = boost::add_edge(b, a, flow).first;
    boost::put(boost::edge_capacity, flow, there, 1);
    boost::put(boost::edge_capacity, flow, back, 0);
    boost::put(boost::edge_reverse, flow, there, back);
    boost::put(boost::edge_reverse, flow, back, there);
  };
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    add(2 * v, 2 * v + 1);
    for (const Vertex w : graph.neighbours(v)) {
      add(2 * v + 1, 2 * w);
    }
  }
  return static_cast<std::size_t>(boost::edmonds_karp_max_flow(flow, 2 * from + 1, 2 * to));
}

TieGraph without_tie(const TieGraph& graph, Arc gone) {
  std::vector<Arc> ties = ties_of(graph);
  std::erase(ties, Arc{std::min(gone.source, gone.target), std::max(gone.source, gone.target)});
  return {graph.vertex_count(), ties};
}

std::size_t kappa(const TieGraph& graph, Arc ends) {
  const bool tied = graph.has_arc(ends.source, ends.target);
  return fewest_who_part(without_tie(graph, ends), ends) + (tied ? 1U : 0U);
}

// Each runs along ties from end to end, and no vertex between stands in two of them or twice.
void expect_apart(const TieGraph& graph, Arc ends, const Ways& ways) {
  std::vector<Vertex> between;
  for (const std::vector<Vertex>& way : ways) {
    ASSERT_GE(way.size(), 2U);
    EXPECT_EQ(way.front(), ends.source);
    EXPECT_EQ(way.back(), ends.target);
    for (std::size_t i = 1; i < way.size(); ++i) {
      EXPECT_TRUE(graph.has_arc(way[i - 1], way[i]));
    }
    between.insert(between.end(), way.begin() + 1, way.end() - 1);
  }
  std::ranges::sort(between);
  EXPECT_EQ(std::ranges::adjacent_find(between), between.end());
  EXPECT_FALSE(std::ranges::binary_search(between, ends.source));
  EXPECT_FALSE(std::ranges::binary_search(between, ends.target));
  EXPECT_TRUE(std::ranges::is_sorted(ways));
}

TEST(DisjointWays, GoBothWaysRoundARing) {
  using namespace letters;
  EXPECT_THAT(disjoint_ways(small_web("a-b b-c c-d d-a"), {a, c}, kAll),
              ElementsAre(ElementsAre(a, b, c), ElementsAre(a, d, c)));
}

TEST(DisjointWays, AreNoneBetweenTwoParts) {
  EXPECT_THAT(disjoint_ways(small_web("a-b c"), {letters::a, letters::c}, kAll), IsEmpty());
}

TEST(DisjointWays, AreAtMostSoMany) {
  using namespace letters;
  EXPECT_THAT(disjoint_ways(small_web("a-b b-c c-d d-a"), {a, c}, 1),
              ElementsAre(ElementsAre(a, b, c)));
  EXPECT_THAT(disjoint_ways(small_web("a-b"), {a, b}, 0), IsEmpty());
}

TEST(DisjointWays, CountATieBetweenTheTwoAsOne) {
  using namespace letters;
  EXPECT_THAT(disjoint_ways(small_web("a-b b-c c-a"), {a, c}, kAll),
              ElementsAre(ElementsAre(a, b, c), ElementsAre(a, c)));
}

// The shortest way, a-b-c-d, stands in the way of the only two that are apart.
TEST(DisjointWays, LeadTheFirstRound) {
  using namespace letters;
  EXPECT_THAT(disjoint_ways(small_web("a-b b-c c-d a-e e-c b-f f-d"), {a, d}, kAll),
              ElementsAre(ElementsAre(a, b, f, d), ElementsAre(a, e, c, d)));
}

// The shortest way, s-p-b-c-t, has to give up b and c for two ways that are apart.
TEST(DisjointWays, LeadTheFirstRoundOverSeveralTies) {
  const NamedWeb web = named_web("s-p p-b b-c c-t s-q1 q1-q2 q2-q3 q3-c p-r1 r1-r2 r2-r3 r3-t");
  EXPECT_THAT(disjoint_ways(web.graph, {web["s"], web["t"]}, kAll), SizeIs(2));
}

TEST(DisjointWays, MayUseATieThatIsAdded) {
  using namespace letters;
  const TieGraph path = small_web("a-b b-c d");
  EXPECT_THAT(disjoint_ways(path, {a, c}, 2), SizeIs(1));
  EXPECT_THAT(disjoint_ways(path, {a, c}, 2, Arc{c, a}), SizeIs(2));
  EXPECT_THAT(disjoint_ways(path, {a, d}, 2, Arc{c, d}), ElementsAre(ElementsAre(a, b, c, d)));
}

TEST(DisjointWays, AreApartAndAsManyAsMustLeave) {
  Oracle oracle("disjoint_ways");
  for (const TieGraph& graph : oracle.over(random_webs(400, 9))) {
    for (Vertex pair = 0; pair < graph.vertex_count() * graph.vertex_count(); ++pair) {
      const Arc ends{pair / graph.vertex_count(), pair % graph.vertex_count()};
      if (ends.source != ends.target) {
        const Ways ways = disjoint_ways(graph, ends, kAll);
        expect_apart(graph, ends, ways);
        oracle.same(ways.size(), kappa(graph, ends), describe(graph));
      }
    }
  }
}

// Larger than can be tried set by set.
TEST(DisjointWays, AreAsManyAsTheLargestFlow) {
  Oracle oracle("disjoint_ways");
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const RandomArcs drawn = random_arcs(1000 + seed, 40);
    oracle.next_graph();
    const TieGraph graph(drawn.vertex_count, drawn.arcs);
    for (Vertex v = 1; v < graph.vertex_count(); ++v) {
      if (!graph.has_arc(0, v)) {
        oracle.same(disjoint_ways(graph, {0, v}, kAll).size(), largest_flow(graph, 0, v),
                    describe(graph));
      }
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
