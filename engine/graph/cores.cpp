#include "engine/graph/cores.h"

#include <boost/graph/core_numbers.hpp>

#include "engine/graph/boost_concepts.h"

namespace buurtweb::graph {

// Boost peels off the vertex of least degree, with buckets (Batagelj & Zaversnik 2003). A triangle
// with a tail has core number 2 in the triangle and 1 along the tail, however long; many contacts
// do not make a high number: the middle of a star has 1. O(n + m).
std::vector<std::uint32_t> core_numbers(const TieGraph& graph) {
  std::vector<std::uint32_t> cores(graph.vertex_count(), 0);
  const auto index = get(boost::vertex_index, graph);
  boost::core_numbers(graph, boost::make_iterator_property_map(cores.begin(), index));
  return cores;
}

}  // namespace buurtweb::graph
