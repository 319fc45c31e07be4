// Our kernels, for the comparison with peers.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <unistd.h>

#include "engine/graph/betweenness.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/blocks.h"
#include "engine/graph/burt.h"
#include "engine/graph/communities.h"
#include "engine/graph/components.h"
#include "engine/graph/similarity.h"
#include "tests/bench/work.h"

namespace buurtweb::bench {
namespace {

using Start = std::function<void()>;
using Answer = std::vector<double>;

graph::TieGraph rows_of(const Graph& graph) {
  std::vector<graph::Arc> arcs;
  arcs.reserve(graph.ties.size());
  std::ranges::transform(graph.ties, std::back_inserter(arcs), [](const Pair& tie) {
    return graph::Arc{tie.first, tie.second};
  });
  return {graph.vertex_count, arcs};
}

// A work that is one kernel on the rows, and what of its result is compared.
template <class Kernel, class Tell>
Work kernel(std::string_view name, Kernel run, Tell tell) {
  return {name, [=](const Graph& graph, const Start& start) -> Answer {
            const graph::TieGraph rows = rows_of(graph);
            start();
            return tell(rows, run(rows));
          }};
}

Answer cuts_told(const graph::TieGraph& /*rows*/, const graph::Cuts& cuts) {
  std::vector<Pair> bridges;
  for (const graph::Arc& edge : cuts.edges) {
    bridges.emplace_back(edge.source, edge.target);
  }
  Answer answer(cuts.vertices.begin(), cuts.vertices.end());
  const Answer rest = as_answer(bridges);
  answer.insert(answer.end(), rest.begin(), rest.end());
  return answer;
}

// Of each tie, by its ends, in which block it stands.
Answer blocks_told(const graph::TieGraph& rows, const graph::Blocks& blocks) {
  Answer answer;
  answer.reserve(rows.edge_count());
  for (graph::Vertex v = 0; v < rows.vertex_count(); ++v) {
    const auto row = rows.neighbours(v);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i] > v) {
        answer.push_back(blocks.between(v, row[i]));
      }
    }
  }
  return answer;
}

// What a tie of the graph costs in memory, in bytes: in pages that the system gave, since malloc
// also counts room of which no page was ever touched.
Answer memory(const Graph& graph, const Start& start) {
  start();
  const auto in_use = [] {
    ::malloc_trim(0);
    std::ifstream in("/proc/self/statm");
    double all = 0;
    double resident = 0;
    in >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
  };
  const double before = in_use();
  const graph::TieGraph rows = rows_of(graph);
  return {(in_use() - before) / static_cast<double>(rows.edge_count())};
}

Answer constraint_told(const graph::TieGraph& /*rows*/,
                       const std::vector<std::optional<double>>& all) {
  Answer answer(all.size());
  std::ranges::transform(all, answer.begin(),
                         [](const std::optional<double>& one) { return one.value_or(-1); });
  return answer;
}

Answer pairs_told(const graph::TieGraph& /*rows*/, const std::vector<graph::ScoredPair>& pairs) {
  Answer answer;
  for (const graph::ScoredPair& pair : pairs) {
    answer.insert(answer.end(),
                  {pair.score, static_cast<double>(pair.a), static_cast<double>(pair.b)});
  }
  return answer;
}

// All that there are, unless the comparison asks for fewer.
unsigned threads() {
  const char* const wish = std::getenv("BUURTWEB_THREADS");
  return wish == nullptr ? 0 : static_cast<unsigned>(std::strtoul(wish, nullptr, 10));
}

std::vector<Work> works() {
  return {kernel(
              "betweenness",
              [](const graph::TieGraph& rows) {
                return graph::betweenness(rows, {.threads = threads()});
              },
              [](const graph::TieGraph&, const Answer& all) { return all; }),
          kernel("components", &graph::components,
                 [](const graph::TieGraph&, const graph::Components& parts) {
                   return Answer(parts.of.begin(), parts.of.end());
                 }),
          kernel("cuts", &graph::cuts, &cuts_told),
          kernel("blocks", &graph::blocks, &blocks_told),
          {"memory", &memory},
          kernel(
              "constraint", [](const graph::TieGraph& rows) { return graph::constraint(rows); },
              &constraint_told),
          kernel("communities", &graph::communities,
                 [](const graph::TieGraph& rows, const std::vector<graph::Vertex>& of) {
                   return Answer{graph::modularity(rows, of)};
                 }),
          kernel(
              "adamic-adar",
              [](const graph::TieGraph& rows) { return graph::adamic_adar(rows, kBestPairs); },
              &pairs_told)};
}

}  // namespace
}  // namespace buurtweb::bench

int main(int argc, char** argv) {
  return buurtweb::bench::run(buurtweb::bench::works(), argc, argv);
}
