#include "engine/graph/triangles.h"

namespace buurtweb::graph {
namespace {

// By degree, then by number, in one: comparing two needs no branch, which nothing would foretell.
std::uint64_t rank(const TieGraph& graph, Vertex v) {
  return std::uint64_t{graph.degree(v)} << 32U | v;
}

}  // namespace

UpwardRows::UpwardRows(const TieGraph& graph) : offsets_(std::size_t{graph.vertex_count()} + 1, 0) {
  constexpr Vertex kAhead = 6;
  const Vertex until = look_ahead_until(graph.vertex_count(), kAhead);
  // One more than are kept: the place that is written before it is known whether it counts.
  targets_.resize(graph.edge_count() + 1);
  std::uint32_t write = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (v < until) {
      for (const Vertex w : graph.neighbours(v + kAhead)) {
        graph.fetch_place(w);
      }
    }
    const std::uint64_t own = rank(graph, v);
    for (const Vertex w : graph.neighbours(v)) {
      targets_[write] = w;
      write += static_cast<std::uint32_t>(own < rank(graph, w));
    }
    offsets_[v + 1] = write;
  }
  targets_.resize(write);
}

}  // namespace buurtweb::graph
