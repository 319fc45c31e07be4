#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "engine/graph/many_starts.h"
#include "engine/graph/reach.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Meaning: how far it is from each of many to everybody.
// Edge cases: no starts reach nobody; a limit of 0 is reached by the starts alone.
// Cost: O(n + m) a hop for 64 starts, in the worst case; what is told comes on top.
// Source: M. Then and others, The More the Merrier: Efficient Multi-Source Graph Traversal, VLDB 8
// (2014).
//
// From up to 64 starts at once, one hop after the other.
template <Direction direction>
class HopSearch {
public:
  // Both must outlive the search; a vertex marked in the latter, which may be empty, receives and
  // does not pass on.
  HopSearch(const CompressedRows<direction>& graph, const std::vector<bool>& no_way_through)
      : graph_(graph),
        no_way_through_(no_way_through),
        seen_(graph.vertex_count(), 0),
        coming_(graph.vertex_count(), 0) {}

  // Calls reached(vertex, the starts that reach it now, hops) as far as `limit`. Starts reach
  // themselves at 0, and always pass on; they are all different.
  template <class Reached>
  void run(std::span<const Vertex> starts, std::uint32_t limit, Reached reached) {
    std::ranges::fill(seen_, 0);
    ring_.clear();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      seen_[starts[i]] = start_bit(i);
      ring_.emplace_back(starts[i], start_bit(i));
    }
    for (std::uint32_t hop = 0; !ring_.empty(); ++hop) {
      for (const auto& [v, by] : ring_) {
        reached(v, by, hop);
      }
      if (hop == limit) {
        return;
      }
      pass_on(hop == 0);
    }
  }

private:
  void pass_on(bool are_starts) {
    touched_.clear();
    for (const auto& [v, by] : ring_) {
      if (are_starts || no_way_through_.empty() || !no_way_through_[v]) {
        for (const Vertex w : graph_.neighbours(v)) {
          come(w, by & ~seen_[w]);
        }
      }
    }
    ring_.clear();
    for (const Vertex v : touched_) {
      const StartBits by = std::exchange(coming_[v], 0);
      seen_[v] |= by;
      ring_.emplace_back(v, by);
    }
  }

  void come(Vertex v, StartBits fresh) {
    if (fresh != 0 && coming_[v] == 0) {
      touched_.push_back(v);
    }
    coming_[v] |= fresh;
  }

  const CompressedRows<direction>& graph_;
  const std::vector<bool>& no_way_through_;
  std::vector<StartBits> seen_;
  std::vector<StartBits> coming_;
  std::vector<Vertex> touched_;
  std::vector<std::pair<Vertex, StartBits>> ring_;  // reached at the last hop, and by whom
};

// Calls use(v, w, hops) for all of which the one reaches the other, each with itself as well.
template <class Use>
void each_distance(const TieGraph& graph, Use use) {
  const std::vector<bool> all_pass_on;
  HopSearch search(graph, all_pass_on);
  std::vector<Vertex> starts(graph.vertex_count());
  std::iota(starts.begin(), starts.end(), Vertex{0});
  for (std::span<const Vertex> left = starts; !left.empty();) {
    const auto some = left.first(std::min(kStartsTogether, left.size()));
    left = left.subspan(some.size());
    search.run(some, kUnreached, [&](Vertex v, StartBits by, std::uint32_t hops) {
      each_start(by, [&](std::size_t start) { use(v, some[start], hops); });
    });
  }
}

}  // namespace buurtweb::graph
