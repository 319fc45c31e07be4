#include "engine/graph/efficiency_gain.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "engine/graph/reach.h"

namespace buurtweb::graph {
namespace {

// Whole numbers of pairs by distance, summed from near to far: equal gains are equal to the last
// bit, whichever vertices they are of.
double sum_of_shares(const std::vector<std::int64_t>& pairs_at) {
  double sum = 0;
  for (std::size_t d = 1; d < pairs_at.size(); ++d) {
    sum += static_cast<double>(pairs_at[d]) / static_cast<double>(d);
  }
  return sum;
}

}  // namespace

AllDistances::AllDistances(const TieGraph& graph)
    : n_(graph.vertex_count()), hops_(std::size_t{n_} * n_, kFarther) {
  if (n_ >= kFarther) {
    throw std::length_error("too many vertices for the distances between all pairs");
  }
  for (Vertex v = 0; v < n_; ++v) {
    const std::vector<std::uint32_t> from = hops(graph, std::array{v});
    for (Vertex w = 0; w < n_; ++w) {
      if (from[w] != kUnreached) {
        hops_[std::size_t{v} * n_ + w] = static_cast<std::uint16_t>(from[w]);
      }
    }
  }
}

double AllDistances::efficiency() const {
  std::vector<std::int64_t> pairs_at(n_, 0);
  for (const std::uint16_t d : hops_) {
    if (d != kFarther) {
      ++pairs_at[d];
    }
  }
  return n_ < 2 ? 0 : sum_of_shares(pairs_at) / (static_cast<double>(n_) * (n_ - 1));
}

// Who is more than one step nearer to `to` than to `than`.
std::vector<Vertex> AllDistances::nearer(Vertex to, Vertex than) const {
  std::vector<Vertex> result;
  for (Vertex v = 0; v < n_; ++v) {
    if (at(to, v) != kFarther && at(to, v) + 1 < at(than, v)) {
      result.push_back(v);
    }
  }
  return result;
}

// Meaning: how much shorter all ways become by one new tie.
// How: a way through the new tie is only shorter from who is more than a step nearer to the one end
// to who is more than a step nearer to the other; those two lists do not overlap, so each pair is
// met once. Edge cases: two parts that the tie joins come out of infinity, which counts 0.
// Cost: O(n) and the product of the two lists.
// Source: V. Latora and M. Marchiori, Physical Review Letters 87 (2001); the two lists are this
// project's own.
double AllDistances::gain(Vertex a, Vertex b) const {
  const std::vector<Vertex> beyond = nearer(b, a);
  std::vector<std::int64_t> pairs_at(n_, 0);
  const auto move = [&](std::uint32_t now, std::uint32_t then) {
    ++pairs_at[then];
    if (now != kFarther) {
      --pairs_at[now];
    }
  };
  for (const Vertex x : nearer(a, b)) {
    const std::uint32_t to_b = at(a, x) + 1U;
    for (const Vertex y : beyond) {
      if (const std::uint32_t through = to_b + at(b, y); through < at(x, y)) {
        move(at(x, y), through);
      }
    }
  }
  return n_ < 2 ? 0 : 2 * sum_of_shares(pairs_at) / (static_cast<double>(n_) * (n_ - 1));
}

void AllDistances::add(Vertex a, Vertex b) {
  const std::vector<Vertex> beyond = nearer(b, a);
  for (const Vertex x : nearer(a, b)) {
    for (const Vertex y : beyond) {
      const auto through = static_cast<std::uint16_t>(at(a, x) + 1 + at(b, y));
      if (through < at(x, y)) {
        hops_[std::size_t{x} * n_ + y] = through;
        hops_[std::size_t{y} * n_ + x] = through;
      }
    }
  }
}

}  // namespace buurtweb::graph
