// Google Benchmark: our kernels by themselves, over made-up towns of several sizes.
#include <benchmark/benchmark.h>

#include <map>
#include <vector>

#include "engine/analysis/groups.h"
#include "engine/analysis/introduction_candidates.h"
#include "engine/graph/betweenness.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/blocks.h"
#include "engine/graph/bridge_free.h"
#include "engine/graph/brokerage.h"
#include "engine/graph/burt.h"
#include "engine/graph/communities.h"
#include "engine/graph/components.h"
#include "engine/graph/cores.h"
#include "engine/graph/reach_many.h"
#include "engine/graph/sampled_betweenness.h"
#include "engine/graph/seed_set.h"
#include "engine/graph/similarity.h"
#include "engine/graph/tie_graphs.h"
#include "engine/graph/without_one.h"
#include "tests/bench/town_scene.h"
#include "tests/support/town_graph.h"

namespace buurtweb {
namespace {

constexpr graph::Vertex kStreet = 50;

const graph::TieGraph& town(std::int64_t assets) {
  static std::map<std::int64_t, graph::TieGraph> towns;
  const auto found = towns.find(assets);
  return found != towns.end()
             ? found->second
             : towns.emplace(assets, testing::town_graph(static_cast<std::uint32_t>(assets), 1))
                   .first->second;
}

// Times some work, and says what each of so many ties costs.
template <class Work>
void measure_per_tie(benchmark::State& state, std::size_t ties, Work work) {
  for ([[maybe_unused]] const auto turn : state) {
    benchmark::DoNotOptimize(work());
  }
  state.counters["per_tie"] =
      benchmark::Counter(static_cast<double>(ties), benchmark::Counter::kIsIterationInvariantRate |
                                                        benchmark::Counter::kInvert);
}

template <class Kernel>
void measure(benchmark::State& state, Kernel kernel) {
  const graph::TieGraph& graph = town(state.range(0));
  measure_per_tie(state, graph.edge_count(), [&] { return kernel(graph); });
}

// As many as may be looked at three by three, spread over the town; a message goes both ways.
constexpr graph::Vertex kSpreaders = 300;
constexpr std::size_t kMostSeeds = 3;
constexpr std::uint32_t kSteps = 2;

graph::ArcGraph both_ways(const graph::TieGraph& graph) {
  std::vector<graph::Arc> arcs;
  for (graph::Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const graph::Vertex w : graph.neighbours(v)) {
      arcs.push_back({v, w});
    }
  }
  return {graph.vertex_count(), arcs};
}

std::vector<std::vector<graph::Vertex>> reached_by_spreaders(const graph::ArcGraph& messages) {
  std::vector<graph::Vertex> spreaders;
  for (graph::Vertex i = 0; i < kSpreaders; ++i) {
    spreaders.push_back(i * (messages.vertex_count() / kSpreaders));
  }
  return graph::within_reach_of_each(messages, spreaders, kSteps,
                                     std::vector<bool>(messages.vertex_count()));
}

void reach_many(benchmark::State& state) {
  const graph::TieGraph& graph = town(state.range(0));
  const graph::ArcGraph messages = both_ways(graph);
  measure_per_tie(state, graph.edge_count(), [&] { return reached_by_spreaders(messages); });
}

// Key player: who together reach most, where fifty make a street.
template <class Choose>
void measure_seeds(benchmark::State& state, Choose choose) {
  const graph::TieGraph& graph = town(state.range(0));
  graph::SeedProblem problem{.elements = graph.vertex_count(),
                             .reached = reached_by_spreaders(both_ways(graph)),
                             .groups = {}};
  problem.groups.resize(graph.vertex_count() / kStreet + 1);
  for (graph::Vertex v = 0; v < graph.vertex_count(); ++v) {
    problem.groups[v / kStreet].push_back(v);
  }
  std::erase_if(problem.groups, [](const auto& group) { return group.empty(); });
  measure_per_tie(state, graph.edge_count(), [&] { return choose(problem, kMostSeeds); });
}

// Whom `verbind` looks at: who may be proposed to whom.
void candidates(benchmark::State& state) {
  const privacy::Scene scene = bench::town_scene(static_cast<std::uint32_t>(state.range(0)), 1);
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const analysis::Groups groups = analysis::declared_groups(scene, graphs);
  std::size_t found = 0;
  measure_per_tie(state, graphs.social.edge_count(), [&] {
    return found = analysis::introduction_candidates(scene, graphs, groups, {}).size();
  });
  if (found == 0) {
    state.SkipWithError("nobody fits anybody");
  }
}

constexpr std::int64_t kSmall = 1'000;
constexpr std::int64_t kLarge = 1'000'000;

#define LINEAR ->RangeMultiplier(10)->Range(kSmall, kLarge)->Unit(benchmark::kMillisecond)
#define QUADRATIC ->RangeMultiplier(10)->Range(kSmall, 10'000)->Unit(benchmark::kMillisecond)

BENCHMARK_CAPTURE(measure, components, &graph::components) LINEAR;
BENCHMARK_CAPTURE(measure, cuts, &graph::cuts) LINEAR;
BENCHMARK_CAPTURE(measure, blocks, &graph::blocks) LINEAR;
BENCHMARK_CAPTURE(measure, constraint, &graph::constraint) LINEAR;
BENCHMARK_CAPTURE(measure, effective_size,
                  [](const graph::TieGraph& g) { return graph::effective_size(g); })
LINEAR;
BENCHMARK_CAPTURE(measure, core_numbers, &graph::core_numbers) LINEAR;
BENCHMARK_CAPTURE(measure, bridge_forest, &graph::bridge_forest) LINEAR;
BENCHMARK_CAPTURE(measure, largest_without, &graph::largest_without) LINEAR;
BENCHMARK_CAPTURE(measure, brokerage, [](const graph::TieGraph& g) {
  std::vector<graph::Vertex> street(g.vertex_count());
  for (graph::Vertex v = 0; v < g.vertex_count(); ++v) {
    street[v] = v / kStreet;
  }
  return graph::brokerage(g, street);
})
LINEAR;
BENCHMARK_CAPTURE(measure, communities, &graph::communities) LINEAR;
BENCHMARK_CAPTURE(measure, adamic_adar,
                  [](const graph::TieGraph& g) { return graph::adamic_adar(g, 100); })
LINEAR;
BENCHMARK_CAPTURE(measure, sampled_betweenness,
                  [](const graph::TieGraph& g) { return graph::sampled_betweenness(g); })
LINEAR;
BENCHMARK(reach_many) LINEAR;
BENCHMARK_CAPTURE(measure_seeds, seed_set, &graph::best_seed_sets) LINEAR;
BENCHMARK_CAPTURE(measure_seeds, greedy_seed_set, &graph::greedy_seed_set) LINEAR;
BENCHMARK_CAPTURE(measure, betweenness,
                  [](const graph::TieGraph& g) { return graph::betweenness(g); })
QUADRATIC;

BENCHMARK(candidates) LINEAR;

}  // namespace
}  // namespace buurtweb

BENCHMARK_MAIN();
