#include "engine/graph/burt.h"

#include <utility>

namespace buurtweb::graph {
namespace {

// Calls visit(c, q, j) for every way c - q - j in which c is also tied to j: q and j are contacts
// of c that know each other, met once in each order. O(sum over ties of the degrees at both ends).
template <class Visit>
void for_each_known_pair(const TieGraph& graph, Vertex c, std::vector<bool>& is_contact,
                         Visit visit) {
  const auto contacts = graph.neighbours(c);
  for (const Vertex q : contacts) {
    is_contact[q] = true;
  }
  for (const Vertex q : contacts) {
    for (const Vertex j : graph.neighbours(q)) {
      if (is_contact[j]) {
        visit(q, j);
      }
    }
  }
  for (const Vertex q : contacts) {
    is_contact[q] = false;
  }
}

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
// Cost: O(sum over ties of the degrees at both ends).
// Source: R. S. Burt, Structural Holes (1992).
std::vector<std::optional<double>> constraint(const TieGraph& graph) {
  std::vector<std::optional<double>> result(graph.vertex_count());
  std::vector<bool> is_contact(graph.vertex_count(), false);
  std::vector<double> indirect(graph.vertex_count(), 0.0);
  for (Vertex i = 0; i < graph.vertex_count(); ++i) {
    if (graph.degree(i) == 0) {
      continue;
    }
    for_each_known_pair(graph, i, is_contact,
                        [&](Vertex q, Vertex j) { indirect[j] += share(graph, q); });
    double total = 0;
    for (const Vertex j : graph.neighbours(i)) {
      const double invested = 1 + std::exchange(indirect[j], 0.0);
      total += invested * invested;
    }
    result[i] = total * share(graph, i) * share(graph, i);
  }
  return result;
}

// Meaning: in how many separate circles v's contacts fall: n contacts who all know each other count
// as one. With t ties among n contacts n - 2t/n.
// Edge cases: a person with one contact has 1, one without any nothing.
// Cost: that of the constraint.
// Source: Burt (1992), in the form of S. P. Borgatti, Connections 20 (1997).
std::vector<std::optional<double>> effective_size(const TieGraph& graph) {
  std::vector<std::optional<double>> result(graph.vertex_count());
  std::vector<bool> is_contact(graph.vertex_count(), false);
  for (Vertex i = 0; i < graph.vertex_count(); ++i) {
    if (graph.degree(i) == 0) {
      continue;
    }
    std::uint64_t twice_the_ties = 0;
    for_each_known_pair(graph, i, is_contact, [&](Vertex, Vertex) { ++twice_the_ties; });
    result[i] = effective_size(graph.degree(i), twice_the_ties);
  }
  return result;
}

}  // namespace buurtweb::graph
