#include "engine/graph/betweenness.h"

#include <boost/graph/betweenness_centrality.hpp>

#include "engine/graph/boost_concepts.h"

namespace buurtweb::graph {

// Meaning: how often somebody lies on the shortest way between two others.
// Edge cases: ends of a path do not lie between: in a path a-b-c only b counts, once. Two shortest
// paths share the pair between them, so the corners of a square have one half each. Pairs without a
// way count for nobody.
// Cost: O(n m): one breadth-first search a source, then the dependencies back along it.
// Source: L. C. Freeman, Sociometry 40 (1977); U. Brandes, Journal of Mathematical Sociology 25
// (2001), through Boost.Graph.
std::vector<double> betweenness(const TieGraph& graph) {
  std::vector<double> between(graph.vertex_count(), 0.0);
  const auto index = get(boost::vertex_index, graph);
  boost::brandes_betweenness_centrality(graph,
                                        boost::make_iterator_property_map(between.begin(), index));
  return between;
}

}  // namespace buurtweb::graph
