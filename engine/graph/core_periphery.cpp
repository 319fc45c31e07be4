#include "engine/graph/core_periphery.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/graph/cores.h"

namespace buurtweb::graph {
namespace {

double pairs(double count) {
  return count * (count - 1) / 2;
}

// What a split is judged by.
struct Counts {
  double core = 0;  // vertices
  double edge = 0;  // vertices
  double ties_in_core = 0;
  double ties_in_edge = 0;
};

// Pearson's correlation of two yes-or-no values over all pairs: "both in the core" and "tied".
std::optional<double> correlation(const Counts& counts) {
  const double both_core = pairs(counts.core);
  const double all = both_core + pairs(counts.edge);
  const double tied = counts.ties_in_core + counts.ties_in_edge;
  const double spread = both_core * (all - both_core) * tied * (all - tied);
  if (!(spread > 0)) {
    return std::nullopt;
  }
  return (all * counts.ties_in_core - both_core * tied) / std::sqrt(spread);
}

// counts[k] = how many of the values are at least k.
std::vector<double> at_least(const std::vector<double>& exactly) {
  std::vector<double> sums(exactly.size() + 1, 0);
  for (std::size_t k = exactly.size(); k-- > 0;) {
    sums[k] = sums[k + 1] + exactly[k];
  }
  return sums;
}

std::vector<Vertex> with_at_least(const std::vector<std::uint32_t>& number, std::uint32_t k) {
  std::vector<Vertex> result;
  for (Vertex v = 0; v < number.size(); ++v) {
    if (number[v] >= k) {
      result.push_back(v);
    }
  }
  return result;
}

}  // namespace

// Meaning: the correlation of the ties with an ideal in which everybody in the core is tied and
// nobody at the edge is. Pairs of one of the core and one of the edge are left out of it: that is
// the second of Borgatti and Everett's forms, and the one that lets the edge be what it is for,
// people who come and go. Cores are the k-cores, so that the answer needs no search.
// Edge cases: no split when core or edge has fewer than two, when all pairs are tied or none is. Of
// equally good splits the smallest core. A clique with two people hanging on it fits perfectly.
// Cost: O(n + m) after the core numbers.
// Source: S. P. Borgatti and M. G. Everett, Social Networks 21 (1999).
std::optional<CoreSplit> core_periphery(const TieGraph& graph) {
  const std::vector<std::uint32_t> number = core_numbers(graph);
  const std::uint32_t highest = number.empty() ? 0 : std::ranges::max(number);
  std::vector<double> vertices(highest + 1, 0);
  std::vector<double> lower_end(highest + 1, 0);
  std::vector<double> higher_end(highest + 1, 0);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    vertices[number[v]] += 1;
    for (const Vertex w : graph.neighbours(v)) {
      if (v < w) {
        lower_end[std::min(number[v], number[w])] += 1;
        higher_end[std::max(number[v], number[w])] += 1;
      }
    }
  }
  const std::vector<double> in_core = at_least(vertices);
  const std::vector<double> within = at_least(lower_end);
  const std::vector<double> touching = at_least(higher_end);
  std::optional<CoreSplit> best;
  for (std::uint32_t k = highest; k > 0; --k) {
    const std::optional<double> fit = correlation({.core = in_core[k],
                                                   .edge = in_core[0] - in_core[k],
                                                   .ties_in_core = within[k],
                                                   .ties_in_edge = touching[0] - touching[k]});
    if (fit && (!best || *fit > best->fit)) {
      best = {.fit = *fit, .k = k, .core = {}};
    }
  }
  if (best) {
    best->core = with_at_least(number, best->k);
  }
  return best;
}

}  // namespace buurtweb::graph
