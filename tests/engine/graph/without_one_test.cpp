#include "engine/graph/without_one.h"

#include <gtest/gtest.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

TEST(LargestWithout, IsTheLargestPartOfTheRest) {
  Oracle oracle("without_one");
  for (const TieGraph& graph : oracle.over(random_webs(250, 14))) {
    const std::vector<Vertex> largest = largest_without(graph);
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      oracle.same(largest[v], largest_rest(graph, v), describe(graph));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
