#include "engine/graph/matching.h"

#include <algorithm>

namespace buurtweb::graph {
namespace {

// Both sides as one graph: the right side is numbered on after the left.
TieGraph joined(const Bipartite& graph) {
  std::vector<Arc> ties;
  ties.reserve(graph.ties.size());
  for (const Arc& tie : graph.ties) {
    ties.push_back({tie.source, graph.left_count + tie.target});
  }
  return {graph.left_count + graph.right_count, ties};
}

class Matching {
public:
  explicit Matching(const TieGraph& graph)
      : graph_(graph), mate_(graph.vertex_count(), kNone), via_(graph.vertex_count(), kNone) {}

  // Grows from every free vertex of the left along alternating ways while one ends in a free
  // vertex of the right.
  void maximise(Vertex left_count) {
    for (Vertex v = 0; v < left_count; ++v) {
      const auto row = graph_.neighbours(v);
      const auto spare = std::ranges::find(row, kNone, [&](Vertex w) { return mate_[w]; });
      if (spare != row.end()) {
        pair_up(v, *spare);
      }
    }
    for (Vertex v = 0; v < left_count; ++v) {
      if (mate_[v] == kNone) {
        grow_from(v);
      }
    }
  }

  [[nodiscard]] bool is_free(Vertex v) const { return mate_[v] == kNone; }

  // Which vertices some maximum matching leaves free: those an even alternating way leads to from
  // a free vertex, since the pairs along the way can be shifted by one.
  [[nodiscard]] std::vector<bool> can_be_free() const {
    std::vector<bool> free(graph_.vertex_count(), false);
    std::vector<Vertex> found;
    for (Vertex v = 0; v < graph_.vertex_count(); ++v) {
      if (is_free(v)) {
        free[v] = true;
        found.push_back(v);
      }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (const Vertex w : graph_.neighbours(found[i])) {
        if (!free[mate_[w]]) {
          free[mate_[w]] = true;
          found.push_back(mate_[w]);
        }
      }
    }
    return free;
  }

private:
  void pair_up(Vertex left, Vertex right) {
    mate_[left] = right;
    mate_[right] = left;
  }

  // Breadth-first along alternating ways; via_[right] is the left vertex it was met from.
  void grow_from(Vertex start) {
    std::vector<Vertex> lefts{start};
    std::vector<Vertex> rights;
    Vertex end = kNone;
    for (std::size_t i = 0; i < lefts.size() && end == kNone; ++i) {
      end = extend(lefts[i], lefts, rights);
    }
    if (end != kNone) {
      shift_pairs(end);
    }
    for (const Vertex w : rights) {
      via_[w] = kNone;
    }
  }

  // One step further from a left vertex; the free right vertex it meets, or kNone.
  Vertex extend(Vertex left, std::vector<Vertex>& lefts, std::vector<Vertex>& rights) {
    for (const Vertex w : graph_.neighbours(left)) {
      if (via_[w] != kNone) {
        continue;
      }
      via_[w] = left;
      rights.push_back(w);
      if (is_free(w)) {
        return w;
      }
      lefts.push_back(mate_[w]);
    }
    return kNone;
  }

  void shift_pairs(Vertex right) {
    while (right != kNone) {
      const Vertex left = via_[right];
      const Vertex next = mate_[left];
      pair_up(left, right);
      right = next;
    }
  }

  const TieGraph& graph_;
  std::vector<Vertex> mate_;
  std::vector<Vertex> via_;
};

}  // namespace

// Meaning: how many must leave before no tie between the sides is left, and who they may be. The
// least number of vertices that touch every tie is the size of a maximum matching (König). A vertex
// stands in one exactly when every maximum matching uses it (Dulmage & Mendelsohn 1958): a cover
// takes one end of each pair and nothing else, so a vertex that can be left free is never taken;
// and if v cannot be left free, a cover of the graph without v, which is one smaller, becomes a
// minimum cover with v.
// Edge cases: minimum covers are seldom unique: one tie has two, either end. Without ties nobody is
// in one. Ties told twice count once.
// Cost: by augmenting ways, O(n m) at worst; the ties between two groups are few. Boost finds
// matchings of any graph, and says nothing of covers.
// Source: D. König, Matematikai és Fizikai Lapok 38 (1931); A. L. Dulmage and N. S. Mendelsohn,
// Canadian Journal of Mathematics 10 (1958).
Cover minimum_cover(const Bipartite& graph) {
  const TieGraph both = joined(graph);
  Matching matching(both);
  matching.maximise(graph.left_count);
  const std::vector<bool> can_be_free = matching.can_be_free();
  Cover cover;
  for (Vertex v = 0; v < both.vertex_count(); ++v) {
    if (v < graph.left_count && !matching.is_free(v)) {
      ++cover.size;
    }
    if (can_be_free[v]) {
      continue;
    }
    if (v < graph.left_count) {
      cover.left.push_back(v);
    } else {
      cover.right.push_back(v - graph.left_count);
    }
  }
  return cover;
}

}  // namespace buurtweb::graph
