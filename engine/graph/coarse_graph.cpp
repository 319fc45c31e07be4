#include "engine/graph/coarse_graph.h"

#include <numeric>
#include <span>

namespace buurtweb::graph {
namespace {

// The vertices by part, one part after the other.
struct Members {
  std::vector<std::uint32_t> begins;
  std::vector<Vertex> vertices;

  Members(const std::vector<Vertex>& of, Vertex count)
      : begins(std::size_t{count} + 1, 0), vertices(of.size()) {
    for (const Vertex part : of) {
      ++begins[part + 1];
    }
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    for (Vertex v = 0; v < of.size(); ++v) {
      vertices[next[of[v]]++] = v;
    }
  }
};

}  // namespace

// Meaning: the neighbourhood with every vertex a part of its own. Its modularity can then be raised
// by moving vertices, and again by moving whole parts, as though those were vertices.
// Edge cases: ties inside a part are no tie of it with itself, but still count in its strength; so
// `quality` of a graph that was merged leaves them out, the same for every partition of it.
// Cost: O(n + m).
// Source: V. D. Blondel and others, Journal of Statistical Mechanics (2008).
Coarse coarse_graph(const TieGraph& graph) {
  Coarse all;
  all.offsets.reserve(std::size_t{graph.vertex_count()} + 1);
  all.strength.reserve(graph.vertex_count());
  all.targets.reserve(2 * graph.edge_count());
  all.offsets.push_back(0);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto row = graph.neighbours(v);
    all.targets.insert(all.targets.end(), row.begin(), row.end());
    all.offsets.push_back(static_cast<std::uint32_t>(all.targets.size()));
    all.strength.push_back(graph.degree(v));
  }
  all.total = static_cast<Weight>(all.targets.size());
  return all;
}

Coarse merged(const Coarse& graph, const std::vector<Vertex>& of, Vertex count) {
  Coarse parts;
  parts.total = graph.total;
  parts.offsets.push_back(0);
  parts.strength.assign(count, 0);
  // Never more than before. Memory not written to costs nothing.
  parts.offsets.reserve(std::size_t{count} + 1);
  parts.targets.reserve(graph.targets.size());
  parts.weights.reserve(graph.targets.size());
  Tally ties(count);
  const Members members(of, count);
  const bool is_large = are_far_apart(graph.size());
  for (Vertex part = 0; part < count; ++part) {
    for (std::uint32_t at = members.begins[part]; at < members.begins[part + 1]; ++at) {
      if (is_large) {
        fetch_parts_ahead(graph, of, std::span(members.vertices).subspan(at), ties.sums());
      }
      const Vertex v = members.vertices[at];
      parts.strength[part] += graph.strength[v];
      graph.for_each_tie(v, [&](Vertex w, std::uint32_t weight) { ties.add(of[w], weight); });
    }
    ties.drain([&](Vertex other, Weight sum) {
      if (other != part) {
        parts.targets.push_back(other);
        parts.weights.push_back(static_cast<std::uint32_t>(sum));
      }
    });
    parts.offsets.push_back(static_cast<std::uint32_t>(parts.targets.size()));
  }
  return parts;
}

Weight quality(const Coarse& graph, const std::vector<Vertex>& of) {
  std::vector<Weight> volume(of.size(), 0);
  Weight inside = 0;
  for (Vertex v = 0; v < graph.size(); ++v) {
    volume[of[v]] += graph.strength[v];
    graph.for_each_tie(
        v, [&](Vertex w, std::uint32_t weight) { inside += of[w] == of[v] ? weight : 0; });
  }
  Weight squares = 0;
  for (const Weight part : volume) {
    squares += part * part;
  }
  return inside * graph.total - squares;
}

}  // namespace buurtweb::graph
