#include "engine/analysis/separations.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "engine/graph/biconnected.h"
#include "tests/engine/analysis/dice.h"
#include "tests/engine/graph/taking_away.h"

namespace buurtweb::analysis {
namespace {

using graph::Arc;
using graph::TieGraph;
using graph::Vertex;
using testing::ElementsAre;
using testing::IsEmpty;

// Ties between 0..9 given as "01 12"; the vertices in `places` are no people.
graph::Cuts separated(std::string_view ties, std::string_view places = "") {
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i + 1 < ties.size(); i += 3) {
    arcs.push_back({static_cast<Vertex>(ties[i] - '0'), static_cast<Vertex>(ties[i + 1] - '0')});
  }
  std::vector<bool> is_person(10, true);
  for (const char place : places) {
    is_person[static_cast<std::size_t>(place - '0')] = false;
  }
  return Separations(TieGraph(10, arcs), is_person).cuts();
}

TEST(Separations, NeedTwoPeopleOnBothSidesOfATie) {
  EXPECT_THAT(separated("01 12 23").edges, ElementsAre(Arc{1, 2}));
  EXPECT_THAT(separated("01 12").edges, IsEmpty());
}

TEST(Separations, NeedTwoPeopleInTwoPartsOfAVertex) {
  EXPECT_THAT(separated("01 12 23 34").vertices, ElementsAre(2U));
  EXPECT_THAT(separated("01 12 23").vertices, IsEmpty());
}

TEST(Separations, DoNotCountAssetsThatAreNoPeople) {
  EXPECT_THAT(separated("01 12 23 34", "0").vertices, IsEmpty());
  EXPECT_THAT(separated("01 12 23 34", "2").vertices, ElementsAre(2U));
}

TEST(Separations, DoNotAddUpSmallParts) {
  EXPECT_THAT(separated("01 02 03 04 05").vertices, IsEmpty());
}

struct RandomWeb {
  TieGraph graph;
  std::vector<bool> is_person;
};

RandomWeb random_web(test::Dice& dice) {
  const Vertex n = 3 + dice.roll(20);
  std::vector<Arc> arcs;
  for (Vertex i = 0; i < n + n / 4; ++i) {
    arcs.push_back({dice.roll(n), dice.roll(n)});
  }
  std::vector<bool> is_person(n);
  for (Vertex v = 0; v < n; ++v) {
    is_person[v] = !dice.one_in(4);
  }
  return {TieGraph(n, arcs), is_person};
}

bool separates_people(const RandomWeb& web, const std::vector<std::vector<Vertex>>& parts) {
  const auto peopled = [&](const std::vector<Vertex>& part) {
    return std::ranges::count_if(part, [&](Vertex v) { return web.is_person[v]; }) >= 2;
  };
  return std::ranges::count_if(parts, peopled) >= 2;
}

// The oracle takes each cut away and counts the people in what is left.
TEST(Separations, AreTheCutsWithPeopleOnTwoSides) {
  test::Dice dice(7);
  for (int round = 0; round < 300; ++round) {
    const RandomWeb web = random_web(dice);
    graph::Cuts expected = graph::cuts(web.graph);
    std::erase_if(expected.vertices, [&](Vertex v) {
      return !separates_people(web, graph::parts_by_taking_away(web.graph, v));
    });
    std::erase_if(expected.edges, [&](Arc e) {
      return !separates_people(web, graph::sides_by_taking_away(web.graph, e));
    });
    const Separations found(web.graph, web.is_person);
    EXPECT_EQ(found.cuts().vertices, expected.vertices);
    EXPECT_EQ(found.cuts().edges, expected.edges);
  }
}

using Lists = std::vector<std::vector<Vertex>>;

// The parts with all that is told of them held against their members, in the order of the lowest.
Lists members_of(const RandomWeb& web, const Separations& found,
                 const std::vector<Separations::Part>& parts) {
  Lists lists;
  for (const Separations::Part& part : parts) {
    lists.push_back(found.vertices_of(part));
    const std::vector<Vertex>& members = lists.back();
    EXPECT_EQ(part.size, members.size());
    EXPECT_EQ(part.people,
              std::ranges::count_if(members, [&](Vertex v) { return web.is_person[v]; }));
    for (Vertex v = 0; v < web.graph.vertex_count(); ++v) {
      EXPECT_EQ(found.is_in(part, v), std::ranges::binary_search(members, v));
    }
  }
  std::ranges::sort(lists);
  return lists;
}

TEST(Separations, TellWhatIsLeftWithoutAnyVertex) {
  test::Dice dice(11);
  for (int round = 0; round < 300; ++round) {
    const RandomWeb web = random_web(dice);
    const Separations found(web.graph, web.is_person);
    for (Vertex v = 0; v < web.graph.vertex_count(); ++v) {
      EXPECT_EQ(members_of(web, found, found.parts_without(v)),
                graph::parts_by_taking_away(web.graph, v))
          << v << " of " << graph::describe(web.graph);
    }
  }
}

TEST(Separations, TellBothSidesOfAnyTieThatCuts) {
  test::Dice dice(12);
  for (int round = 0; round < 300; ++round) {
    const RandomWeb web = random_web(dice);
    const Separations found(web.graph, web.is_person);
    for (const Arc& tie : graph::cuts(web.graph).edges) {
      Lists expected = graph::sides_by_taking_away(web.graph, tie);
      std::ranges::sort(expected);
      EXPECT_EQ(members_of(web, found, found.sides_of(tie)), expected)
          << graph::describe(web.graph);
    }
  }
}

TEST(Separations, OfALongPathNeedNoDeepRecursion) {
  constexpr Vertex kLength = 200'000;
  std::vector<Arc> ties;
  for (Vertex v = 1; v < kLength; ++v) {
    ties.push_back({v - 1, v});
  }
  const TieGraph path(kLength, ties);
  const Separations found(path, std::vector<bool>(kLength, true));
  EXPECT_EQ(found.cuts().vertices.size(), kLength - 4U);
  EXPECT_EQ(found.parts_without(kLength / 2).size(), 2U);
}

}  // namespace
}  // namespace buurtweb::analysis
