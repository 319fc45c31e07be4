#include "engine/analysis/outward_paths.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/engine/analysis/small_scene.h"
#include "tests/engine/graph/slow_answers.h"
#include "tests/support/random_scene.h"

namespace buurtweb::analysis::test {
namespace {

using graph::Vertex;
using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using enum FindingKind;

// a leads the garden; only b knows the fund.
constexpr std::string_view kOneWay =
    "bewoner a b c\ninitiatief tuin\nbuiten fonds\na trekt tuin\nkent a-b\n"
    "b contactpersoon fonds\n";

TEST(EssentialOutward, IsWhomEveryWayFromAnInitiativeToASourcePasses) {
  const Scene scene = small_scene(kOneWay);
  const Finding found = only_finding(scene, essential_outward);
  EXPECT_EQ(told(scene, found), "a b");
  EXPECT_EQ(found.from, member(scene, "tuin"));
  EXPECT_EQ(found.to, member(scene, "fonds"));
}

TEST(EssentialOutward, IsNobodyWhenThereAreTwoWays) {
  EXPECT_THAT(lines(small_scene(std::string(kOneWay) + "c doet_mee tuin\nc contactpersoon fonds"),
                    essential_outward),
              IsEmpty());
}

TEST(EssentialOutward, IsNobodyWhenThereIsNoWay) {
  EXPECT_THAT(lines(small_scene("bewoner a\ninitiatief tuin\nbuiten fonds\na trekt tuin"),
                    essential_outward),
              IsEmpty());
}

TEST(EssentialOutward, MayPassAnotherSource) {
  EXPECT_THAT(lines(small_scene(std::string(kOneWay) + "buiten bank\nc contactpersoon fonds\n"
                                                       "c contactpersoon bank"),
                    essential_outward),
              UnorderedElementsAre("a b", "a b c fonds"));
}

TEST(EssentialOutward, IsAsCertainAsTheWeakestStep) {
  const auto certainty = [](std::string_view source) {
    return only_finding(small_scene("bewoner a\ninitiatief tuin\nbuiten fonds\na trekt tuin\n"
                                    "a contactpersoon fonds " +
                                    std::string(source)),
                        essential_outward)
        .certainty;
  };
  EXPECT_EQ(certainty(""), Certainty::certain);
  EXPECT_EQ(certainty("<a,b"), Certainty::certain);
  EXPECT_EQ(certainty("<a"), Certainty::probable);
}

// The garden seeks wood, and the fund offers money.
constexpr std::string_view kNoMatch =
    "bewoner a b c\ninitiatief tuin nodig:hout\nbuiten fonds biedt:geld\na trekt tuin\n"
    "kent a-b b-c\nc contactpersoon fonds\n";

TEST(EssentialOutward, IsFoundWhateverTheSize) {
  for (const std::size_t others : {4900U, 5100U}) {
    EXPECT_THAT(lines(small_scene(fillers(others) + std::string(kNoMatch)), essential_outward),
                ElementsAre("a b c"))
        << others;
  }
}

TEST(EssentialOutward, SaysForHowManyPairsItTookTooLong) {
  const Scene scene = small_scene(fillers(5100) + std::string(kNoMatch) +
                                  "buiten bank biedt:hout\nc contactpersoon bank\n");
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const OutwardWays hanging = ways_that_hang_on_one(scene, graphs, 100);
  EXPECT_EQ(hanging.unexamined, 1U);
  ASSERT_EQ(hanging.ways.size(), 1U);
  EXPECT_EQ(hanging.ways.front().source, member(scene, "bank"));
  const std::vector<Finding> found = analysis::essential_outward(scene, graphs, hanging);
  EXPECT_EQ(found.front().unexamined, 1U);
  EXPECT_EQ(ways_that_hang_on_one(scene, graphs).unexamined, 0U);
}

// What the study says of second ways: whom, and how many are as good.
std::string second_way(const Scene& scene) {
  const Finding found = only_finding(scene, second_path);
  return told(scene, found) + " of " + std::to_string(count_optimal(found));
}

TEST(SecondPath, IsTheShortestNewTieThatLeapsOverAllWhoAreIndispensable) {
  const Scene scene = small_scene(std::string(kOneWay) + "c doet_mee tuin");
  EXPECT_EQ(second_way(scene), "c fonds of 1");
  EXPECT_EQ(only_finding(scene, second_path).figures[0].value, 4);
}

TEST(SecondPath, TellsBothWays) {
  const Scene scene = small_scene(std::string(kOneWay) + "c doet_mee tuin");
  const Finding found = only_finding(scene, second_path);
  ASSERT_EQ(found.ways.size(), 2U);
  EXPECT_EQ(names(scene, {found.ways[0].begin(), found.ways[0].end()}), "tuin a b fonds");
  EXPECT_EQ(names(scene, {found.ways[1].begin(), found.ways[1].end()}), "tuin c fonds");
}

// The source and the initiative do not come to know each other but through somebody.
TEST(SecondPath, IsNotOneBetweenTheInitiativeAndTheSource) {
  EXPECT_THAT(lines(small_scene(kOneWay), second_path), IsEmpty());
}

TEST(SecondPath, PrefersThoseWhoMayBeApproached) {
  constexpr std::string_view kTwoHelpers =
      "initiatief tuin\nbuiten fonds\na trekt tuin\nx doet_mee tuin\ny doet_mee tuin\n"
      "a contactpersoon fonds\nkent a-x a-y\n";
  EXPECT_EQ(second_way(small_scene("bewoner a x y\n" + std::string(kTwoHelpers))), "x fonds of 2");
  EXPECT_EQ(
      second_way(small_scene("bewoner a x\nbewoner y benaderbaar\n" + std::string(kTwoHelpers))),
      "y fonds of 2");
}

TEST(SecondPath, IsNotOfTwoWhoWouldRatherNotMeet) {
  const std::string two_triangles =
      "bewoner a c x y\ninitiatief tuin\nbuiten fonds\na trekt tuin\nx doet_mee tuin\n"
      "c contactpersoon fonds\ny contactpersoon fonds\nkent a-x a-c c-y\n";
  EXPECT_EQ(second_way(small_scene(two_triangles)), "x y of 3");
  EXPECT_EQ(second_way(small_scene(two_triangles + "liever_niet x y")), "x fonds of 2");
}

// ---- against trying every tie ----

// Whether every way between two passes a third. Not of neighbours.
bool hang_on_somebody(const graph::TieGraph& graph, Vertex from, Vertex to) {
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (v == from || v == to) {
      continue;
    }
    const auto lowest = graph::lowest_reached(graph.vertex_count(), graph::ties_without(graph, v));
    if (lowest[from] != lowest[to]) {
      return true;
    }
  }
  return false;
}

graph::TieGraph with_tie(const graph::TieGraph& graph, graph::Arc tie) {
  std::vector<graph::Arc> ties = graph::ties_of(graph);
  ties.push_back(tie);
  return {graph.vertex_count(), ties};
}

bool may_come_to_know(const Scene& scene, const Finding& finding, graph::Arc tie) {
  const auto is = [&](Vertex v, std::optional<MemberId> m) { return MemberId(v) == *m; };
  const auto may = [&](Vertex v) {
    return buurtweb::is_person(scene.members[v].kind) || is(v, finding.from) || is(v, finding.to);
  };
  const bool some_person = buurtweb::is_person(scene.members[tie.source].kind) ||
                           buurtweb::is_person(scene.members[tie.target].kind);
  const bool apart =
      std::ranges::find(scene.avoid, std::pair(MemberId(tie.source), MemberId(tie.target))) !=
      scene.avoid.end();
  return may(tie.source) && may(tie.target) && some_person && !apart;
}

struct Tried {
  Vertex hops = graph::kFar;
  std::set<std::pair<MemberId, MemberId>> pairs;
};

Tried try_every_tie(const Scene& scene, const graph::TieGraph& graph, const Finding& finding) {
  const graph::Matrix distance = graph::distances(graph);
  Tried tried;
  for (Vertex a = 0; a < graph.vertex_count(); ++a) {
    for (Vertex b = a + 1; b < graph.vertex_count(); ++b) {
      if (graph.has_arc(a, b) || !may_come_to_know(scene, finding, {a, b}) ||
          distance[a][b] > tried.hops ||
          hang_on_somebody(with_tie(graph, {a, b}), finding.from->value(), finding.to->value())) {
        continue;
      }
      if (distance[a][b] < tried.hops) {
        tried = {.hops = distance[a][b], .pairs = {}};
      }
      tried.pairs.emplace(a, b);
    }
  }
  return tried;
}

// From the initiative to the source along ties that are there or the new one, and nobody between
// the two stands on both.
void expect_two_ways(const graph::TieGraph& graph, const Finding& finding) {
  const auto end = [&](std::size_t i) { return std::get<MemberId>(finding.about[i]).value(); };
  const graph::TieGraph then = with_tie(graph, {end(0), end(1)});
  std::set<MemberId> between;
  std::size_t passed = 0;
  ASSERT_EQ(finding.ways.size(), 2U);
  for (const std::vector<MemberId>& way : finding.ways) {
    EXPECT_EQ(way.front(), *finding.from);
    EXPECT_EQ(way.back(), *finding.to);
    for (std::size_t i = 1; i < way.size(); ++i) {
      EXPECT_TRUE(then.has_arc(way[i - 1].value(), way[i].value()));
    }
    between.insert(way.begin() + 1, way.end() - 1);
    passed += way.size() - 2;
  }
  EXPECT_EQ(between.size(), passed);
}

TEST(SecondPath, AgreesWithTryingEveryTie) {
  Dice dice(23);
  int seen = 0;
  for (int round = 0; round < 200; ++round) {
    const Scene scene = random_scene(dice);
    const graph::TieGraph social = graph::build_tie_graphs(scene).social;
    const std::vector<Finding> seconds = findings(scene, second_path);
    for (const Finding& hanging : findings(scene, essential_outward)) {
      const Tried tried = try_every_tie(scene, social, hanging);
      const auto found = std::ranges::find_if(
          seconds, [&](const Finding& f) { return f.from == hanging.from && f.to == hanging.to; });
      ASSERT_EQ(found == seconds.end(), tried.pairs.empty());
      if (found == seconds.end()) {
        continue;
      }
      ++seen;
      EXPECT_EQ(found->figures[0].value, tried.hops);
      EXPECT_EQ(count_optimal(*found), tried.pairs.size());
      expect_two_ways(social, *found);
      EXPECT_TRUE(tried.pairs.contains(
          {std::get<MemberId>(found->about[0]), std::get<MemberId>(found->about[1])}));
      for (const std::vector<Ref>& pair : found->alternatives) {
        EXPECT_TRUE(
            tried.pairs.contains({std::get<MemberId>(pair[0]), std::get<MemberId>(pair[1])}));
      }
    }
  }
  EXPECT_GT(seen, 20);
}

}  // namespace
}  // namespace buurtweb::analysis::test
