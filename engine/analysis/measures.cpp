#include "engine/analysis/measures.h"

#include "engine/graph/betweenness.h"
#include "engine/graph/burt.h"
#include "engine/graph/communities.h"
#include "engine/graph/cores.h"
#include "engine/graph/sampled_betweenness.h"

namespace buurtweb::analysis {
namespace {

void measure_betweenness(const graph::TieGraph& graph, bool exact, const Progress& progress,
                         Measures& measures) {
  if (exact) {
    measures.betweenness = graph::betweenness(graph, {.progress = progress});
    measures.betweenness_method = "exact";
    return;
  }
  const graph::Guarantee guarantee;
  measures.betweenness = graph::sampled_betweenness(graph, guarantee);
  measures.betweenness_method = "sampled";
  measures.betweenness_error = guarantee.error;
  measures.betweenness_probability = 1 - guarantee.failure;
}

}  // namespace

// Betweenness and the distances between all pairs cost O(n m). Above kExactLimit the first is
// estimated with a stated error and the second left out, unless everything is asked for.
Measures measure(const graph::TieGraph& graph, const MeasureOptions& options) {
  const bool exact = options.all || graph.vertex_count() <= kExactLimit;
  Measures measures;
  measures.nodes = graph.vertex_count();
  measures.edges = graph.edge_count();
  measures.components = graph::components(graph);
  measures.cuts = graph::cuts(graph);
  measure_betweenness(graph, exact, options.progress, measures);
  measures.constraint = graph::constraint(graph);
  measures.effective_size = graph::effective_size(graph);
  measures.core_number = graph::core_numbers(graph);
  measures.partition = graph::communities(graph);
  measures.modularity = graph::modularity(graph, measures.partition);
  measures.adamic_adar = graph::adamic_adar(graph, options.best_pairs);
  measures.common_neighbours = graph::common_neighbours(graph, options.best_pairs);
  measures.cohesion = graph::cohesion(graph, exact);
  return measures;
}

}  // namespace buurtweb::analysis
