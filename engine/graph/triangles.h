#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "engine/graph/fetch_ahead.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Each tie once, from the end with fewer ties to the end with more (equal: by number). Whoever has
// very many ties has few of them in this row, so that triangles are found without walking through
// everybody whom a hub knows (Chiba & Nishizeki 1985): O(m sqrt m), near O(m) in a neighbourhood.
// Of most ties the rows of both ends have nobody in common: 64 bits for each row tell so of six in
// seven of those, without a look at the rows.
// Vertices have numbers of their own here, such that in a large graph those who are near each other
// follow each other.
class UpwardRows {
public:
  // All of it stands in this memory, and so does what is kept while triangles are sought.
  UpwardRows(const TieGraph& graph, std::pmr::memory_resource* memory);
  // About what that takes, in bytes.
  static std::size_t memory_for(const TieGraph& graph);

  [[nodiscard]] std::size_t tie_count() const { return targets_.size(); }
  // By number here, the vertex of the graph.
  [[nodiscard]] std::span<const Vertex> vertices() const { return order_; }

  // Calls visit(tie, from, to) for each tie, by its number.
  template <class Visit>
  void for_each_tie(Visit visit) const {
    for (Vertex v = 0; v + 1 < offsets_.size(); ++v) {
      for (std::uint32_t tie = offsets_[v]; tie < offsets_[v + 1]; ++tie) {
        visit(tie, v, targets_[tie]);
      }
    }
  }

  struct Triangle {
    Vertex a;
    Vertex b;
    Vertex c;
    std::uint32_t ab;  // numbers of ties
    std::uint32_t ac;
    std::uint32_t bc;
  };
  // Calls visit(triangle) once for each three who all know each other.
  template <class Visit>
  void for_each_triangle(Visit visit) const {
    const auto count = static_cast<Vertex>(offsets_.size() - 1);
    const Vertex until = look_ahead_until(count, kPlaces);
    std::pmr::vector<std::uint32_t> tie_to(count, kNone, targets_.get_allocator());
    std::pmr::vector<std::uint32_t> candidates(longest_row_, targets_.get_allocator());
    std::vector<Closed> closed;
    for (Vertex a = 0; a < count; ++a) {
      if (a < until) {
        fetch_ahead_of(a, tie_to.data());
      }
      const std::size_t count_of_candidates = find_candidates(a, candidates);
      if (count_of_candidates == 0) {
        continue;
      }
      for (std::uint32_t tie = offsets_[a]; tie < offsets_[a + 1]; ++tie) {
        tie_to[targets_[tie]] = tie;
      }
      const std::size_t found =
          close(std::span(candidates).first(count_of_candidates), tie_to, closed);
      for (std::size_t i = 0; i < found; ++i) {
        const auto [ab, bc] = closed[i];
        const Vertex c = targets_[bc];
        visit(Triangle{a, targets_[ab], c, ab, tie_to[c], bc});
      }
      for (std::uint32_t tie = offsets_[a]; tie < offsets_[a + 1]; ++tie) {
        tie_to[targets_[tie]] = kNone;
      }
    }
  }

private:
  // Asks for memory before it is needed: the signatures of those whom somebody leads to and where
  // their rows stand, and somewhat later their rows.
  static constexpr Vertex kPlaces = 12;
  static constexpr Vertex kRows = 5;

  [[gnu::always_inline]] void fetch_ahead_of(Vertex a, const std::uint32_t* tie_to) const {
    for (std::uint32_t tie = offsets_[a + kPlaces]; tie < offsets_[a + kPlaces + 1]; ++tie) {
      __builtin_prefetch(signatures_.data() + targets_[tie]);
      __builtin_prefetch(offsets_.data() + targets_[tie]);
    }
    for (std::uint32_t tie = offsets_[a + kRows]; tie < offsets_[a + kRows + 1]; ++tie) {
      __builtin_prefetch(targets_.data() + offsets_[targets_[tie]]);
      __builtin_prefetch(tie_to + targets_[tie]);
    }
  }

  // Two ties in a row of which the ends are tied too.
  struct Closed {
    std::uint32_t ab;
    std::uint32_t bc;
  };

  // Ties of a whose other end may be tied to another that a is tied to: their signatures have a bit
  // in common. They stand first in `candidates`; tells how many. Each is written before it is known
  // whether it counts: nothing foretells which do, and to wait for a wrong guess takes longer.
  std::size_t find_candidates(Vertex a, std::pmr::vector<std::uint32_t>& candidates) const {
    std::size_t count_of_candidates = 0;
    const std::uint64_t own = signatures_[a];
    for (std::uint32_t ab = offsets_[a]; ab < offsets_[a + 1]; ++ab) {
      candidates[count_of_candidates] = ab;
      count_of_candidates += static_cast<std::size_t>((signatures_[targets_[ab]] & own) != 0);
    }
    return count_of_candidates;
  }

  // The pairs of which the first is one of these stand first in `closed`; tells how many. Written
  // before it is known as well.
  std::size_t close(std::span<const std::uint32_t> ties,
                    const std::pmr::vector<std::uint32_t>& tie_to,
                    std::vector<Closed>& closed) const {
    std::size_t found = 0;
    for (const std::uint32_t ab : ties) {
      const std::uint32_t begin = offsets_[targets_[ab]];
      const std::uint32_t end = offsets_[targets_[ab] + 1];
      if (closed.size() < found + (end - begin)) {
        closed.resize(2 * (found + (end - begin)));
      }
      for (std::uint32_t bc = begin; bc < end; ++bc) {
        closed[found] = {ab, bc};
        found += static_cast<std::size_t>(tie_to[targets_[bc]] != kNone);
      }
    }
    return found;
  }

  std::pmr::vector<Vertex> order_;
  std::pmr::vector<std::uint32_t> offsets_;
  std::pmr::vector<Vertex> targets_;
  // By vertex: a bit for each that its row leads to, by the last six bits of that one's number.
  std::pmr::vector<std::uint64_t> signatures_;
  std::size_t longest_row_ = 0;
};

}  // namespace buurtweb::graph
