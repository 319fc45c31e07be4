#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

// A graph in compressed sparse rows: neighbours of vertex v, sorted, stand at
// targets[offsets[v] .. offsets[v+1]). Ids are 32 bits; a tie of an undirected graph costs 8 bytes.
// engine/graph/boost_concepts.h lets Boost.Graph's algorithms run on it directly.
namespace buurtweb::graph {

using Vertex = std::uint32_t;
inline constexpr Vertex kNone = 0xFFFFFFFFU;

struct Arc {
  Vertex source = 0;
  Vertex target = 0;
  auto operator<=>(const Arc&) const = default;
};

// Asks for the memory of a row before it is needed; few rows are longer than two of the pieces that
// memory gives at once.
[[gnu::always_inline]] inline void fetch_pieces(const Vertex* row) {
  constexpr std::size_t kPiece = 64 / sizeof(Vertex);
  __builtin_prefetch(row);
  __builtin_prefetch(row + kPiece - 1);
}

enum class Direction : std::uint8_t { undirected, directed };

template <Direction direction>
class CompressedRows {
public:
  CompressedRows() = default;
  // Merges parallel arcs and drops self-ties. For an undirected graph each pair is given once, in
  // either order, and stands in both rows. O(n + m log of the largest degree).
  CompressedRows(Vertex vertex_count, std::span<const Arc> arcs);

  [[nodiscard]] Vertex vertex_count() const {
    return offsets_.empty() ? 0 : static_cast<Vertex>(offsets_.size() - 1);
  }
  // Ties of an undirected graph, arcs of a directed one.
  [[nodiscard]] std::size_t edge_count() const {
    return direction == Direction::undirected ? targets_.size() / 2 : targets_.size();
  }
  [[nodiscard]] std::span<const Vertex> neighbours(Vertex v) const {
    return {targets_.data() + offsets_[v], targets_.data() + offsets_[v + 1]};
  }
  [[nodiscard]] std::uint32_t degree(Vertex v) const { return offsets_[v + 1] - offsets_[v]; }
  [[nodiscard]] bool has_arc(Vertex from, Vertex to) const;
  // Position of the first neighbour of v in the row of all arcs: the index for arrays that run
  // along the arcs.
  [[nodiscard]] std::uint32_t row_start(Vertex v) const { return offsets_[v]; }

  // Ask for memory before it is needed: where the row of v stands, and the row itself.
  [[gnu::always_inline]] void fetch_place(Vertex v) const {
    __builtin_prefetch(offsets_.data() + v);
  }
  [[gnu::always_inline]] void fetch_row(Vertex v) const {
    fetch_pieces(targets_.data() + offsets_[v]);
  }

private:
  std::vector<std::uint32_t> offsets_;
  std::vector<Vertex> targets_;
};

using TieGraph = CompressedRows<Direction::undirected>;
using ArcGraph = CompressedRows<Direction::directed>;

extern template class CompressedRows<Direction::undirected>;
extern template class CompressedRows<Direction::directed>;

}  // namespace buurtweb::graph
