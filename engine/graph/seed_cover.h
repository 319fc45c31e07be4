#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/graph/seed_set.h"

// What choosing seeds keeps account of.
namespace buurtweb::graph {

struct SeedValue {
  std::uint32_t groups = 0;
  std::uint32_t reached = 0;
  auto operator<=>(const SeedValue&) const = default;
};

// What a set of candidates reaches together.
struct SeedState {
  std::vector<bool> is_reached;
  std::vector<std::uint32_t> hits;  // of each group: how many of it are reached
  SeedValue value;
};

// The problem in the shape in which it is searched.
class SeedCover {
public:
  explicit SeedCover(const SeedProblem& problem);

  [[nodiscard]] Vertex candidates() const { return static_cast<Vertex>(problem_.reached.size()); }
  [[nodiscard]] std::uint32_t group_count() const {
    return static_cast<std::uint32_t>(problem_.groups.size());
  }
  [[nodiscard]] SeedState of(std::span<const Vertex> chosen) const;
  void add(SeedState& state, Vertex candidate) const;
  // What one candidate more would reach; cheap. `bound` is never less than `value`, and cheaper.
  [[nodiscard]] SeedValue value(const SeedState& state, Vertex candidate) const;
  [[nodiscard]] SeedValue bound(const SeedState& state, Vertex candidate) const;

private:
  void reach(SeedState& state, Vertex element) const;
  [[nodiscard]] std::uint32_t needed(Vertex group) const { return needed_[group]; }

  const SeedProblem& problem_;
  std::vector<std::vector<Vertex>> groups_of_;  // of each element
  std::vector<std::uint32_t> needed_;           // half of each group, rounded up
  // Of each candidate: how many it reaches of each group of which it reaches any.
  std::vector<std::vector<std::pair<Vertex, std::uint32_t>>> touches_;
};

}  // namespace buurtweb::graph
