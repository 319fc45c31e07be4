#include "engine/graph/warm_path.h"

#include <gmock/gmock.h>

#include <limits>
#include <tuple>

#include "tests/engine/graph/oracle.h"
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

std::vector<Vertex> warmest_path(const TieGraph& web, const Strengths& strength, Vertex from,
                                 Vertex to) {
  const std::vector<std::vector<Vertex>> first = warmest_paths(web, strength, {from, to}, 1).first;
  return first.empty() ? std::vector<Vertex>{} : first.front();
}

// Walks every path that visits nobody twice and keeps the best, in the order of their vertices.
class EveryPath {
public:
  EveryPath(const TieGraph& web, const Strengths& strength) : web_(web), strength_(strength) {}

  std::vector<std::vector<Vertex>> best(Vertex from, Vertex to) {
    ways_.clear();
    walk({0, 0, {from}}, to);
    std::ranges::sort(ways_);
    std::vector<std::vector<Vertex>> best;
    for (const auto& [coolness, length, path] : ways_) {
      if (coolness == std::get<0>(ways_.front()) && length == std::get<1>(ways_.front())) {
        best.push_back(path);
      }
    }
    return best;
  }

private:
  void walk(const Judged& so_far, Vertex to) {
    const auto& [coolness, length, path] = so_far;
    const Vertex v = path.back();
    if (v == to) {
      ways_.push_back(so_far);
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
  std::vector<Judged> ways_;
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

// Of the four ways a-b-d-e-g, a-b-d-f-g, a-c-d-e-g and a-c-d-f-g.
TEST(WarmestPath, IsCountedWithAllThatAreAsGoodOfWhichTheFirstAreListed) {
  const TieGraph web = small_web("a-b a-c b-d c-d d-e d-f e-g f-g");
  using namespace letters;
  const WarmestPaths found = warmest_paths(web, Strengths(16, 2), {a, g}, 3);
  EXPECT_EQ(found.count, 4U);
  EXPECT_THAT(found.first, ElementsAre(ElementsAre(a, b, d, e, g), ElementsAre(a, b, d, f, g),
                                       ElementsAre(a, c, d, e, g)));
}

// Seventy squares in a row double the number of ways seventy times.
TEST(WarmestPath, IsNotCountedPastTheLargestNumber) {
  std::vector<Arc> ties;
  for (Vertex v = 0; v < 210; v += 3) {
    ties.insert(ties.end(), {{v, v + 1}, {v, v + 2}, {v + 1, v + 3}, {v + 2, v + 3}});
  }
  const TieGraph web(211, ties);
  const WarmestPaths found = warmest_paths(web, Strengths(2 * ties.size(), 1), {0, 210}, 2);
  EXPECT_EQ(found.count, std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(found.first.size(), 2U);
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
  Oracle oracle("warm_path");
  for (const TieGraph& web : oracle.over(random_webs(250, 7))) {
    std::vector<std::uint8_t> by_tie(web.edge_count());
    for (std::uint8_t& strength : by_tie) {
      strength = static_cast<std::uint8_t>(1 + dice() % 3);
    }
    const Strengths strength = along_arcs(web, by_tie);
    for (Vertex v = 0; v < web.vertex_count(); ++v) {
      const std::vector<std::vector<Vertex>> best = EveryPath(web, strength).best(0, v);
      const WarmestPaths found = warmest_paths(web, strength, {0, v}, 1000);
      oracle.same(found.first, best, describe(web));
      oracle.same(found.count, best.size(), describe(web));
    }
  }
}

}  // namespace
}  // namespace buurtweb::graph
