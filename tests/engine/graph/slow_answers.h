#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "tests/engine/graph/small_web.h"

// Plain and slow ways to the same answers, for tests to compare with. None of them uses a kernel.
namespace buurtweb::graph {

inline constexpr Vertex kFar = 1'000'000;
using Matrix = std::vector<std::vector<Vertex>>;

// Floyd & Warshall: hops between all pairs, kFar where there is no way.
inline Matrix distances(Vertex vertex_count, const std::vector<Arc>& arcs) {
  Matrix distance(vertex_count, std::vector<Vertex>(vertex_count, kFar));
  for (Vertex v = 0; v < vertex_count; ++v) {
    distance[v][v] = 0;
  }
  for (const Arc& arc : arcs) {
    distance[arc.source][arc.target] = arc.source == arc.target ? 0 : 1;
  }
  for (Vertex via = 0; via < vertex_count; ++via) {
    for (Vertex v = 0; v < vertex_count; ++v) {
      for (Vertex w = 0; w < vertex_count; ++w) {
        distance[v][w] = std::min(distance[v][w], distance[v][via] + distance[via][w]);
      }
    }
  }
  return distance;
}

inline std::vector<Arc> both_ways(std::vector<Arc> ties) {
  const std::size_t count = ties.size();
  for (std::size_t i = 0; i < count; ++i) {
    ties.push_back({ties[i].target, ties[i].source});
  }
  return ties;
}

inline Matrix distances(const TieGraph& graph) {
  return distances(graph.vertex_count(), both_ways(ties_of(graph)));
}

// For each vertex the lowest vertex that it has a way to, found by handing lower numbers on along
// the ties until nothing changes.
inline std::vector<Vertex> lowest_reached(Vertex vertex_count, const std::vector<Arc>& ties) {
  std::vector<Vertex> lowest(vertex_count);
  for (Vertex v = 0; v < vertex_count; ++v) {
    lowest[v] = v;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const Arc& tie : ties) {
      const Vertex low = std::min(lowest[tie.source], lowest[tie.target]);
      changed = changed || lowest[tie.source] != low || lowest[tie.target] != low;
      lowest[tie.source] = lowest[tie.target] = low;
    }
  }
  return lowest;
}

inline std::vector<Arc> ties_without(const TieGraph& graph, Vertex gone) {
  std::vector<Arc> ties = ties_of(graph);
  std::erase_if(ties, [&](const Arc& tie) { return tie.source == gone || tie.target == gone; });
  return ties;
}

// The parts of the vertices in `among`, in the order of their lowest vertex.
inline std::vector<std::vector<Vertex>> parts(const std::vector<Vertex>& lowest,
                                              const std::vector<Vertex>& among) {
  std::vector<std::vector<Vertex>> lists(lowest.size());
  for (const Vertex v : among) {
    lists[lowest[v]].push_back(v);
  }
  std::erase_if(lists, [](const std::vector<Vertex>& list) { return list.empty(); });
  return lists;
}

inline std::uint32_t ties_left(const TieGraph& web, Vertex v, const std::vector<bool>& left) {
  std::uint32_t count = 0;
  for (const Vertex w : web.neighbours(v)) {
    count += left[w] ? 1U : 0U;
  }
  return count;
}

// Who is left when everybody with fewer than k ties leaves, again and again.
inline std::vector<bool> left_after_peeling(const TieGraph& web, std::uint32_t k) {
  std::vector<bool> left(web.vertex_count(), true);
  for (bool changed = true; changed;) {
    changed = false;
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      if (left[v] && ties_left(web, v, left) < k) {
        left[v] = false;
        changed = true;
      }
    }
  }
  return left;
}

inline std::vector<std::uint32_t> cores_by_peeling(const TieGraph& web) {
  std::vector<std::uint32_t> cores(web.vertex_count(), 0);
  for (std::uint32_t k = 1; k < web.vertex_count(); ++k) {
    const std::vector<bool> left = left_after_peeling(web, k);
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      cores[v] = left[v] ? k : cores[v];
    }
  }
  return cores;
}

// Everything compared with everything (Floyd 1962), in halves by the words of the definition.
inline Matrix halves_by_definition(const TieGraph& graph, const std::vector<bool>& is_person,
                                   std::uint32_t group_max) {
  Matrix distance(graph.vertex_count(), std::vector<Vertex>(graph.vertex_count(), kFar));
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    distance[v][v] = 0;
    for (const Vertex w : graph.neighbours(v)) {
      const Vertex group = is_person[v] ? w : v;
      const auto people =
          std::ranges::count_if(graph.neighbours(group), [&](Vertex p) { return is_person[p]; });
      const bool half =
          is_person[v] != is_person[w] && people <= static_cast<std::ptrdiff_t>(group_max);
      distance[v][w] = half ? 1 : 2;
    }
  }
  for (Vertex via = 0; via < graph.vertex_count(); ++via) {
    for (std::vector<Vertex>& row : distance) {
      for (Vertex w = 0; w < graph.vertex_count(); ++w) {
        row[w] = std::min(row[w], row[via] + distance[via][w]);
      }
    }
  }
  return distance;
}

