#include "engine/graph/communities.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <utility>

#include "engine/graph/coarse_graph.h"

namespace buurtweb::graph {
namespace {

// Moves vertices one by one to the neighbouring part where they raise modularity most, until no
// move does. A vertex is looked at again when a neighbour left for another part.
class LocalMoving {
public:
  LocalMoving(const Coarse& graph, std::vector<Vertex>& of)
      : graph_(graph), of_(of), volume_(graph.size(), 0), ties_(graph.size()) {
    for (Vertex v = 0; v < graph.size(); ++v) {
      volume_[of[v]] += graph.strength[v];
    }
  }

  void run() {
    // In a ring: nobody waits twice, so it never holds more than all.
    std::vector<Vertex> waiting(graph_.size());
    std::iota(waiting.begin(), waiting.end(), Vertex{0});
    std::vector<std::uint8_t> waits(graph_.size(), 1);
    std::size_t front = 0;
    std::size_t back = 0;
    const auto step = [&](std::size_t at) { return at + 1 == waiting.size() ? 0 : at + 1; };
    for (std::size_t count = waiting.size(); count > 0; --count) {
      const Vertex v = waiting[front];
      front = step(front);
      waits[v] = 0;
      if (!move(v)) {
        continue;
      }
      for (std::uint32_t i = graph_.offsets[v]; i < graph_.offsets[v + 1]; ++i) {
        const Vertex w = graph_.targets[i];
        if (waits[w] == 0 && of_[w] != of_[v]) {
          waits[w] = 1;
          waiting[back] = w;
          back = step(back);
          ++count;
        }
      }
    }
  }

private:
  bool move(Vertex v) {
    const Vertex own = of_[v];
    for (std::uint32_t i = graph_.offsets[v]; i < graph_.offsets[v + 1]; ++i) {
      ties_.add(of_[graph_.targets[i]], graph_.weights[i]);
    }
    volume_[own] -= graph_.strength[v];
    const Vertex best = best_part(v, own);
    volume_[best] += graph_.strength[v];
    ties_.clear();
    of_[v] = best;
    return best != own;
  }

  // On equal gain a vertex stays; else the part with the lowest number wins.
  [[nodiscard]] Vertex best_part(Vertex v, Vertex own) const {
    Vertex best = own;
    Weight best_gain = gain(v, own);
    for (const Vertex part : ties_.touched()) {
      const Weight found = gain(v, part);
      if (found > best_gain || (found == best_gain && best != own && part < best)) {
        best = part;
        best_gain = found;
      }
    }
    return best;
  }

  // What modularity gains when v joins the part, times total^2 / 2.
  [[nodiscard]] Weight gain(Vertex v, Vertex part) const {
    return graph_.total * ties_.sum(part) - graph_.strength[v] * volume_[part];
  }

  const Coarse& graph_;
  std::vector<Vertex>& of_;
  std::vector<Weight> volume_;
  Tally ties_;
};

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

// Marks with its number everything that hangs together with `first` inside one part.
void mark_piece(const Coarse& graph, const std::vector<Vertex>& of, Vertex first,
                std::vector<Vertex>& piece) {
  std::vector<Vertex> reached{first};
  piece[first] = first;
  while (!reached.empty()) {
    const Vertex v = reached.back();
    reached.pop_back();
    for (std::uint32_t i = graph.offsets[v]; i < graph.offsets[v + 1]; ++i) {
      const Vertex w = graph.targets[i];
      if (piece[w] == kNone && of[w] == of[v]) {
        piece[w] = first;
        reached.push_back(w);
      }
    }
  }
}

// Each connected piece of a part as a part of its own, which never lowers modularity.
std::vector<Vertex> connected_pieces(const Coarse& graph, const std::vector<Vertex>& of) {
  std::vector<Vertex> piece(graph.size(), kNone);
  for (Vertex v = 0; v < graph.size(); ++v) {
    if (piece[v] == kNone) {
      mark_piece(graph, of, v, piece);
    }
  }
  return piece;
}

// Local moving, and then the same with the parts as vertices. `of` is a partition to begin with.
std::vector<Vertex> improved(const Coarse& graph, std::vector<Vertex> of) {
  LocalMoving(graph, of).run();
  of = connected_pieces(graph, of);
  const Vertex count = renumber(of);
  if (count == graph.size()) {
    return of;
  }
  const std::vector<Vertex> above = improved(merged(graph, of, count), each_alone(count));
  for (Vertex& part : of) {
    part = above[part];
  }
  return of;
}

// What another round must gain to be worth one more: anything in a small graph, where people look
// at every part; a thousandth of modularity in a large one.
Weight least_gain(const Coarse& graph) {
  constexpr Vertex kLarge = 5'000;
  return graph.size() < kLarge ? 0 : graph.total / 1000 * graph.total;
}

// Repeats while it gains: once the large parts stand, single vertices may do better elsewhere.
std::vector<Vertex> climb(const Coarse& graph, std::vector<Vertex> start) {
  std::vector<Vertex> best = improved(graph, std::move(start));
  Weight reached = quality(graph, best);
  for (;;) {
    std::vector<Vertex> next = improved(graph, best);
    const Weight found = quality(graph, next);
    if (found <= reached) {
      return best;
    }
    best = std::move(next);
    if (found - reached < least_gain(graph)) {
      return best;
    }
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
// How: Louvain with a queue, repeated from its own result. It starts from each vertex alone and,
// while that is cheap, from partitions drawn with a fixed seed; the best is kept, the first of
// equals.
// Edge cases: parts always hang together, so that everybody without ties is a part alone.
// Cost: near O(n + m) a start in practice.
// Source: V. D. Blondel and others, Journal of Statistical Mechanics (2008); parts that hang
// together as V. A. Traag and others, Scientific Reports 9 (2019).
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
