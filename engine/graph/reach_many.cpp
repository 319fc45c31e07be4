#include "engine/graph/reach_many.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace buurtweb::graph {
namespace {

using Lanes = std::uint64_t;  // a bit for each start
using Lists = std::span<std::vector<Vertex>>;
constexpr std::size_t kTogether = 64;

// Searches from up to 64 starts at a time, one hop after the other: whoever many of them reach at
// the same hop passes on for all of them at once.
class ManyStarts {
public:
  ManyStarts(const ArcGraph& graph, const std::vector<bool>& no_way_through)
      : graph_(graph),
        no_way_through_(no_way_through),
        seen_(graph.vertex_count()),
        coming_(graph.vertex_count(), 0) {}

  void run(std::span<const Vertex> starts, std::uint32_t limit, Lists lists) {
    std::ranges::fill(seen_, 0);
    ring_.clear();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      seen_[starts[i]] = Lanes{1} << i;
      ring_.emplace_back(starts[i], Lanes{1} << i);
    }
    for (std::uint32_t hop = 0; hop < limit && !ring_.empty(); ++hop) {
      if (hop > 0) {
        std::erase_if(ring_, [&](const auto& one) { return no_way_through_[one.first]; });
      }
      pass_on();
    }
    for (Vertex v = 0; v < seen_.size(); ++v) {
      for (Lanes lanes = seen_[v]; lanes != 0; lanes &= lanes - 1) {
        lists[static_cast<std::size_t>(std::countr_zero(lanes))].push_back(v);
      }
    }
  }

private:
  void pass_on() {
    touched_.clear();
    for (const auto& [v, lanes] : ring_) {
      for (const Vertex w : graph_.neighbours(v)) {
        come(w, lanes & ~seen_[w]);
      }
    }
    ring_.clear();
    for (const Vertex v : touched_) {
      const Lanes lanes = std::exchange(coming_[v], 0);
      seen_[v] |= lanes;
      ring_.emplace_back(v, lanes);
    }
  }

  void come(Vertex v, Lanes fresh) {
    if (fresh != 0 && coming_[v] == 0) {
      touched_.push_back(v);
    }
    coming_[v] |= fresh;
  }

  const ArcGraph& graph_;
  const std::vector<bool>& no_way_through_;
  std::vector<Lanes> seen_;
  std::vector<Lanes> coming_;
  std::vector<Vertex> touched_;
  std::vector<std::pair<Vertex, Lanes>> ring_;  // reached at the last hop, and by whom
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
  ManyStarts search(graph, no_way_through);
  for (std::size_t first = 0; first < starts.size(); first += kTogether) {
    const std::size_t count = std::min(kTogether, starts.size() - first);
    search.run(starts.subspan(first, count), limit, Lists(lists).subspan(first, count));
  }
  return lists;
}

}  // namespace buurtweb::graph
