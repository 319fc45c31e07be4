#include "engine/graph/triangles.h"

#include <algorithm>
#include <numeric>

#include "engine/graph/near_order.h"

namespace buurtweb::graph {
namespace {

constexpr std::uint64_t kBitsOfSignature = 64;

std::pmr::vector<Vertex> order_of(const TieGraph& graph, std::pmr::memory_resource* memory) {
  if (are_far_apart(graph.vertex_count())) {
    return near_order(graph, memory);
  }
  std::pmr::vector<Vertex> order(graph.vertex_count(), memory);
  std::iota(order.begin(), order.end(), 0);
  return order;
}

}  // namespace

UpwardRows::UpwardRows(const TieGraph& graph, std::pmr::memory_resource* memory)
    : order_(order_of(graph, memory)),
      offsets_(std::size_t{graph.vertex_count()} + 1, 0, memory),
      // One more than are kept: the place that is written before it is known whether it counts.
      targets_(graph.edge_count() + 1, memory),
      signatures_(graph.vertex_count(), memory) {
  // By degree, then by number, in one: comparing two needs no branch, which nothing would foretell.
  std::pmr::vector<std::uint64_t> ranks(graph.vertex_count(), memory);
  for (Vertex i = 0; i < graph.vertex_count(); ++i) {
    ranks[order_[i]] = std::uint64_t{graph.degree(order_[i])} << 32U | i;
  }
  std::uint32_t write = 0;
  for (Vertex i = 0; i < graph.vertex_count(); ++i) {
    fetch_ahead(graph, std::span(order_).subspan(i), ranks.data());
    const std::uint64_t own = ranks[order_[i]];
    std::uint64_t signature = 0;
    for (const Vertex w : graph.neighbours(order_[i])) {
      const bool upward = own < ranks[w];
      targets_[write] = static_cast<Vertex>(ranks[w]);
      signature |= static_cast<std::uint64_t>(upward) << (ranks[w] % kBitsOfSignature);
      write += static_cast<std::uint32_t>(upward);
    }
    signatures_[i] = signature;
    longest_row_ = std::max<std::size_t>(longest_row_, write - offsets_[i]);
    offsets_[i + 1] = write;
  }
  targets_.resize(write);
}

std::size_t UpwardRows::memory_for(const TieGraph& graph) {
  constexpr std::size_t kOfVertex =
      sizeof(Vertex) + sizeof(std::uint8_t) + 2 * sizeof(std::uint32_t) + 2 * sizeof(std::uint64_t);
  constexpr std::size_t kBetween = 256;  // arrays begin at a round place
  return kOfVertex * graph.vertex_count() + sizeof(Vertex) * graph.edge_count() + kBetween;
}

}  // namespace buurtweb::graph
