#include "engine/graph/near_rows.h"

namespace buurtweb::graph {

NearRows::NearRows(const TieGraph& graph)
    : graph_(graph),
      number_(graph.vertex_count(), kNone),
      name_(std::size_t{graph.vertex_count()} + 1),
      targets_(2 * graph.edge_count()) {
  offsets_.reserve(std::size_t{graph.vertex_count()} + 1);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (number_[v] == kNone) {
      grow_from(v);
    }
  }
}

// Whether a neighbour is new is as good as chance, so that nothing branches on it: the name after
// the last is written before it is known to stay.
void NearRows::grow_from(Vertex start) {
  constexpr std::size_t kFar = 16;
  constexpr std::size_t kNear = 6;
  Vertex count = count_;  // in a register, unlike what others could look at
  name_[count] = start;
  number_[start] = count++;
  std::uint32_t to = offsets_.back();
  for (std::size_t at = offsets_.size() - 1; at < count; ++at) {
    // The row of somebody who is far off, and the numbers along the row of somebody nearer by. In a
    // function of its own the compiler would take it for nothing.
    if (at + kFar < count) {
      __builtin_prefetch(graph_.neighbours(name_[at + kFar]).data());
      for (const Vertex w : graph_.neighbours(name_[at + kNear])) {
        __builtin_prefetch(&number_[w]);
      }
    }
    for (const Vertex w : graph_.neighbours(name_[at])) {
      const Vertex known = number_[w];
      const Vertex number = known == kNone ? count : known;
      number_[w] = number;
      targets_[to++] = number;
      name_[count] = w;
      count += static_cast<Vertex>(known == kNone);
    }
    offsets_.push_back(to);
  }
  count_ = count;
}

}  // namespace buurtweb::graph
