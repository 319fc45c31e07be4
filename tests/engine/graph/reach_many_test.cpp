#include "engine/graph/reach_many.h"

#include <gmock/gmock.h>

#include <numeric>

#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

struct Question {
  RandomArcs drawn;
  std::vector<Vertex> starts;  // all, the last first
  std::uint32_t limit = 0;
  std::vector<bool> silent;
};

Question random_question(std::uint32_t seed, Vertex size) {
  std::mt19937 dice(seed);
  Question question{.drawn = random_arcs(seed, size), .starts = {}, .limit = 0, .silent = {}};
  question.limit = static_cast<std::uint32_t>(dice() % 5);
  question.starts.resize(question.drawn.vertex_count);
  std::iota(question.starts.rbegin(), question.starts.rend(), Vertex{0});
  for (Vertex v = 0; v < question.drawn.vertex_count; ++v) {
    question.silent.push_back(dice() % 4 == 0);
  }
  return question;
}

// Takes away what others do not pass on and looks the distances from this start up.
std::vector<Vertex> by_all_distances(const Question& question, Vertex start) {
  std::vector<Arc> arcs = question.drawn.arcs;
  std::erase_if(arcs,
                [&](const Arc& arc) { return question.silent[arc.source] && arc.source != start; });
  const Matrix all = distances(question.drawn.vertex_count, arcs);
  std::vector<Vertex> reached;
  for (Vertex v = 0; v < question.drawn.vertex_count; ++v) {
    if (all[start][v] <= question.limit) {
      reached.push_back(v);
    }
  }
  return reached;
}

// Some with more starts than go together.
TEST(ReachMany, AgreesWithTheDistancesBetweenAll) {
  Oracle oracle("reach_many");
  for (std::uint32_t seed = 0; seed < 120; ++seed) {
    oracle.next_graph();
    const Question question = random_question(seed, seed % 40 == 0 ? 90 : 12);
    const auto& [count, arcs] = question.drawn;
    const auto lists = within_reach_of_each(ArcGraph(count, arcs), question.starts, question.limit,
                                            question.silent);
    ASSERT_EQ(lists.size(), question.starts.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
      oracle.same(lists[i], by_all_distances(question, question.starts[i]), seeded(seed));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
