#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Each tie once, from the end with fewer ties to the end with more (equal: by number). Whoever has
// very many ties has few of them in this row, so that triangles are found without walking through
// everybody whom a hub knows (Chiba & Nishizeki 1985): O(m sqrt m), near O(m) in a neighbourhood.
// Of most ties the rows of both ends have nobody in common: 64 bits for each row tell so of six in
// ten ties, without a look at the rows.
class UpwardRows {
public:
  // All of it stands in this memory, and so does what is kept while triangles are sought.
  UpwardRows(const TieGraph& graph, std::pmr::memory_resource* memory);
  // About what that takes, in bytes.
  static std::size_t memory_for(const TieGraph& graph);

  [[nodiscard]] std::size_t tie_count() const { return offsets_.back(); }

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
    std::pmr::vector<std::uint32_t> tie_to(count, kNone, targets_.get_allocator());
    std::vector<Candidate> candidates;
    std::vector<Closed> closed;
    for (Vertex begin = 0; begin < count; begin += kStretch) {
      const Vertex end = std::min(begin + kStretch, count);
      std::size_t left = find_candidates(begin, end, candidates);
      for (const Candidate* next = candidates.data(); left > 0;) {
        const Vertex a = next->a;
        for (std::uint32_t tie = offsets_[a]; tie < offsets_[a + 1]; ++tie) {
          tie_to[targets_[tie]] = tie;
        }
        const std::size_t of_a = count_of_first(next, left);
        const std::size_t found = close({next, of_a}, tie_to, closed);
        for (std::size_t i = 0; i < found; ++i) {
          const auto [ab, bc] = closed[i];
          const Vertex c = targets_[bc];
          visit(Triangle{a, targets_[ab], c, ab, tie_to[c], bc});
        }
        for (std::uint32_t tie = offsets_[a]; tie < offsets_[a + 1]; ++tie) {
          tie_to[targets_[tie]] = kNone;
        }
        next += of_a;
        left -= of_a;
      }
    }
  }

private:
  // So many vertices at a time: what is known of them stays in the nearest memory.
  static constexpr Vertex kStretch = 1024;
  // Memory is asked for before it is needed: of a tie the signature of whom it leads to, of a
  // candidate where the row of its other end stands, and somewhat later that row. Behind what is
  // kept there is so much more that it needs no look whether the end is near.
  static constexpr std::size_t kAhead = 48;
  static constexpr std::size_t kRowAhead = 24;

  // The tie ab of a may be part of a triangle.
  struct Candidate {
    Vertex a;
    std::uint32_t ab;
  };

  // Two ties in a row of which the ends are tied too.
  struct Closed {
    std::uint32_t ab;
    std::uint32_t bc;
  };

  // Ties of these whose other end may be tied to another that they are tied to: their signatures
  // have a bit in common. They stand first in `candidates`; tells how many. Each is written before
  // it is known whether it counts: nothing foretells which do, and to wait for a wrong guess takes
  // longer.
  std::size_t find_candidates(Vertex begin, Vertex end, std::vector<Candidate>& candidates) const {
    const std::size_t most = offsets_[end] - offsets_[begin] + kAhead;
    candidates.resize(std::max(candidates.size(), most));
    std::size_t found = 0;
    for (Vertex a = begin; a < end; ++a) {
      const std::uint64_t own = signatures_[a];
      for (std::uint32_t ab = offsets_[a]; ab < offsets_[a + 1]; ++ab) {
        __builtin_prefetch(signatures_.data() + targets_[ab + kAhead]);
        candidates[found] = {a, ab};
        found += static_cast<std::size_t>((signatures_[targets_[ab]] & own) != 0);
      }
    }
    return found;
  }

  // How many of these are of the same as the first.
  static std::size_t count_of_first(const Candidate* candidates, std::size_t count) {
    std::size_t same = 1;
    while (same < count && candidates[same].a == candidates[0].a) {
      ++same;
    }
    return same;
  }

  // The pairs of which the first is one of these stand first in `closed`; tells how many. Written
  // before it is known as well.
  std::size_t close(std::span<const Candidate> candidates,
                    const std::pmr::vector<std::uint32_t>& tie_to,
                    std::vector<Closed>& closed) const {
    std::size_t found = 0;
    for (const Candidate& each : candidates) {
      fetch_ahead_of(&each);
      const std::uint32_t begin = offsets_[targets_[each.ab]];
      const std::uint32_t end = offsets_[targets_[each.ab] + 1];
      if (closed.size() < found + (end - begin)) {
        closed.resize(2 * (found + (end - begin)));
      }
      for (std::uint32_t bc = begin; bc < end; ++bc) {
        closed[found] = {each.ab, bc};
        found += static_cast<std::size_t>(tie_to[targets_[bc]] != kNone);
      }
    }
    return found;
  }

  [[gnu::always_inline]] void fetch_ahead_of(const Candidate* candidate) const {
    __builtin_prefetch(offsets_.data() + targets_[candidate[kAhead].ab]);
    __builtin_prefetch(targets_.data() + offsets_[targets_[candidate[kRowAhead].ab]]);
  }

  std::pmr::vector<std::uint32_t> offsets_;
  std::pmr::vector<Vertex> targets_;
  // By vertex: a bit for each that its row leads to, by the last six bits of that one's number.
  std::pmr::vector<std::uint64_t> signatures_;
};

}  // namespace buurtweb::graph