inline std::vector<std::vector<double>> product(const std::vector<std::vector<double>>& a,
                                                const std::vector<std::vector<double>>& b) {
  std::vector<std::vector<double>> result(a.size(), std::vector<double>(a.size(), 0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) {
      for (std::size_t k = 0; k < a.size(); ++k) {
        result[i][j] += a[i][k] * b[k][j];
      }
    }
  }
  return result;
}

// Number of shortest paths between each two: walks as long as their distance, by powers of the
// matrix of ties.
inline std::vector<std::vector<double>> path_counts(const TieGraph& web, const Matrix& distance) {
  const std::size_t n = web.vertex_count();
  std::vector<std::vector<double>> ties(n, std::vector<double>(n, 0));
  std::vector<std::vector<double>> walks(n, std::vector<double>(n, 0));
  for (Vertex v = 0; v < n; ++v) {
    walks[v][v] = 1;
    for (Vertex w = 0; w < n; ++w) {
      ties[v][w] = distance[v][w] == 1 ? 1 : 0;
    }
  }
  std::vector<std::vector<double>> counts(n, std::vector<double>(n, 0));
  for (std::size_t length = 0; length < n; ++length) {
    for (std::size_t i = 0; i < n * n; ++i) {
      if (distance[i / n][i % n] == length) {
        counts[i / n][i % n] = walks[i / n][i % n];
      }
    }
    walks = product(walks, ties);
  }
  return counts;
}

// Straight from the definition: for every pair, the share of its shortest paths through v.
inline std::vector<double> betweenness_by_pairs(const TieGraph& web) {
  const Matrix distance = distances(web);
  const auto paths = path_counts(web, distance);
  std::vector<double> between(web.vertex_count(), 0);
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    for (Vertex s = 0; s < web.vertex_count(); ++s) {
      for (Vertex t = s + 1; t < web.vertex_count(); ++t) {
        const bool passes = v != s && v != t && distance[s][t] < kFar &&
                            distance[s][v] + distance[v][t] == distance[s][t];
        between[v] += passes ? paths[s][v] * paths[v][t] / paths[s][t] : 0;
      }
    }
  }
  return between;
}

// By handing numbers on along the ties that are left.
inline std::size_t largest_rest(const TieGraph& graph, Vertex gone) {
  std::vector<Vertex> others;
  for (Vertex w = 0; w < graph.vertex_count(); ++w) {
    if (w != gone) {
      others.push_back(w);
    }
  }
  std::size_t most = 0;
  for (const auto& part :
       parts(lowest_reached(graph.vertex_count(), ties_without(graph, gone)), others)) {
    most = std::max(most, part.size());
  }
  return most;
}

// Pearson's correlation written out over the pairs.
inline std::optional<double> core_fit(const TieGraph& graph, const std::vector<bool>& in_core) {
  double n = 0;
  double x = 0;
  double y = 0;
  double xy = 0;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (Vertex w = v + 1; w < graph.vertex_count(); ++w) {
      if (in_core[v] == in_core[w]) {
        const bool ideal = in_core[v];
        const bool tied = graph.has_arc(v, w);
        n += 1;
        x += ideal ? 1 : 0;
        y += tied ? 1 : 0;
        xy += ideal && tied ? 1 : 0;
      }
    }
  }
  const double spread = (x / n - x / n * x / n) * (y / n - y / n * y / n);
  if (n == 0 || spread < 1e-12) {
    return std::nullopt;
  }
  return (xy / n - x / n * y / n) / std::sqrt(spread);
}

// The split into a k-core and the rest that fits best, and who is in that core; of equally good
// ones the smallest core.
inline std::pair<std::optional<double>, std::vector<bool>> best_core_by_trying_all(
    const TieGraph& graph) {
  const std::vector<std::uint32_t> number = cores_by_peeling(graph);
  std::pair<std::optional<double>, std::vector<bool>> best;
  for (std::uint32_t k = graph.vertex_count(); k > 0; --k) {
    std::vector<bool> in_core;
    for (const std::uint32_t core : number) {
      in_core.push_back(core >= k);
    }
    const std::optional<double> fit = core_fit(graph, in_core);
    if (fit && (!best.first || *fit > *best.first + 1e-9)) {
      best = {fit, in_core};
    }
  }
  return best;
}

// Newman's sum over all pairs, each in both orders and each vertex with itself.
inline double modularity_by_definition(const TieGraph& web, const std::vector<Vertex>& of) {
  const double twice_m = 2 * static_cast<double>(web.edge_count());
  double sum = 0;
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    for (Vertex w = 0; w < web.vertex_count(); ++w) {
      const double expected = double{1} * web.degree(v) * web.degree(w) / twice_m;
      sum += of[v] == of[w] ? (web.has_arc(v, w) ? 1 : 0) - expected : 0;
    }
  }
  return web.edge_count() == 0 ? 0 : sum / twice_m;
}

}  // namespace buurtweb::graph
