#include "engine/graph/without_one.h"

#include <algorithm>
#include <cstdint>

namespace buurtweb::graph {
namespace {

// A depth-first forest: the vertices in the order in which they are met, and from where.
struct Forest {
  std::vector<Vertex> met;
  std::vector<Vertex> order;   // place in `met`
  std::vector<Vertex> parent;  // kNone for a root

  explicit Forest(const TieGraph& graph)
      : order(graph.vertex_count(), kNone), parent(graph.vertex_count(), kNone) {
    std::vector<std::pair<Vertex, std::uint32_t>> path;
    for (Vertex root = 0; root < graph.vertex_count(); ++root) {
      if (order[root] == kNone) {
        meet(root, path);
      }
      while (!path.empty()) {
        auto& [v, next] = path.back();
        const auto row = graph.neighbours(v);
        if (next == row.size()) {
          path.pop_back();
        } else if (const Vertex w = row[next++]; order[w] == kNone) {
          parent[w] = v;
          meet(w, path);
        }
      }
    }
  }

private:
  void meet(Vertex v, std::vector<std::pair<Vertex, std::uint32_t>>& path) {
    order[v] = static_cast<Vertex>(met.size());
    met.push_back(v);
    path.emplace_back(v, 0);
  }
};

// The sizes of the two largest parts, to know the largest that somebody is not in.
struct TwoLargest {
  Vertex first = 0;
  Vertex second = 0;
  void see(Vertex size) {
    if (size > first) {
      second = first;
      first = size;
    } else {
      second = std::max(second, size);
    }
  }
  [[nodiscard]] Vertex besides(Vertex own) const { return own == first ? second : first; }
};

}  // namespace

// Meaning: s(G - v) is this over n - 1: the share of the others that stay together when v stops. A
// vertex without which no part holds half of the others is what everything hangs on.
// How: low points, with sizes added up on the way back. What hangs under a child of v is a part of
// its own when nothing in it reaches above v; all else of v's component is one more part, and the
// largest of the other components may be larger than either.
// Edge cases: of a lone vertex the rest is all the others; of one vertex nothing is left, 0.
// Cost: O(n + m), without recursion.
// Source: J. Hopcroft and R. Tarjan, Communications of the ACM 16 (1973).
std::vector<Vertex> largest_without(const TieGraph& graph) {
  const Forest forest(graph);
  std::vector<Vertex> low = forest.order;
  std::vector<Vertex> size(graph.vertex_count(), 1);
  std::vector<Vertex> cut_off(graph.vertex_count(), 0);
  std::vector<Vertex> largest(graph.vertex_count(), 0);
  TwoLargest parts;
  for (std::size_t i = forest.met.size(); i-- > 0;) {
    const Vertex v = forest.met[i];
    for (const Vertex w : graph.neighbours(v)) {
      if (w != forest.parent[v]) {
        low[v] = std::min(low[v], forest.order[w]);
      }
    }
    const Vertex above = forest.parent[v];
    if (above == kNone) {
      parts.see(size[v]);
      continue;
    }
    if (low[v] >= forest.order[above]) {
      cut_off[above] += size[v];
      largest[above] = std::max(largest[above], size[v]);
    }
    low[above] = std::min(low[above], low[v]);
    size[above] += size[v];
  }
  std::vector<Vertex> whole(graph.vertex_count(), 0);
  for (const Vertex v : forest.met) {
    whole[v] = forest.parent[v] == kNone ? size[v] : whole[forest.parent[v]];
    const Vertex rest = whole[v] - 1 - cut_off[v];
    largest[v] = std::max({largest[v], rest, parts.besides(whole[v])});
  }
  return largest;
}

}  // namespace buurtweb::graph
