#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

inline constexpr std::uint32_t kUnreached = 0xFFFFFFFFU;

// Hops from the nearest start to each vertex, kUnreached where none is within `limit`. A start is
// at 0 and a start always sends, but a vertex marked in `no_way_through` (empty = none) receives
// and does not pass on.
template <Direction direction>
std::vector<std::uint32_t> hops(const CompressedRows<direction>& graph,
                                std::span<const Vertex> starts, std::uint32_t limit = kUnreached,
                                const std::vector<bool>& no_way_through = {});

// The same from one set of starts after another, within few hops, at the cost of what is reached.
template <Direction direction>
class NearSearch {
public:
  // Both must outlive the search; the latter may be empty, as above.
  NearSearch(const CompressedRows<direction>& graph, const std::vector<bool>& no_way_through)
      : graph_(graph), no_way_through_(no_way_through), seen_in_(graph.vertex_count(), 0) {}

  // The starts and everything within `limit` hops of one, nearest first; until the next call.
  std::span<const Vertex> within(std::span<const Vertex> starts, std::uint32_t limit);

private:
  void meet_all(std::span<const Vertex> vertices);

  const CompressedRows<direction>& graph_;
  const std::vector<bool>& no_way_through_;
  std::vector<std::uint32_t> seen_in_;  // the number of the search that met it last
  std::uint32_t search_ = 0;
  std::vector<Vertex> reached_;
};

}  // namespace buurtweb::graph
