#include "engine/graph/triangles.h"

#include "engine/graph/fetch_ahead.h"

namespace buurtweb::graph {

namespace {

constexpr std::uint64_t kBitsOfSignature = 64;

}  // namespace

UpwardRows::UpwardRows(const TieGraph& graph, std::pmr::memory_resource* memory)
    : offsets_(std::size_t{graph.vertex_count()} + 1, 0, memory),
      targets_(graph.edge_count() + kAhead, memory),
      signatures_(graph.vertex_count(), memory) {
  // By degree, then by number, in one: comparing two needs no branch, which nothing would foretell.
  std::pmr::vector<std::uint64_t> ranks(graph.vertex_count(), memory);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    ranks[v] = std::uint64_t{graph.degree(v)} << 32U | v;
  }
  constexpr Vertex kRowsAhead = 6;
  const Vertex until = look_ahead_until(graph.vertex_count(), kRowsAhead);
  std::uint32_t write = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (v < until) {
      fetch_around(graph, v + kRowsAhead, ranks.data());
    }
    const std::uint64_t own = ranks[v];
    std::uint64_t signature = 0;
    for (const Vertex w : graph.neighbours(v)) {
      // Written before it is known to stay.
      const bool upward = own < ranks[w];
      targets_[write] = w;
      signature |= static_cast<std::uint64_t>(upward) << (w % kBitsOfSignature);
      write += static_cast<std::uint32_t>(upward);
    }
    signatures_[v] = signature;
    offsets_[v + 1] = write;
  }
}

std::size_t UpwardRows::memory_for(const TieGraph& graph) {
  constexpr std::size_t kOfVertex = 2 * sizeof(std::uint32_t) + 2 * sizeof(std::uint64_t);
  constexpr std::size_t kBetween = 512;  // what stands ahead, and arrays begin at a round place
  return kOfVertex * graph.vertex_count() + sizeof(Vertex) * graph.edge_count() + kBetween;
}

}  // namespace buurtweb::graph
