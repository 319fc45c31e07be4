#include "engine/graph/communities.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <utility>

#include "engine/graph/coarse_graph.h"
#include "engine/graph/fetch_ahead.h"
#include "engine/graph/lowest.h"
#include "engine/graph/move_parts.h"

namespace buurtweb::graph {
namespace {

// Numbers the parts anew by their lowest vertex; returns how many there are.
Vertex renumber(std::vector<Vertex>& of) {
  std::vector<Vertex> number(of.size(), kNone);
  Vertex count = 0;
  for (Vertex& part : of) {
    if (number[part] == kNone) {
      number[part] = count++;
    }
    part = number[part];
  }
  return count;
}

std::vector<Vertex> each_alone(Vertex count) {
  std::vector<Vertex> of(count);
  std::iota(of.begin(), of.end(), Vertex{0});
  return of;
}

// Each connected piece of a part as a part of its own, which never lowers modularity. Its number is
// that of its first vertex.
std::vector<Vertex> connected_pieces(const Coarse& graph, const std::vector<Vertex>& of) {
  constexpr Vertex kAhead = 6;
  const Vertex until = look_ahead_until(graph.size(), kAhead);
  std::vector<Vertex> piece = each_alone(graph.size());
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (v < until) {
      fetch_around(graph, v + kAhead, of.data());
    }
    for (const Vertex w : graph.neighbours(v)) {
      if (w < v && of[w] == of[v]) {
        join(piece, v, w);
      }
    }
  }
  for (Vertex& first : piece) {
    first = piece[first];
  }
  return piece;
}

// Local moving, and then the same with what holds together within the parts as vertices, which
// stand in their parts to begin with (Leiden). `of` is a partition to begin with.
std::vector<Vertex> improved(const Coarse& graph, std::vector<Vertex> of) {
  move_locally(graph, of);
  std::vector<Vertex> held = held_together(graph, of);
  const Vertex count = renumber(held);
  if (count == graph.size()) {
    return connected_pieces(graph, of);
  }
  std::vector<Vertex> start(count, kNone);
  std::vector<Vertex> first(graph.size(), kNone);  // of each part, its first vertex above
  for (Vertex v = 0; v < graph.size(); ++v) {
    first[of[v]] = std::min(first[of[v]], held[v]);
    start[held[v]] = first[of[v]];
  }
  const std::vector<Vertex> above = improved(merged(graph, held, count), std::move(start));
  for (Vertex& part : held) {
    part = above[part];
  }
  return held;
}

// Once the large parts stand, single vertices may do better elsewhere. In a small graph, where
// people look at every part, all is repeated while it gains; in a large one, which takes one round,
// only they are moved once more.
std::vector<Vertex> climb(const Coarse& graph, std::vector<Vertex> start) {
  std::vector<Vertex> best = improved(graph, std::move(start));
  if (graph.size() >= kLargeGraph) {
    move_locally(graph, best);
    return connected_pieces(graph, best);
  }
  for (Weight reached = quality(graph, best);;) {
    std::vector<Vertex> next = improved(graph, best);
    const Weight found = quality(graph, next);
    if (found <= reached) {
      return best;
    }
    best = std::move(next);
    reached = found;
  }
}

// Small graphs can afford more starts, and they are the ones where a bad start shows.
std::size_t start_count(const Coarse& graph) {
  constexpr std::size_t kWork = 100'000;
  return std::clamp<std::size_t>(kWork / (graph.size() + graph.targets.size() + 1), 1, 100);
}

std::vector<Vertex> drawn_parts(Vertex size, std::mt19937_64& dice) {
  std::vector<Vertex> of(size);
  for (Vertex& part : of) {
    part = static_cast<Vertex>(dice() % size);
  }
  return of;
}

}  // namespace

// Meaning: the share of ties inside parts, less what it would be if everybody kept the number of
// contacts but not the contacts: sum over parts of L/m - (D/2m)^2. Parts are a description: who is
// in which changes with one tie more or less, and small circles in a large graph are merged
// (Fortunato & Barthelemy 2007).
// Edge cases: one part for all has 0, and so has a graph without ties.
// Cost: O(n + m).
// Source: M. E. J. Newman and M. Girvan, Physical Review E 69 (2004).
double modularity(const TieGraph& graph, const std::vector<Vertex>& of) {
  if (graph.edge_count() == 0) {
    return 0;
  }
  const Coarse all = coarse_graph(graph);
  const auto total = static_cast<double>(all.total);
  return static_cast<double>(quality(all, of)) / (total * total);
}

// Meaning: parts with many ties inside and few between them: a partition of high modularity. The
// optimum is NP-hard (Brandes et al. 2008) and not promised.
// How: Leiden without chance, repeated from its own result. It starts from each vertex alone and,
// while that is cheap, from partitions drawn with a fixed seed; the best is kept, the first of
// equals.
// Edge cases: parts always hang together, so that everybody without ties is a part alone.
// Cost: near O(n + m) a start in practice.
// Source: V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden, Scientific Reports 9
// (2019).
std::vector<Vertex> communities(const TieGraph& graph) {
  const Coarse all = coarse_graph(graph);
  std::vector<Vertex> best = climb(all, each_alone(all.size()));
  std::mt19937_64 dice;
  for (std::size_t start = 1; start < start_count(all); ++start) {
    std::vector<Vertex> next = climb(all, drawn_parts(all.size(), dice));
    if (quality(all, next) > quality(all, best)) {
      best = std::move(next);
    }
  }
  renumber(best);
  return best;
}

}  // namespace buurtweb::graph
