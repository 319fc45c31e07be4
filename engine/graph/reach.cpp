#include "engine/graph/reach.h"

namespace buurtweb::graph {

// Breadth-first from all starts at once. Two ways of the same length count once, and a start that
// is marked no_way_through still sends its own message. O(n + m).
template <Direction direction>
std::vector<std::uint32_t> hops(const CompressedRows<direction>& graph,
                                std::span<const Vertex> starts, std::uint32_t limit,
                                const std::vector<bool>& no_way_through) {
  std::vector<std::uint32_t> distance(graph.vertex_count(), kUnreached);
  std::vector<Vertex> reached;
  for (const Vertex start : starts) {
    if (distance[start] == kUnreached) {
      distance[start] = 0;
      reached.push_back(start);
    }
  }
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const Vertex v = reached[i];
    const bool stops_here = distance[v] > 0 && !no_way_through.empty() && no_way_through[v];
    if (distance[v] >= limit || stops_here) {
      continue;
    }
    for (const Vertex w : graph.neighbours(v)) {
      if (distance[w] == kUnreached) {
        distance[w] = distance[v] + 1;
        reached.push_back(w);
      }
    }
  }
  return distance;
}

template std::vector<std::uint32_t> hops(const TieGraph&, std::span<const Vertex>, std::uint32_t,
                                         const std::vector<bool>&);
template std::vector<std::uint32_t> hops(const ArcGraph&, std::span<const Vertex>, std::uint32_t,
                                         const std::vector<bool>&);

}  // namespace buurtweb::graph
