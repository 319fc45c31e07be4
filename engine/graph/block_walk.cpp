#include "engine/graph/block_walk.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "engine/graph/fetch_ahead.h"
#include "engine/graph/lowest.h"

namespace buurtweb::graph {
namespace {

class BlockWalk {
public:
  explicit BlockWalk(const TieGraph& graph)
      : graph_(graph), met_through_(places()), block_(count()) {
    forest_.number.assign(count(), kNone);
    forest_.name.resize(places());
  }

  BlockForest run() {
    for (Vertex v = 0; v < count(); ++v) {
      if (forest_.number[v] == kNone) {
        walk_from(v);
      }
    }
    forest_.name.pop_back();
    number_blocks();
    return std::move(forest_);
  }

private:
  [[nodiscard]] Vertex count() const { return graph_.vertex_count(); }
  // One more than there are: what is written before it is known to stay.
  [[nodiscard]] std::size_t places() const { return std::size_t{count()} + 1; }

  void walk_from(Vertex start) {
    const Vertex first = met_;
    forest_.number[start] = first;
    forest_.name[first] = start;
    met_through_[first] = kNone;
    ++met_;
    for (Vertex at = first; at < met_; ++at) {
      block_[at] = at;
      look_around(at);
    }
    close_rings();
  }

  // Whether a neighbour is new is as good as chance, so that nothing branches on it.
  void look_around(Vertex at) {
    constexpr std::size_t kWaiting = 64;
    Vertex met = met_;
    Vertex* const name = forest_.name.data();
    Vertex* const number = forest_.number.data();
    rings_.resize(std::max(rings_.size(), open_ + graph_.degree(name[at]) + 1));
    Arc* ring = rings_.data() + open_;
    fetch_ahead(graph_, {name + at, met - at}, number);
    const Vertex through = met_through_[at];
    for (const Vertex w : graph_.neighbours(name[at])) {
      const bool is_new = number[w] == kNone;
      const Vertex other = is_new ? met : number[w];
      number[w] = other;
      name[met] = w;
      met_through_[met] = at;
      met += static_cast<Vertex>(is_new);
      __builtin_prefetch(&block_[other]);
      *ring = {at, other};
      ring += static_cast<std::ptrdiff_t>(unsigned(other < at) & unsigned(other != through));
    }
    met_ = met;
    open_ = static_cast<std::size_t>(ring - rings_.data());
    if (open_ >= kWaiting) {
      close_rings();
    }
  }

  void close_rings() {
    for (std::size_t i = 0; i < open_; ++i) {
      close_ring(rings_[i].source, rings_[i].target);
    }
    open_ = 0;
  }

  // From both ends of a tie up to where they meet: all blocks on the way become one. Whoever was
  // met last is the one to go on, since the other may be where they meet.
  void close_ring(Vertex one, Vertex other) {
    Vertex own = lowest_of(block_, one);
    Vertex others = lowest_of(block_, other);
    Vertex ring = own;
    while (own != others) {
      if (one < other) {
        std::swap(one, other);
        std::swap(own, others);
      }
      join(ring, own);
      one = met_through_[own];
      if (one == other) {
        return;
      }
      own = lowest_of(block_, one);
    }
    join(ring, own);
  }

  void join(Vertex& ring, Vertex block) {
    block_[std::max(block, ring)] = std::min(block, ring);
    ring = std::min(block, ring);
  }

  // A block is known by the lowest of its own vertices, which was met through its top.
  void number_blocks() {
    for (Vertex v = 0; v < count(); ++v) {
      if (met_through_[v] == kNone) {
        block_[v] = kNone;
      } else if (block_[v] == v) {
        block_[v] = static_cast<Vertex>(forest_.top.size());
        forest_.top.push_back(met_through_[v]);
        forest_.size.push_back(1);
      } else {
        block_[v] = block_[block_[v]];
        ++forest_.size[block_[v]];
      }
    }
    forest_.block_of = std::move(block_);
  }

  const TieGraph& graph_;
  BlockForest forest_;
  std::vector<Vertex> met_through_;
  std::vector<Vertex> block_;  // a lower vertex of the same block, or itself
  std::vector<Arc> rings_;     // ties beside the tree that are still to be closed
  std::size_t open_ = 0;       // so many of them
  Vertex met_ = 0;
};

}  // namespace

// Breadth-first search, and union-find over what the ties beside its tree close: such a tie makes
// one block of all on the way up from its ends to where they meet. Near O(n + m), without
// recursion: a neighbourhood may be one long path. Own code instead of Hopcroft & Tarjan's low
// points (1973): a depth-first walk waits for memory at each step, while a breadth-first search
// knows long before whom it comes to, and fetches them ahead.
BlockForest walk_blocks(const TieGraph& graph) {
  return BlockWalk(graph).run();
}

// Whoever stands in a block comes before all that hang on it: up from the last, and down again.
Hanging weigh(const BlockForest& forest) {
  const auto count = static_cast<Vertex>(forest.name.size());
  Hanging hanging{.below = std::vector<Vertex>(forest.block_count(), 0),
                  .size = std::vector<Vertex>(count, 1),
                  .whole = std::vector<Vertex>(count)};
  std::vector<Vertex> to_come = forest.size;
  for (Vertex v = count; v-- > 0;) {
    const Vertex block = forest.block_of[v];
    if (block == kNone) {
      continue;
    }
    hanging.below[block] += hanging.size[v];
    if (--to_come[block] == 0) {
      hanging.size[forest.top[block]] += hanging.below[block];
    }
  }
  for (Vertex v = 0; v < count; ++v) {
    const Vertex block = forest.block_of[v];
    hanging.whole[v] = block == kNone ? hanging.size[v] : hanging.whole[forest.top[block]];
  }
  return hanging;
}

}  // namespace buurtweb::graph
