#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/graph/tie_graph.h"

// Searches from up to 64 starts at a time: whoever many of them reach at the same distance is
// passed once for all of them (M. Then and others, The More the Merrier: Efficient Multi-Source
// Graph Traversal, VLDB 8 (2014)).
namespace buurtweb::graph {

using StartBits = std::uint64_t;  // a bit for each start
inline constexpr std::size_t kStartsTogether = 64;

constexpr StartBits start_bit(std::size_t start) {
  return StartBits{1} << start;
}

// Calls with the number of each start whose bit is set.
template <class Use>
void each_start(StartBits bits, Use use) {
  for (; bits != 0; bits &= bits - 1) {
    use(static_cast<std::size_t>(std::countr_zero(bits)));
  }
}

// Calls search(starts, their results) for so many starts at a time.
template <class Result, class Search>
void search_together(std::span<const Vertex> starts, std::span<Result> results, Search search) {
  for (std::size_t first = 0; first < starts.size(); first += kStartsTogether) {
    const std::size_t count = std::min(kStartsTogether, starts.size() - first);
    search(starts.subspan(first, count), results.subspan(first, count));
  }
}

}  // namespace buurtweb::graph
