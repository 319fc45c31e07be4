#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/progress.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/cohesion.h"
#include "engine/graph/components.h"
#include "engine/graph/similarity.h"
#include "engine/graph/tie_graph.h"

namespace buurtweb::analysis {

struct MeasureOptions {
  std::size_t best_pairs = 20;
  bool all = false;     // also the quadratic measures above kExactLimit
  Progress progress{};  // of the longest of them
};
inline constexpr graph::Vertex kExactLimit = 5000;
// Above that, so many times a tie is followed to look as far as below it: some seconds at most,
// whatever the size.
inline constexpr std::uint64_t kAffordableSteps = 200'000'000;
// What one search over all of a graph costs of those.
inline std::uint64_t steps_of_a_search(const graph::TieGraph& graph) {
  return graph.vertex_count() + 2 * std::uint64_t{graph.edge_count()};
}

// The raw measures of one tie class (json.md, `meet`). Vectors run along the vertices.
struct Measures {
  std::size_t nodes = 0;
  std::size_t edges = 0;
  graph::Components components;
  graph::Cuts cuts;
  std::vector<double> betweenness;      // raw
  std::string_view betweenness_method;  // "exact" or "sampled"
  double betweenness_error = 0;         // absolute, of the normalised value …
  double betweenness_probability = 1;   // … with at least this chance, for all at once
  std::vector<std::optional<double>> constraint;
  std::vector<std::optional<double>> effective_size;
  std::vector<std::uint32_t> core_number;
  std::vector<graph::Vertex> partition;
  double modularity = 0;
  std::vector<graph::ScoredPair> adamic_adar;
  std::vector<graph::ScoredPair> common_neighbours;
  graph::Cohesion cohesion;
};
Measures measure(const graph::TieGraph& graph, const MeasureOptions& options);

}  // namespace buurtweb::analysis
