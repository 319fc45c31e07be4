#include "engine/graph/reach.h"

namespace buurtweb::graph {

// Meaning: how many times something is passed on before it reaches somebody.
// Edge cases: without a start nothing is reached; two ways of the same length count once; a start
// that is marked no_way_through still sends its own message.
// Cost: O(n + m), breadth-first from all starts at once.
// Source: E. F. Moore, The Shortest Path through a Maze (1959).
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

template <Direction direction>
std::span<const Vertex> NearSearch<direction>::within(std::span<const Vertex> starts,
                                                      std::uint32_t limit) {
  ++search_;
  reached_.clear();
  meet_all(starts);
  std::size_t ring = 0;
  for (std::uint32_t hop = 0; hop < limit && ring < reached_.size(); ++hop) {
    const std::size_t next_ring = reached_.size();
    for (std::size_t i = ring; i < next_ring; ++i) {
      const Vertex v = reached_[i];
      if (hop == 0 || no_way_through_.empty() || !no_way_through_[v]) {
        meet_all(graph_.neighbours(v));
      }
    }
    ring = next_ring;
  }
  return reached_;
}

template <Direction direction>
void NearSearch<direction>::meet_all(std::span<const Vertex> vertices) {
  for (const Vertex v : vertices) {
    if (seen_in_[v] != search_) {
      seen_in_[v] = search_;
      reached_.push_back(v);
    }
  }
}

template class NearSearch<Direction::undirected>;
template class NearSearch<Direction::directed>;

}  // namespace buurtweb::graph
