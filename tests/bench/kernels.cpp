// Google Benchmark: our kernels by themselves, over made-up towns of several sizes.
#include <benchmark/benchmark.h>

#include <map>
#include <vector>

#include "engine/graph/betweenness.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/blocks.h"
#include "engine/graph/bridge_free.h"
#include "engine/graph/brokerage.h"
#include "engine/graph/burt.h"
#include "engine/graph/communities.h"
#include "engine/graph/components.h"
#include "engine/graph/cores.h"
#include "engine/graph/sampled_betweenness.h"
#include "engine/graph/similarity.h"
#include "engine/graph/without_one.h"
#include "tests/support/town_graph.h"

namespace buurtweb {
namespace {

const graph::TieGraph& town(std::int64_t assets) {
  static std::map<std::int64_t, graph::TieGraph> towns;
  const auto found = towns.find(assets);
  return found != towns.end()
             ? found->second
             : towns.emplace(assets, testing::town_graph(static_cast<std::uint32_t>(assets), 1))
                   .first->second;
}

// Times a kernel, and says what a tie costs.
template <class Kernel>
void measure(benchmark::State& state, Kernel kernel) {
  const graph::TieGraph& graph = town(state.range(0));
  for ([[maybe_unused]] const auto turn : state) {
    benchmark::DoNotOptimize(kernel(graph));
  }
  state.counters["per_tie"] = benchmark::Counter(
      static_cast<double>(graph.edge_count()),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
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
    street[v] = v / 50;
  }
  return graph::brokerage(g, street);
})
LINEAR;
BENCHMARK_CAPTURE(measure, communities, &graph::communities) LINEAR;
BENCHMARK_CAPTURE(measure, adamic_adar,
                  [](const graph::TieGraph& g) { return graph::adamic_adar(g, 100); })
LINEAR;
BENCHMARK_CAPTURE(measure, betweenness,
                  [](const graph::TieGraph& g) { return graph::betweenness(g); })
QUADRATIC;

}  // namespace
}  // namespace buurtweb

BENCHMARK_MAIN();
