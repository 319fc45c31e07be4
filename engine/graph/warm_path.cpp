#include "engine/graph/warm_path.h"

#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <utility>

namespace buurtweb::graph {
namespace {

// Coolness in the high half and hops in the low half: comparing and adding then does both at once.
using Length = std::uint64_t;
constexpr Length kNoWay = ~Length{0};

constexpr Length step_length(std::uint8_t strength) {
  return (Length{4} - strength) << 32U | 1U;
}

std::uint64_t add_saturating(std::uint64_t a, std::uint64_t b) {
  return a > std::numeric_limits<std::uint64_t>::max() - b
             ? std::numeric_limits<std::uint64_t>::max()
             : a + b;
}

// Since strength is at most 3 every step costs, so a best way visits nobody twice and the vertices
// nearer to the end are settled first. A tie has the same strength in both directions.
class BestWays {
public:
  BestWays(const TieGraph& graph, std::span<const std::uint8_t> strength, Arc ends)
      : graph_(graph),
        strength_(strength),
        ends_(ends),
        length_(graph.vertex_count(), kNoWay),
        count_(graph.vertex_count(), 0) {
    length_[ends.target] = 0;
    count_[ends.target] = 1;
    open_.emplace(0, ends.target);
    settle();
  }

  [[nodiscard]] std::uint64_t count() const { return count_[ends_.source]; }

  // Forwards along the lengths, from each vertex to its neighbours that are on a best way, the
  // lowest first. Each of these leads to the end.
  [[nodiscard]] std::vector<std::vector<Vertex>> first(std::size_t most) const {
    std::vector<std::vector<Vertex>> found;
    std::vector<Vertex> path{ends_.source};
    std::vector<std::size_t> tried{0};  // of the neighbours of each vertex of the path
    while (!path.empty() && count() > 0 && found.size() < most) {
      if (path.back() == ends_.target) {
        found.push_back(path);
      }
      if (const std::optional<Vertex> next = next_after(path.back(), tried.back())) {
        path.push_back(*next);
        tried.push_back(0);
      } else {
        path.pop_back();
        tried.pop_back();
      }
    }
    return found;
  }

private:
  // Dijkstra (1959) backwards from the end, until the start is settled: how far each vertex is from
  // the end, and in how many ways.
  void settle() {
    while (!open_.empty() && open_.top().second != ends_.source) {
      const auto [so_far, v] = open_.top();
      open_.pop();
      if (so_far <= length_[v]) {
        relax(v);
      }
    }
  }

  void relax(Vertex v) {
    std::size_t arc = graph_.row_start(v);
    for (const Vertex w : graph_.neighbours(v)) {
      const Length through_v = length_[v] + step_length(strength_[arc++]);
      if (through_v < length_[w]) {
        length_[w] = through_v;
        count_[w] = count_[v];
        open_.emplace(through_v, w);
      } else if (through_v == length_[w]) {
        count_[w] = add_saturating(count_[w], count_[v]);
      }
    }
  }

  [[nodiscard]] std::optional<Vertex> next_after(Vertex v, std::size_t& tried) const {
    const auto row = graph_.neighbours(v);
    while (tried < row.size()) {
      const Vertex w = row[tried];
      const Length step = step_length(strength_[graph_.row_start(v) + tried++]);
      if (length_[w] != kNoWay && length_[w] + step == length_[v]) {
        return w;
      }
    }
    return std::nullopt;
  }

  using Candidate = std::pair<Length, Vertex>;
  const TieGraph& graph_;
  std::span<const std::uint8_t> strength_;
  Arc ends_;
  std::vector<Length> length_;
  std::vector<std::uint64_t> count_;
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> open_;
};

}  // namespace

// Meaning: the way along which it is easiest to be introduced, through people who know each other
// well.
// Edge cases: from a vertex to itself there is one way of no steps; where there is none nothing.
// Cost: O((n + m) log n), and for each path that is listed the degrees along it.
// Source: E. W. Dijkstra, Numerische Mathematik 1 (1959).
WarmestPaths warmest_paths(const TieGraph& graph, std::span<const std::uint8_t> strength, Arc ends,
                           std::size_t most) {
  const BestWays ways(graph, strength, ends);
  return {.count = ways.count(), .first = ways.first(most)};
}

}  // namespace buurtweb::graph
