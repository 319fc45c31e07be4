#include "engine/graph/boost_concepts.h"

#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <gmock/gmock.h>

#include <set>

#include "engine/graph/biconnected.h"
#include "engine/graph/components.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<ArcGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<ArcGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<ArcGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<ArcGraph>));
static_assert(boost::is_undirected_graph<TieGraph>::value);
static_assert(boost::is_directed_graph<ArcGraph>::value);

template <Direction direction>
std::vector<Arc> listed_edges(const CompressedRows<direction>& graph) {
  std::vector<Arc> list;
  const auto [first, last] = edges(graph);
  for (auto edge = first; edge != last; ++edge) {
    list.push_back({source(*edge, graph), target(*edge, graph)});
  }
  return list;
}

TEST(BoostConcepts, AnEdgeOfATieGraphIsTheSameFromBothEnds) {
  const TieGraph web = small_web("a-b");
  EXPECT_EQ(*out_edges(letters::a, web).first, *out_edges(letters::b, web).first);
  EXPECT_EQ(source(*out_edges(letters::b, web).first, web), letters::b);
}

TEST(BoostConcepts, AnEdgeOfAnArcGraphHasADirection) {
  const std::vector<Arc> arcs{{0, 1}, {1, 0}};
  const ArcGraph graph(2, arcs);
  EXPECT_FALSE(*out_edges(0, graph).first == *out_edges(1, graph).first);
}

TEST(BoostConcepts, EveryTieIsListedOnce) {
  for (const TieGraph& web : random_webs(200, 9)) {
    EXPECT_EQ(listed_edges(web), ties_of(web)) << describe(web);
  }
}

TEST(BoostConcepts, EveryArcIsListedOnce) {
  const std::vector<Arc> arcs{{1, 3}, {3, 1}, {3, 4}};
  EXPECT_EQ(listed_edges(ArcGraph(6, arcs)), arcs);
}

TEST(BoostConcepts, BreadthFirstSearchRunsOnATieGraph) {
  for (const TieGraph& web : random_webs(200, 9)) {
    if (web.vertex_count() == 0) {
      continue;
    }
    std::vector<Vertex> distance(web.vertex_count(), kFar);
    distance[0] = 0;
    const auto distance_map =
        boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, web));
    boost::breadth_first_search(web, 0,
                                boost::visitor(boost::make_bfs_visitor(
                                    boost::record_distances(distance_map, boost::on_tree_edge()))));
    EXPECT_EQ(distance, distances(web)[0]) << describe(web);
  }
}

TEST(BoostConcepts, ConnectedComponentsOfATieGraphAreItsComponents) {
  for (const TieGraph& web : random_webs(200, 14)) {
    std::vector<Vertex> number(web.vertex_count());
    const auto numbers =
        boost::make_iterator_property_map(number.begin(), get(boost::vertex_index, web));
    EXPECT_EQ(boost::connected_components(web, numbers), components(web).count);
    EXPECT_EQ(number, components(web).of) << describe(web);
  }
}

TEST(BoostConcepts, ArticulationPointsOfATieGraphAreItsCutVertices) {
  for (const TieGraph& web : random_webs(200, 12)) {
    std::set<Vertex> points;
    boost::articulation_points(web, std::inserter(points, points.end()));
    const std::vector<Vertex> ours = cuts(web).vertices;
    EXPECT_EQ(points, std::set<Vertex>(ours.begin(), ours.end())) << describe(web);
  }
}

}  // namespace
}  // namespace buurtweb::graph
