#include "engine/graph/betweenness.h"

#include <boost/graph/betweenness_centrality.hpp>

#include "engine/graph/boost_concepts.h"

namespace buurtweb::graph {

// Brandes (2001): one breadth-first search a source, then the dependencies back along it; O(n m).
// Ends of a path do not lie between: in a path a-b-c only b counts, once. Two shortest paths share
// the pair between them, so the corners of a square have one half each.
std::vector<double> betweenness(const TieGraph& graph) {
  std::vector<double> between(graph.vertex_count(), 0.0);
  const auto index = get(boost::vertex_index, graph);
  boost::brandes_betweenness_centrality(graph,
                                        boost::make_iterator_property_map(between.begin(), index));
  return between;
}

}  // namespace buurtweb::graph
