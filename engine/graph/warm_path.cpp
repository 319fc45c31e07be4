#include "engine/graph/warm_path.h"

#include <functional>
#include <queue>

namespace buurtweb::graph {
namespace {

// Coolness in the high half and hops in the low half: comparing and adding then does both at once.
using Length = std::uint64_t;
constexpr Length kNoWay = ~Length{0};

constexpr Length step_length(std::uint8_t strength) {
  return (Length{4} - strength) << 32U | 1U;
}

// Dijkstra (1959) backwards from `to`: how far each vertex is from it, until `from` is settled.
std::vector<Length> lengths_to(const TieGraph& graph, std::span<const std::uint8_t> strength,
                               Vertex from, Vertex to) {
  using Candidate = std::pair<Length, Vertex>;
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> open;
  std::vector<Length> length(graph.vertex_count(), kNoWay);
  length[to] = 0;
  open.emplace(0, to);
  while (!open.empty() && open.top().second != from) {
    const auto [so_far, v] = open.top();
    open.pop();
    if (so_far > length[v]) {
      continue;
    }
    std::size_t arc = graph.row_start(v);
    for (const Vertex w : graph.neighbours(v)) {
      const Length through_v = so_far + step_length(strength[arc++]);
      if (through_v < length[w]) {
        length[w] = through_v;
        open.emplace(through_v, w);
      }
    }
  }
  return length;
}

}  // namespace

// Forwards along the lengths, always to the lowest neighbour that is on a best way. Since strength
// is at most 3 every step costs, so a best way visits nobody twice. A tie has the same strength in
// both directions. O((n + m) log n).
std::vector<Vertex> warmest_path(const TieGraph& graph, std::span<const std::uint8_t> strength,
                                 Vertex from, Vertex to) {
  const std::vector<Length> length = lengths_to(graph, strength, from, to);
  if (length[from] == kNoWay) {
    return {};
  }
  std::vector<Vertex> path{from};
  while (path.back() != to) {
    const Vertex v = path.back();
    std::size_t arc = graph.row_start(v);
    for (const Vertex w : graph.neighbours(v)) {
      if (length[w] != kNoWay && length[w] + step_length(strength[arc]) == length[v]) {
        path.push_back(w);
        break;
      }
      ++arc;
    }
  }
  return path;
}

}  // namespace buurtweb::graph
