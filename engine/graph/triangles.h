#pragma once

#include <cstdint>
#include <vector>

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
    std::vector<std::uint32_t> tie_to(offsets_.size(), kNone);
    for (Vertex a = 0; a + 1 < offsets_.size(); ++a) {
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
