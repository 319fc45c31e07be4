#include "engine/graph/cores.h"

#include <boost/graph/core_numbers.hpp>

#include "engine/graph/boost_concepts.h"

namespace buurtweb::graph {

// Meaning: how dense the circle is in which somebody stands.
// Edge cases: a triangle with a tail has core number 2 in the triangle and 1 along the tail,
// however long; many contacts do not make a high number: the middle of a star has 1. Without ties
// it is 0.
// Cost: O(n + m): Boost peels off the vertex of least degree, with buckets.
// Source: S. B. Seidman, Social Networks 5 (1983); V. Batagelj and M. Zaversnik (2003).
std::vector<std::uint32_t> core_numbers(const TieGraph& graph) {
  std::vector<std::uint32_t> cores(graph.vertex_count(), 0);
  const auto index = get(boost::vertex_index, graph);
  boost::core_numbers(graph, boost::make_iterator_property_map(cores.begin(), index));
  return cores;
}

}  // namespace buurtweb::graph
