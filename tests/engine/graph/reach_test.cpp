#include "engine/graph/reach.h"

#include <gmock/gmock.h>

#include <array>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::Each;
using testing::ElementsAre;

TEST(Hops, CountFromTheNearestStart) {
  using namespace letters;
  EXPECT_THAT(hops(small_web("a-b b-c c-d d-e f"), std::array{a, e}),
              ElementsAre(0, 1, 2, 1, 0, kUnreached));
}

TEST(Hops, WithoutAStartNothingIsReached) {
  EXPECT_THAT(hops(small_web("a-b"), {}), Each(kUnreached));
}

TEST(Hops, EndAtTheLimit) {
  EXPECT_THAT(hops(small_web("a-b b-c c-d"), std::array{letters::a}, 2),
              ElementsAre(0, 1, 2, kUnreached));
}

TEST(Hops, SomebodyWhoDoesNotPassOnStillReceives) {
  const std::vector<bool> silent{false, true, false};
  EXPECT_THAT(hops(small_web("a-b b-c"), std::array{letters::a}, kUnreached, silent),
              ElementsAre(0, 1, kUnreached));
}

TEST(Hops, AStartAlwaysSends) {
  const std::vector<bool> silent{true, false, false};
  EXPECT_THAT(hops(small_web("a-b b-c"), std::array{letters::a}, kUnreached, silent),
              ElementsAre(0, 1, 2));
}

TEST(Hops, FollowArcsOneWay) {
  const std::vector<Arc> arcs{{0, 1}, {2, 1}};
  EXPECT_THAT(hops(ArcGraph(3, arcs), std::array{Vertex{0}}), ElementsAre(0, 1, kUnreached));
}

struct Question {
  RandomArcs drawn;
  std::vector<Vertex> starts;
  std::uint32_t limit = 0;
  std::vector<bool> silent;
};

Question random_question(std::uint32_t seed) {
  std::mt19937 dice(seed);
  Question question;
  question.drawn = random_arcs(seed, 10);
  question.limit = static_cast<std::uint32_t>(dice() % 5);
  for (Vertex v = 0; v < question.drawn.vertex_count; ++v) {
    question.silent.push_back(dice() % 4 == 0);
    if (dice() % 4 == 0) {
      question.starts.push_back(v);
    }
  }
  return question;
}

// Takes away the arcs that nobody sends along and looks the distances up.
std::vector<std::uint32_t> hops_from_all_distances(const Question& question,
                                                   std::vector<Arc> arcs) {
  std::erase_if(arcs, [&](const Arc& arc) {
    return question.silent[arc.source] && std::ranges::count(question.starts, arc.source) == 0;
  });
  const Matrix all = distances(question.drawn.vertex_count, arcs);
  std::vector<std::uint32_t> nearest(question.drawn.vertex_count, kUnreached);
  for (Vertex v = 0; v < nearest.size(); ++v) {
    for (const Vertex start : question.starts) {
      if (all[start][v] <= question.limit) {
        nearest[v] = std::min(nearest[v], all[start][v]);
      }
    }
  }
  return nearest;
}

TEST(Hops, AgreeWithTheDistancesBetweenAll) {
  Oracle oracle("reach");
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    oracle.next_graph();
    const Question question = random_question(seed);
    const auto& [count, arcs] = question.drawn;
    oracle.same(hops(ArcGraph(count, arcs), question.starts, question.limit, question.silent),
                hops_from_all_distances(question, arcs), seeded(seed));
    oracle.same(hops(TieGraph(count, arcs), question.starts, question.limit, question.silent),
                hops_from_all_distances(question, both_ways(arcs)), seeded(seed));
  }
}

std::vector<Vertex> all_reached(const std::vector<std::uint32_t>& hops) {
  std::vector<Vertex> reached;
  for (Vertex v = 0; v < hops.size(); ++v) {
    if (hops[v] != kUnreached) {
      reached.push_back(v);
    }
  }
  return reached;
}

// One search after another gives what each would give alone.
template <class Graph>
void search_again_and_again(const Graph& graph, const Question& question, Oracle& oracle) {
  NearSearch near(graph, question.silent);
  for (std::uint32_t limit = 0; limit < 4; ++limit) {
    const auto found = near.within(question.starts, limit);
    std::vector<Vertex> reached(found.begin(), found.end());
    std::ranges::sort(reached);
    oracle.same(reached, all_reached(hops(graph, question.starts, limit, question.silent)),
                "within " + std::to_string(limit));
  }
}

TEST(NearSearch, MeetsWhatIsWithinSoManyHops) {
  Oracle oracle("near_search");
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    oracle.next_graph();
    Question question = random_question(seed);
    const auto& [count, arcs] = question.drawn;
    search_again_and_again(ArcGraph(count, arcs), question, oracle);
    question.silent.clear();
    search_again_and_again(TieGraph(count, arcs), question, oracle);
  }
}

}  // namespace
}  // namespace buurtweb::graph
