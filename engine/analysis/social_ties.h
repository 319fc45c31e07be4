#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// From the simple social graph back to the ties it was made of: what a finding rests on.
class SocialTies {
public:
  struct Row {
    graph::Vertex from;
    graph::Vertex to;
    std::uint32_t tie;
    auto operator<=>(const Row&) const = default;
  };

  SocialTies(const privacy::Scene& scene, const graph::TieGraphs& graphs);
  // The ties of one member, by the other and then by position in Scene::ties.
  [[nodiscard]] std::span<const Row> rows_of(graph::Vertex v) const {
    return {rows_.data() + first_[v], rows_.data() + first_[v + 1]};
  }
  // Positions in Scene::ties.
  [[nodiscard]] std::vector<std::uint32_t> of(graph::Vertex v) const;
  [[nodiscard]] std::vector<std::uint32_t> between(graph::Vertex a, graph::Vertex b) const;
  // The ties of each step of a way.
  [[nodiscard]] std::vector<std::uint32_t> along(std::span<const graph::Vertex> way) const;

private:
  std::vector<Row> rows_;             // each tie from both its ends, sorted
  std::vector<std::uint32_t> first_;  // where the rows of each member begin, and the end of all
};

// Whether some step of the way would be lost with one source: all its ties hang on the same one.
bool hangs_on_one_source(const privacy::Scene& scene, const SocialTies& social,
                         std::span<const graph::Vertex> way);

}  // namespace buurtweb::analysis
