#pragma once

#include <cstdint>
#include <vector>

#include "engine/graph/fetch_ahead.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::graph {

// Each tie once, from the end with fewer ties to the end with more (equal: by number). Whoever has
// very many ties has few of them in this row, so that triangles are found without walking through
// everybody whom a hub knows (Chiba & Nishizeki 1985): O(m sqrt m), near O(m) in a neighbourhood.
class UpwardRows {
public:
  explicit UpwardRows(const TieGraph& graph);

  [[nodiscard]] std::size_t tie_count() const { return targets_.size(); }

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
    std::vector<std::uint32_t> tie_to(count, kNone);
    for (Vertex a = 0; a < count; ++a) {
      if (a < until) {
        fetch_ahead_of(a, tie_to.data());
      }
      for (std::uint32_t tie = offsets_[a]; tie < offsets_[a + 1]; ++tie) {
        tie_to[targets_[tie]] = tie;
      }
      for (std::uint32_t ab = offsets_[a]; ab < offsets_[a + 1]; ++ab) {
        visit_above(a, ab, tie_to, visit);
      }
      for (std::uint32_t tie = offsets_[a]; tie < offsets_[a + 1]; ++tie) {
        tie_to[targets_[tie]] = kNone;
      }
    }
  }

private:
  // Asks for memory before it is needed: where the rows stand of those whom somebody leads to, and
  // somewhat later their rows.
  static constexpr Vertex kPlaces = 12;
  static constexpr Vertex kRows = 5;

  [[gnu::always_inline]] void fetch_ahead_of(Vertex a, const std::uint32_t* tie_to) const {
    for (std::uint32_t tie = offsets_[a + kPlaces]; tie < offsets_[a + kPlaces + 1]; ++tie) {
      __builtin_prefetch(offsets_.data() + targets_[tie]);
    }
    for (std::uint32_t tie = offsets_[a + kRows]; tie < offsets_[a + kRows + 1]; ++tie) {
      __builtin_prefetch(targets_.data() + offsets_[targets_[tie]]);
      __builtin_prefetch(tie_to + targets_[tie]);
    }
  }

  template <class Visit>
  void visit_above(Vertex a, std::uint32_t ab, const std::vector<std::uint32_t>& tie_to,
                   Visit visit) const {
    const Vertex b = targets_[ab];
    for (std::uint32_t bc = offsets_[b]; bc < offsets_[b + 1]; ++bc) {
      const Vertex c = targets_[bc];
      if (tie_to[c] != kNone) {
        visit(Triangle{a, b, c, ab, tie_to[c], bc});
      }
    }
  }

  std::vector<std::uint32_t> offsets_;
  std::vector<Vertex> targets_;
};

}  // namespace buurtweb::graph
