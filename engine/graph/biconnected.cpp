#include "engine/graph/biconnected.h"

#include <algorithm>

namespace buurtweb::graph {
namespace {

// Meaning: who and which tie cannot be missed, because a part hangs on it alone.
// How: low points in one walk over the rows. Vertices are numbered in the order in which a
// depth-first walk meets them; low[v] is the smallest number that v and what was met below it can
// reach by one tie back. If nothing below a child reaches above v, v cuts the child off; if nothing
// reaches even v but by the tie itself, that tie is the only one.
//
// Edge cases: the root of a walk has nothing above it and cuts only when it has two children. Two
// triangles that share a vertex have a cut vertex and no cut edge; a path of two ties has one cut
// vertex and two cut edges; an end of a cut edge without other ties is no cut vertex.
// Cost: O(n + m), with a stack of 8-byte frames instead of recursion: a neighbourhood may be one
// long path.
// Source: J. Hopcroft and R. Tarjan, Communications of the ACM 16 (1973).
class LowPointWalk {
public:
  explicit LowPointWalk(const TieGraph& graph)
      : graph_(graph),
        order_(graph.vertex_count(), kNone),
        low_(graph.vertex_count(), kNone),
        is_cut_(graph.vertex_count(), false) {}

  Cuts run() {
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      if (order_[v] == kNone) {
        walk_from(v);
      }
    }
    return collect();
  }

private:
  struct Frame {
    Vertex vertex;
    std::uint32_t next;  // place in its row of the neighbour to look at next
  };

  void walk_from(Vertex root) {
    root_children_ = 0;
    enter(root);
    while (!path_.empty()) {
      Frame& top = path_.back();
      const auto row = graph_.neighbours(top.vertex);
      if (top.next == row.size()) {
        leave();
      } else {
        look_at(row[top.next++]);
      }
    }
  }

  void enter(Vertex v) {
    order_[v] = low_[v] = met_++;
    path_.push_back({v, 0});
  }

  void look_at(Vertex neighbour) {
    if (order_[neighbour] == kNone) {
      enter(neighbour);
      return;
    }
    const bool came_from = path_.size() > 1 && path_[path_.size() - 2].vertex == neighbour;
    if (!came_from) {
      const Vertex v = path_.back().vertex;
      low_[v] = std::min(low_[v], order_[neighbour]);
    }
  }

  void leave() {
    const Vertex child = path_.back().vertex;
    path_.pop_back();
    if (path_.empty()) {
      return;
    }
    const Vertex parent = path_.back().vertex;
    low_[parent] = std::min(low_[parent], low_[child]);
    if (low_[child] > order_[parent]) {
      edges_.push_back({std::min(parent, child), std::max(parent, child)});
    }
    const bool parent_is_root = path_.size() == 1;
    if (parent_is_root ? ++root_children_ == 2 : low_[child] >= order_[parent]) {
      is_cut_[parent] = true;
    }
  }

  Cuts collect() {
    Cuts found;
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      if (is_cut_[v]) {
        found.vertices.push_back(v);
      }
    }
    std::ranges::sort(edges_);
    found.edges = std::move(edges_);
    return found;
  }

  const TieGraph& graph_;
  std::vector<Vertex> order_;
  std::vector<Vertex> low_;
  std::vector<bool> is_cut_;
  std::vector<Frame> path_;
  std::vector<Arc> edges_;
  Vertex met_ = 0;
  std::uint32_t root_children_ = 0;
};

constexpr Arc kNoTie{kNone, kNone};

// Everything not seen yet that `start` reaches without passing the tie `missing`, ascending.
std::vector<Vertex> flood(const TieGraph& graph, Vertex start, Arc missing,
                          std::vector<bool>& seen) {
  std::vector<Vertex> reached{start};
  seen[start] = true;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const Vertex v = reached[i];
    for (const Vertex w : graph.neighbours(v)) {
      if (!seen[w] && Arc{std::min(v, w), std::max(v, w)} != missing) {
        seen[w] = true;
        reached.push_back(w);
      }
    }
  }
  std::ranges::sort(reached);
  return reached;
}

}  // namespace

Cuts cuts(const TieGraph& graph) {
  return LowPointWalk(graph).run();
}

std::vector<std::vector<Vertex>> parts_without(const TieGraph& graph, Vertex v) {
  std::vector<bool> seen(graph.vertex_count(), false);
  seen[v] = true;
  std::vector<std::vector<Vertex>> parts;
  for (const Vertex w : graph.neighbours(v)) {
    if (!seen[w]) {
      parts.push_back(flood(graph, w, kNoTie, seen));
    }
  }
  std::ranges::sort(parts);
  return parts;
}

std::vector<std::vector<Vertex>> sides_of(const TieGraph& graph, Arc cut_edge) {
  const Arc missing{std::min(cut_edge.source, cut_edge.target),
                    std::max(cut_edge.source, cut_edge.target)};
  std::vector<bool> seen(graph.vertex_count(), false);
  return {flood(graph, cut_edge.source, missing, seen),
          flood(graph, cut_edge.target, missing, seen)};
}

}  // namespace buurtweb::graph
