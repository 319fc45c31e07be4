#include "engine/graph/coarse_graph.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using Table = std::vector<std::vector<Weight>>;

Table table_of(const Coarse& graph) {
  Table table(graph.size(), std::vector<Weight>(graph.size(), 0));
  for (Vertex v = 0; v < graph.size(); ++v) {
    graph.for_each_tie(v, [&](Vertex w, std::uint32_t weight) { table[v][w] += weight; });
  }
  return table;
}

// Tie by tie: how many run between each two parts, and how many ends each part has.
struct Counted {
  Table between;
  std::vector<Weight> strength;
};

Counted counted(const TieGraph& graph, const std::vector<Vertex>& of, Vertex parts) {
  Counted result{.between = Table(parts, std::vector<Weight>(parts, 0)),
                 .strength = std::vector<Weight>(parts, 0)};
  for (const Arc& tie : both_ways(ties_of(graph))) {
    ++result.strength[of[tie.source]];
    result.between[of[tie.source]][of[tie.target]] += of[tie.source] != of[tie.target] ? 1 : 0;
  }
  return result;
}

std::vector<Vertex> drawn_parts(std::size_t size, Vertex parts, std::mt19937& dice) {
  std::vector<Vertex> of(size);
  for (Vertex& part : of) {
    part = static_cast<Vertex>(dice() % parts);
  }
  return of;
}

void compare(const Coarse& found, const Counted& expected, const TieGraph& web, Oracle& oracle) {
  oracle.same(table_of(found), expected.between, describe(web));
  oracle.same(std::vector<Weight>(found.strength.begin(), found.strength.end()), expected.strength,
              describe(web));
  oracle.same(found.total, static_cast<Weight>(2 * web.edge_count()), describe(web));
}

TEST(CoarseGraph, OfPartsAndOfPartsOfPartsIsCountedTieByTie) {
  Oracle oracle("coarse_graph");
  std::mt19937 dice(1);
  for (const TieGraph& web : oracle.over(random_webs(300, 12))) {
    std::vector<Vertex> own(web.vertex_count());
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      own[v] = v;
    }
    const Coarse all = coarse_graph(web);
    compare(all, counted(web, own, web.vertex_count()), web, oracle);
    std::vector<Vertex> of = drawn_parts(web.vertex_count(), 5, dice);
    const Coarse five = merged(all, of, 5);
    compare(five, counted(web, of, 5), web, oracle);
    const std::vector<Vertex> above = drawn_parts(5, 2, dice);
    for (Vertex& part : of) {
      part = above[part];
    }
    compare(merged(five, above, 2), counted(web, of, 2), web, oracle);
  }
}

TEST(CoarseGraph, HasTheQualityOfTheDefinition) {
  Oracle oracle("coarse_graph");
  std::mt19937 dice(2);
  for (const TieGraph& web : oracle.over(random_webs(300, 12))) {
    if (web.vertex_count() > 0) {
      const std::vector<Vertex> of = drawn_parts(web.vertex_count(), web.vertex_count(), dice);
      const Coarse graph = coarse_graph(web);
      const auto total = static_cast<double>(graph.total);
      oracle.near(static_cast<double>(quality(graph, of)),
                  modularity_by_definition(web, of) * total * total, describe(web));
    }
  }
}

TEST(Tally, AddsUpByPartAndStartsAnew) {
  Tally tally(3);
  tally.add(2, 4);
  tally.add(0, 1);
  tally.add(2, 3);
  EXPECT_EQ(tally.sum(2), 7);
  std::vector<std::pair<Vertex, Weight>> met;
  const auto note = [&](Vertex part, Weight sum) { met.emplace_back(part, sum); };
  tally.drain(note);
  EXPECT_THAT(met, testing::ElementsAre(testing::Pair(2, 7), testing::Pair(0, 1)));
  EXPECT_EQ(tally.sum(2), 0);
  tally.drain(note);
  EXPECT_EQ(met.size(), 2U);
}

}  // namespace
}  // namespace buurtweb::graph
