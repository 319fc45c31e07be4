#include "engine/graph/move_parts.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

std::vector<Vertex> drawn_parts(std::size_t size, std::mt19937& dice) {
  std::vector<Vertex> of(size);
  for (Vertex& part : of) {
    part = static_cast<Vertex>(dice() % (size + 1) / 3);
  }
  return of;
}

// The most that a move of one vertex to the part of a neighbour adds.
Weight best_move(const Coarse& graph, const std::vector<Vertex>& of) {
  Weight best = 0;
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (std::uint32_t i = graph.offsets[v]; i < graph.offsets[v + 1]; ++i) {
      std::vector<Vertex> moved = of;
      moved[v] = of[graph.targets[i]];
      best = std::max(best, quality(graph, moved) - quality(graph, of));
    }
  }
  return best;
}

TEST(MoveLocally, RepeatedLeavesNoMoveThatWouldGain) {
  Oracle oracle("move_parts");
  std::mt19937 dice(3);
  for (const TieGraph& web : oracle.over(random_webs(300, 14))) {
    const Coarse graph = coarse_graph(web);
    std::vector<Vertex> of = drawn_parts(web.vertex_count(), dice);
    for (std::vector<Vertex> before; before != of;) {
      before = of;
      move_locally(graph, of);
      oracle.same(quality(graph, of) > quality(graph, before) || of == before, true, describe(web));
    }
    oracle.same(best_move(graph, of), Weight{0}, describe(web));
  }
}

// Whether all of a piece is reached from its first vertex without leaving it.
bool hangs_together(const Coarse& graph, const std::vector<Vertex>& piece, Vertex number) {
  std::vector<bool> seen(graph.size(), false);
  std::vector<Vertex> reached{number};
  seen[number] = true;
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const Vertex v = reached[at];
    for (std::uint32_t i = graph.offsets[v]; i < graph.offsets[v + 1]; ++i) {
      const Vertex w = graph.targets[i];
      if (!seen[w] && piece[w] == number) {
        seen[w] = true;
        reached.push_back(w);
      }
    }
  }
  return std::cmp_equal(reached.size(), std::ranges::count(piece, number));
}

TEST(HeldTogether, ArePiecesOfPartsThatHangTogether) {
  Oracle oracle("move_parts");
  std::mt19937 dice(4);
  std::size_t joined = 0;
  for (const TieGraph& web : oracle.over(random_webs(300, 14))) {
    const Coarse graph = coarse_graph(web);
    const std::vector<Vertex> of = drawn_parts(web.vertex_count(), dice);
    const std::vector<Vertex> piece = held_together(graph, of);
    for (Vertex v = 0; v < graph.size(); ++v) {
      oracle.same(of[piece[v]], of[v], describe(web));
      oracle.same(piece[piece[v]], piece[v], describe(web));
      oracle.same(hangs_together(graph, piece, piece[v]), true, describe(web));
      joined += piece[v] != v ? 1U : 0U;
    }
    std::vector<Vertex> alone(graph.size());
    std::iota(alone.begin(), alone.end(), Vertex{0});
    oracle.same(quality(graph, piece) >= quality(graph, alone), true, describe(web));
  }
  EXPECT_GT(joined, 100U);
}

}  // namespace
}  // namespace buurtweb::graph
