#include "engine/graph/warm_path.h"

#include <gmock/gmock.h>

#include <tuple>

#include "tests/engine/graph/small_web.h"

namespace buurtweb::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Strengths = std::vector<std::uint8_t>;

// Along the arcs of the graph, for ties in the order of ties_of().
Strengths along_arcs(const TieGraph& web, const std::vector<std::uint8_t>& by_tie) {
  Strengths strengths;
  const std::vector<Arc> ties = ties_of(web);
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    for (const Vertex w : web.neighbours(v)) {
      const auto tie = std::ranges::find(ties, Arc{std::min(v, w), std::max(v, w)});
      strengths.push_back(by_tie[static_cast<std::size_t>(tie - ties.begin())]);
    }
  }
  return strengths;
}

using Judged = std::tuple<int, std::size_t, std::vector<Vertex>>;  // coolness, length, path

// Walks every path that visits nobody twice and keeps the best.
class EveryPath {
public:
  EveryPath(const TieGraph& web, const Strengths& strength) : web_(web), strength_(strength) {}

  std::vector<Vertex> best(Vertex from, Vertex to) {
    best_ = {1'000'000, 0, {}};
    walk({0, 0, {from}}, to);
    return std::get<std::vector<Vertex>>(best_);
  }

private:
  void walk(const Judged& so_far, Vertex to) {
    const auto& [coolness, length, path] = so_far;
    const Vertex v = path.back();
    if (v == to) {
      best_ = std::min(best_, so_far);
      return;
    }
    for (std::size_t i = 0; i < web_.degree(v); ++i) {
      const Vertex w = web_.neighbours(v)[i];
      if (std::ranges::count(path, w) == 0) {
        std::vector<Vertex> longer = path;
        longer.push_back(w);
        walk({coolness + 4 - strength_[web_.row_start(v) + i], length + 1, longer}, to);
      }
    }
  }

  const TieGraph& web_;
  const Strengths& strength_;
  Judged best_;
};

TEST(WarmestPath, PrefersTwoWarmTiesOverOneCoolTie) {
  const TieGraph web = small_web("a-b a-c b-c");
  using namespace letters;
  EXPECT_THAT(warmest_path(web, along_arcs(web, {3, 1, 3}), a, c), ElementsAre(a, b, c));
}

TEST(WarmestPath, OfEquallyWarmWaysTheShorterWins) {
  const TieGraph web = small_web("a-b a-c b-c");
  using namespace letters;
  EXPECT_THAT(warmest_path(web, along_arcs(web, {3, 2, 3}), a, c), ElementsAre(a, c));
}

TEST(WarmestPath, OfEquallyLongWaysTheLowestVerticesWin) {
  const TieGraph web = small_web("a-c a-d b-c b-d");
  using namespace letters;
  EXPECT_THAT(warmest_path(web, along_arcs(web, {1, 1, 1, 1}), a, b), ElementsAre(a, c, b));
}

TEST(WarmestPath, ToOneselfHasNoSteps) {
  const TieGraph web = small_web("a-b");
  EXPECT_THAT(warmest_path(web, along_arcs(web, {1}), letters::b, letters::b),
              ElementsAre(letters::b));
}

TEST(WarmestPath, IsEmptyWhereThereIsNoWay) {
  const TieGraph web = small_web("a-b c");
  EXPECT_THAT(warmest_path(web, along_arcs(web, {3}), letters::a, letters::c), IsEmpty());
}

TEST(WarmestPath, AgreesWithTryingEveryPath) {
  std::mt19937 dice(1);
  for (const TieGraph& web : random_webs(250, 7)) {
    std::vector<std::uint8_t> by_tie(web.edge_count());
    for (std::uint8_t& strength : by_tie) {
      strength = static_cast<std::uint8_t>(1 + dice() % 3);
    }
    const Strengths strength = along_arcs(web, by_tie);
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      EXPECT_EQ(warmest_path(web, strength, 0, v), EveryPath(web, strength).best(0, v))
          << "to " << v << " in " << describe(web);
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
