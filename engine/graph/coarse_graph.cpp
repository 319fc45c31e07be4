#include "engine/graph/coarse_graph.h"

namespace buurtweb::graph {
namespace {

std::vector<std::vector<Vertex>> members_of(const std::vector<Vertex>& of, Vertex count) {
  std::vector<std::vector<Vertex>> members(count);
  for (Vertex v = 0; v < of.size(); ++v) {
    members[of[v]].push_back(v);
  }
  return members;
}

}  // namespace

// Meaning: the neighbourhood with every vertex a part of its own. Its modularity can then be raised
// by moving vertices, and again by moving whole parts, as though those were vertices.
// Edge cases: ties inside a part are no tie of it with itself, but still count in its strength; so
// `quality` of a graph that was merged leaves them out, the same for every partition of it.
// Cost: O(n + m).
// Source: V. D. Blondel and others, Journal of Statistical Mechanics (2008).
Coarse coarse_graph(const TieGraph& graph) {
  Coarse all;
  all.offsets.push_back(0);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto row = graph.neighbours(v);
    all.targets.insert(all.targets.end(), row.begin(), row.end());
    all.offsets.push_back(static_cast<std::uint32_t>(all.targets.size()));
    all.strength.push_back(graph.degree(v));
  }
  all.weights.assign(all.targets.size(), 1);
  all.total = static_cast<Weight>(all.targets.size());
  return all;
}

Coarse merged(const Coarse& graph, const std::vector<Vertex>& of, Vertex count) {
  Coarse parts;
  parts.total = graph.total;
  parts.offsets.push_back(0);
  parts.strength.assign(count, 0);
  Tally ties(count);
  for (const std::vector<Vertex>& members : members_of(of, count)) {
    const auto part = static_cast<Vertex>(parts.offsets.size() - 1);
    for (const Vertex v : members) {
      parts.strength[part] += graph.strength[v];
      for (std::uint32_t i = graph.offsets[v]; i < graph.offsets[v + 1]; ++i) {
        ties.add(of[graph.targets[i]], graph.weights[i]);
      }
    }
    for (const Vertex other : ties.touched()) {
      if (other != part) {
        parts.targets.push_back(other);
        parts.weights.push_back(ties.sum(other));
      }
    }
    ties.clear();
    parts.offsets.push_back(static_cast<std::uint32_t>(parts.targets.size()));
  }
  return parts;
}

Weight quality(const Coarse& graph, const std::vector<Vertex>& of) {
  std::vector<Weight> volume(of.size(), 0);
  Weight inside = 0;
  for (Vertex v = 0; v < graph.size(); ++v) {
    volume[of[v]] += graph.strength[v];
    for (std::uint32_t i = graph.offsets[v]; i < graph.offsets[v + 1]; ++i) {
      inside += of[graph.targets[i]] == of[v] ? graph.weights[i] : 0;
    }
  }
  Weight squares = 0;
  for (const Weight part : volume) {
    squares += part * part;
  }
  return inside * graph.total - squares;
}

}  // namespace buurtweb::graph
