#include "engine/graph/tie_graph.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TieGraph, HasNoVerticesByDefault) {
  EXPECT_EQ(TieGraph().vertex_count(), 0U);
  EXPECT_EQ(TieGraph().edge_count(), 0U);
}

TEST(TieGraph, KeepsMembersWithoutTies) {
  const TieGraph web(3, {});
  EXPECT_EQ(web.vertex_count(), 3U);
  EXPECT_EQ(web.degree(2), 0U);
  EXPECT_THAT(web.neighbours(2), IsEmpty());
}

TEST(TieGraph, SortsTheNeighboursOfBothEnds) {
  const TieGraph web = small_web("d-b d-a c-d");
  EXPECT_THAT(web.neighbours(letters::d), ElementsAre(letters::a, letters::b, letters::c));
  EXPECT_THAT(web.neighbours(letters::a), ElementsAre(letters::d));
  EXPECT_EQ(web.edge_count(), 3U);
}

TEST(TieGraph, MergesTiesToldTwiceAndDropsTiesWithOneself) {
  const TieGraph web = small_web("a-b b-a b-b a-b c-c");
  EXPECT_EQ(web.edge_count(), 1U);
  EXPECT_THAT(web.neighbours(letters::b), ElementsAre(letters::a));
  EXPECT_EQ(web.degree(letters::c), 0U);
}

TEST(TieGraph, RowsFollowEachOther) {
  const TieGraph web = small_web("a-b a-c b-c c-d");
  EXPECT_EQ(web.row_start(letters::a), 0U);
  EXPECT_EQ(web.row_start(letters::b), 2U);
  EXPECT_EQ(web.row_start(letters::d), 7U);
}

TEST(ArcGraph, KeepsDirections) {
  const std::vector<Arc> arcs{{0, 2}, {0, 1}, {2, 0}, {0, 2}, {1, 1}};
  const ArcGraph graph(3, arcs);
  EXPECT_THAT(graph.neighbours(0), ElementsAre(1, 2));
  EXPECT_THAT(graph.neighbours(1), IsEmpty());
  EXPECT_THAT(graph.neighbours(2), ElementsAre(0));
  EXPECT_EQ(graph.edge_count(), 3U);
  EXPECT_TRUE(graph.has_arc(0, 1));
  EXPECT_FALSE(graph.has_arc(1, 0));
}

TEST(TieGraph, HoldsExactlyTheTiesThatWereGiven) {
  Oracle oracle("tie_graph");
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    oracle.next_graph();
    const RandomArcs drawn = random_arcs(seed, 12);
    std::set<Arc> given;
    for (const Arc& arc : drawn.arcs) {
      if (arc.source != arc.target) {
        given.insert({std::min(arc.source, arc.target), std::max(arc.source, arc.target)});
      }
    }
    const TieGraph web(drawn.vertex_count, drawn.arcs);
    EXPECT_EQ(web.edge_count(), given.size());
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      for (Vertex w = 0; w < web.vertex_count(); ++w) {
        oracle.same(web.has_arc(v, w), given.contains({std::min(v, w), std::max(v, w)}),
                    seeded(seed));
      }
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
