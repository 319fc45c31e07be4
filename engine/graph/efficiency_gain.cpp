#include "engine/graph/efficiency_gain.h"

#include <algorithm>
#include <stdexcept>

#include "engine/graph/hop_search.h"

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
  each_distance(graph, [&](Vertex v, Vertex w, std::uint32_t hops) {
    hops_[std::size_t{v} * n_ + w] = static_cast<std::uint16_t>(hops);
    longest_ = std::max(longest_, hops);
  });
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

// Which of the two somebody is nearer to cannot be foretold, so that everybody is written down and
// only who belongs there is kept: no branch to guess wrong.
AllDistances::Sides AllDistances::sides(Vertex a, Vertex b) const {
  Sides sides{.of_a = std::vector<Near>(n_ + 1), .of_b = std::vector<Near>(n_ + 1)};
  const std::uint16_t* const to_a = &hops_[std::size_t{a} * n_];
  const std::uint16_t* const to_b = &hops_[std::size_t{b} * n_];
  std::size_t near_a = 0;
  std::size_t near_b = 0;
  for (Vertex v = 0; v < n_; ++v) {
    const std::uint32_t from_a = to_a[v];
    const std::uint32_t from_b = to_b[v];
    sides.of_a[near_a] = {v, from_a};
    sides.of_b[near_b] = {v, from_b};
    near_a += from_a + 1 < from_b ? 1U : 0U;
    near_b += from_b + 1 < from_a ? 1U : 0U;
  }
  sides.of_a.resize(near_a);
  sides.of_b.resize(near_b);
  return sides;
}

// Meaning: how much shorter all ways become by one new tie.
// How: a way through the new tie is only shorter from who is more than a step nearer to the one end
// to who is more than a step nearer to the other; those two lists do not overlap, so each pair is
// met once. Edge cases: two parts that the tie joins come out of infinity, which counts 0.
// Cost: O(n) and the product of the two lists.
// Source: V. Latora and M. Marchiori, Physical Review Letters 87 (2001); the two lists are this
// project's own.
double AllDistances::gain(Vertex a, Vertex b, std::uint64_t* steps) const {
  const auto [of_a, of_b] = sides(a, b);
  if (steps != nullptr) {
    *steps += n_ + of_a.size() * of_b.size();
  }
  // A way through the new tie is at most two ways of now and the tie; who did not reach each other
  // stand behind all ways, where nobody counts them.
  const std::uint32_t no_way = 2 * longest_ + 2;
  std::vector<std::int64_t> pairs_at(std::size_t{no_way} + 1, 0);
  for (const Near& x : of_a) {
    const std::uint16_t* const from_x = &hops_[std::size_t{x.vertex} * n_];
    for (const Near& y : of_b) {
      const std::uint32_t now = std::min<std::uint32_t>(from_x[y.vertex], no_way);
      const std::uint32_t then = x.hops + 1 + y.hops;
      const std::int64_t nearer = then < now ? 1 : 0;
      pairs_at[then] += nearer;
      pairs_at[now] -= nearer;
    }
  }
  pairs_at.pop_back();
  return n_ < 2 ? 0 : 2 * sum_of_shares(pairs_at) / (static_cast<double>(n_) * (n_ - 1));
}

void AllDistances::add(Vertex a, Vertex b) {
  const auto [of_a, of_b] = sides(a, b);
  for (const Near& x : of_a) {
    for (const Near& y : of_b) {
      const std::uint32_t through = x.hops + 1 + y.hops;
      if (through < at(x.vertex, y.vertex)) {
        const auto hops = static_cast<std::uint16_t>(through);
        hops_[std::size_t{x.vertex} * n_ + y.vertex] = hops;
        hops_[std::size_t{y.vertex} * n_ + x.vertex] = hops;
        longest_ = std::max(longest_, through);
      }
    }
  }
}

}  // namespace buurtweb::graph
