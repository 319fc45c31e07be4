#include "engine/graph/tie_graph.h"

#include <algorithm>
#include <numeric>

namespace buurtweb::graph {
namespace {

using Offsets = std::vector<std::uint32_t>;

// Calls visit(row, target) for every entry that the arcs make in the rows.
template <Direction direction, class Visit>
void for_each_entry(std::span<const Arc> arcs, Visit visit) {
  for (const Arc& arc : arcs) {
    if (arc.source == arc.target) {
      continue;
    }
    visit(arc.source, arc.target);
    if constexpr (direction == Direction::undirected) {
      visit(arc.target, arc.source);
    }
  }
}

// Sorts each row, drops repeated targets and closes the gaps that they leave.
void merge_rows(Offsets& offsets, std::vector<Vertex>& targets) {
  std::uint32_t write = 0;
  std::uint32_t begin = 0;
  for (std::size_t v = 0; v + 1 < offsets.size(); ++v) {
    const std::uint32_t end = offsets[v + 1];
    const std::uint32_t row = write;
    std::sort(targets.begin() + begin, targets.begin() + end);
    for (std::uint32_t i = begin; i < end; ++i) {
      if (write == row || targets[write - 1] != targets[i]) {
        targets[write++] = targets[i];
      }
    }
    offsets[v + 1] = write;
    begin = end;
  }
  if (write < targets.size()) {
    targets.resize(write);
    targets.shrink_to_fit();
  }
}

}  // namespace

template <Direction direction>
CompressedRows<direction>::CompressedRows(Vertex vertex_count, std::span<const Arc> arcs)
    : offsets_(std::size_t{vertex_count} + 1, 0) {
  for_each_entry<direction>(arcs, [&](Vertex row, Vertex) { ++offsets_[row + 1]; });
  std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
  targets_.resize(offsets_.back());
  Offsets next(offsets_.begin(), offsets_.end() - 1);
  for_each_entry<direction>(arcs,
                            [&](Vertex row, Vertex target) { targets_[next[row]++] = target; });
  merge_rows(offsets_, targets_);
}

template <Direction direction>
bool CompressedRows<direction>::has_arc(Vertex from, Vertex to) const {
  if (direction == Direction::undirected && degree(to) < degree(from)) {
    std::swap(from, to);
  }
  return std::ranges::binary_search(neighbours(from), to);
}

template class CompressedRows<Direction::undirected>;
template class CompressedRows<Direction::directed>;

}  // namespace buurtweb::graph
