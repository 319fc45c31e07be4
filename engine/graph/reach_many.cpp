#include "engine/graph/reach_many.h"

#include <algorithm>
#include <utility>

#include "engine/graph/many_starts.h"

namespace buurtweb::graph {
namespace {

using Lists = std::span<std::vector<Vertex>>;

// One hop after the other.
class HopSearch {
public:
  HopSearch(const ArcGraph& graph, const std::vector<bool>& no_way_through)
      : graph_(graph),
        no_way_through_(no_way_through),
        seen_(graph.vertex_count()),
        coming_(graph.vertex_count(), 0) {}

  void run(std::span<const Vertex> starts, std::uint32_t limit, Lists lists) {
    std::ranges::fill(seen_, 0);
    ring_.clear();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      seen_[starts[i]] = start_bit(i);
      ring_.emplace_back(starts[i], start_bit(i));
    }
    for (std::uint32_t hop = 0; hop < limit && !ring_.empty(); ++hop) {
      if (hop > 0) {
        std::erase_if(ring_, [&](const auto& one) { return no_way_through_[one.first]; });
      }
      pass_on();
    }
    for (Vertex v = 0; v < seen_.size(); ++v) {
      each_start(seen_[v], [&](std::size_t start) { lists[start].push_back(v); });
    }
  }

private:
  void pass_on() {
    touched_.clear();
    for (const auto& [v, by] : ring_) {
      for (const Vertex w : graph_.neighbours(v)) {
        come(w, by & ~seen_[w]);
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

  const ArcGraph& graph_;
  const std::vector<bool>& no_way_through_;
  std::vector<StartBits> seen_;
  std::vector<StartBits> coming_;
  std::vector<Vertex> touched_;
  std::vector<std::pair<Vertex, StartBits>> ring_;  // reached at the last hop, and by whom
};

}  // namespace

// Meaning: whom a message of each of many reaches: the reach that key players are chosen by.
// Edge cases: with a limit of 0 everybody reaches only themselves; no starts, no lists.
// Cost: O(n + m) a hop for 64 starts; the lists themselves take what is reached.
// Source: M. Then and others, The More the Merrier: Efficient Multi-Source Graph Traversal, VLDB 8
// (2014).
std::vector<std::vector<Vertex>> within_reach_of_each(const ArcGraph& graph,
                                                      std::span<const Vertex> starts,
                                                      std::uint32_t limit,
                                                      const std::vector<bool>& no_way_through) {
  std::vector<std::vector<Vertex>> lists(starts.size());
  HopSearch search(graph, no_way_through);
  search_together(starts, Lists(lists), [&](std::span<const Vertex> some, Lists of_some) {
    search.run(some, limit, of_some);
  });
  return lists;
}

}  // namespace buurtweb::graph
