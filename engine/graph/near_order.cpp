#include "engine/graph/near_order.h"

#include "engine/graph/fetch_ahead.h"

namespace buurtweb::graph {

std::vector<Vertex> near_order(const TieGraph& graph) {
  // One more than there are: whether a neighbour is new is as good as chance, so that nothing
  // branches on it and it is written before it is known to stay.
  std::vector<Vertex> order(std::size_t{graph.vertex_count()} + 1);
  std::vector<std::uint8_t> is_met(graph.vertex_count(), 0);
  std::size_t met = 0;
  std::size_t at = 0;
  for (Vertex start = 0; start < graph.vertex_count(); ++start) {
    order[met] = start;
    met += static_cast<std::size_t>(is_met[start] == 0);
    is_met[start] = 1;
    for (; at < met; ++at) {
      fetch_ahead(graph, {order.data() + at, met - at}, is_met.data());
      for (const Vertex w : graph.neighbours(order[at])) {
        order[met] = w;
        met += static_cast<std::size_t>(is_met[w] == 0);
        is_met[w] = 1;
      }
    }
  }
  order.pop_back();
  return order;
}

}  // namespace buurtweb::graph
