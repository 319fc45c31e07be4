#include "engine/graph/block_walk.h"

#include <algorithm>
#include <utility>

#include "engine/graph/near_rows.h"

namespace buurtweb::graph {
namespace {

template <class Rows>
class BlockWalk {
public:
  explicit BlockWalk(const Rows& graph) : graph_(graph), low_(graph.vertex_count(), kNone) {
    forest_.order.assign(graph.vertex_count(), kNone);
    forest_.block_of.assign(graph.vertex_count(), kNone);
    forest_.met.reserve(graph.vertex_count());
    open_.reserve(graph.vertex_count());
  }

  BlockForest run() {
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      if (forest_.order[v] == kNone) {
        walk_from(v);
      }
    }
    return std::move(forest_);
  }

private:
  struct Frame {
    Vertex vertex;
    std::uint32_t next;  // place in its row of the neighbour to look at next
  };

  void enter(Vertex v) {
    forest_.order[v] = low_[v] = entered_++;
    open_.push_back(v);
    path_.push_back({v, 0});
    for (const Vertex w : graph_.neighbours(v)) {
      __builtin_prefetch(&forest_.order[w]);
    }
  }

  void walk_from(Vertex root) {
    enter(root);
    while (!path_.empty()) {
      look_further();
    }
    open_.clear();
  }

  // Along the row of the last vertex of the path, until it leads to a new one or ends.
  void look_further() {
    Frame& top = path_.back();
    const Vertex v = top.vertex;
    const auto row = graph_.neighbours(v);
    Vertex low = low_[v];
    while (top.next < row.size()) {
      const Vertex w = row[top.next++];
      if (forest_.order[w] == kNone) {
        low_[v] = low;
        enter(w);
        return;
      }
      const bool came_from = path_.size() > 1 && path_[path_.size() - 2].vertex == w;
      low = came_from ? low : std::min(low, forest_.order[w]);
    }
    low_[v] = low;
    path_.pop_back();
    if (!path_.empty()) {
      leave(path_.back().vertex, v);
    }
  }

  void leave(Vertex parent, Vertex child) {
    if (low_[child] < forest_.order[parent]) {
      low_[parent] = std::min(low_[parent], low_[child]);
    } else {
      close_block(parent, child);
    }
  }

  void close_block(Vertex parent, Vertex child) {
    const auto block = static_cast<Vertex>(forest_.top.size());
    Vertex v = kNone;
    do {
      v = open_.back();
      open_.pop_back();
      forest_.block_of[v] = block;
      forest_.met.push_back(v);
    } while (v != child);
    forest_.top.push_back(parent);
    forest_.end.push_back(static_cast<Vertex>(forest_.met.size()));
  }

  const Rows& graph_;
  BlockForest forest_;
  std::vector<Vertex> low_;   // the earliest that v and what hangs below it reach by one tie
  std::vector<Vertex> open_;  // met, and in no block yet
  std::vector<Frame> path_;
  Vertex entered_ = 0;
};

// From so many vertices on the nearest memory does not hold them.
constexpr Vertex kFarApart = 250'000;

// The same of the vertices by their names.
BlockForest named(BlockForest near, const NearRows& rows) {
  BlockForest forest{.order = std::vector<Vertex>(near.order.size()),
                     .block_of = std::vector<Vertex>(near.order.size()),
                     .top = std::move(near.top),
                     .met = std::move(near.met),
                     .end = std::move(near.end)};
  for (Vertex v = 0; v < rows.vertex_count(); ++v) {
    forest.order[rows.name(v)] = near.order[v];
    forest.block_of[rows.name(v)] = near.block_of[v];
  }
  const auto name = [&](Vertex v) { return rows.name(v); };
  std::ranges::transform(forest.top, forest.top.begin(), name);
  std::ranges::transform(forest.met, forest.met.begin(), name);
  return forest;
}

}  // namespace

// Hopcroft & Tarjan's low points (1973) with a stack of vertices: if nothing below a child reaches
// above v, then what was met since the child hangs on v by a block of its own. O(n + m), with a
// stack of 8-byte frames instead of recursion: a neighbourhood may be one long path. A large graph
// is numbered anew first, which takes less than it saves.
BlockForest walk_blocks(const TieGraph& graph) {
  if (graph.vertex_count() < kFarApart) {
    return BlockWalk(graph).run();
  }
  const NearRows rows(graph);
  return named(BlockWalk(rows).run(), rows);
}

}  // namespace buurtweb::graph
