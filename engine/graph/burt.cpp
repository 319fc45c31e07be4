#include "engine/graph/burt.h"

#include "engine/base/large_pages.h"
#include "engine/graph/triangles.h"

namespace buurtweb::graph {
namespace {

double share(const TieGraph& graph, Vertex v) {
  return 1.0 / static_cast<double>(graph.degree(v));
}

}  // namespace

// Meaning: how much of v's contacts lead back to each other. p(i,j) = 1 / degree(i) for each
// contact j of i; C(i) = sum over contacts j of (p(i,j) + sum over other contacts q of p(i,q)
// p(q,j))^2. Low for who knows people from different circles.
// Edge cases: 1/n for the middle of a star with n ends, 1 for an end, nothing without contacts. The
// sum runs over contacts only; friends of friends who are no contact of i add nothing, as in igraph
// and networkx.
// How: what reaches j from i by others is the same as what reaches i from j, so it is kept once for
// each tie and gathered triangle by triangle.
// Cost: O(m sqrt m): see triangles.h.
// Source: R. S. Burt, Structural Holes (1992).
std::vector<std::optional<double>> constraint(const TieGraph& graph) {
  Scratch scratch(UpwardRows::memory_for(graph) +
                  sizeof(double) * (graph.edge_count() + std::size_t{2} * graph.vertex_count()));
  const UpwardRows rows(graph, scratch.memory());
  std::pmr::vector<double> invested(rows.tie_count(), 1.0, scratch.memory());
  std::pmr::vector<double> shares(scratch.memory());
  shares.reserve(graph.vertex_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    shares.push_back(share(graph, v));
  }
  rows.for_each_triangle([&](const UpwardRows::Triangle& three) {
    invested[three.ab] += shares[three.c];
    invested[three.ac] += shares[three.b];
    invested[three.bc] += shares[three.a];
  });
  std::pmr::vector<double> total(graph.vertex_count(), 0.0, scratch.memory());
  rows.for_each_tie([&](std::uint32_t tie, Vertex from, Vertex to) {
    const double square = invested[tie] * invested[tie];
    total[from] += square;
    total[to] += square;
  });
  std::vector<std::optional<double>> result(graph.vertex_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (graph.degree(v) > 0) {
      result[v] = total[v] * shares[v] * shares[v];
    }
  }
  return result;
}

// Meaning: in how many separate circles v's contacts fall: n contacts who all know each other count
// as one. With t ties among n contacts n - 2t/n.
// Edge cases: a person with one contact has 1, one without any nothing.
// Cost: that of the constraint.
// Source: Burt (1992), in the form of S. P. Borgatti, Connections 20 (1997).
std::vector<std::optional<double>> effective_size(const TieGraph& graph) {
  Scratch scratch(UpwardRows::memory_for(graph) + sizeof(std::uint64_t) * graph.vertex_count());
  const UpwardRows rows(graph, scratch.memory());
  std::pmr::vector<std::uint64_t> twice_the_ties(graph.vertex_count(), 0, scratch.memory());
  rows.for_each_triangle([&](const UpwardRows::Triangle& three) {
    twice_the_ties[three.a] += 2;
    twice_the_ties[three.b] += 2;
    twice_the_ties[three.c] += 2;
  });
  std::vector<std::optional<double>> result(graph.vertex_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (graph.degree(v) > 0) {
      result[v] = effective_size(graph.degree(v), twice_the_ties[v]);
    }
  }
  return result;
}

}  // namespace buurtweb::graph
