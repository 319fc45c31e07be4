#include <gmock/gmock.h>

#include "engine/analysis/listing.h"
#include "engine/analysis/step_analysis.h"
#include "engine/graph/tie_graphs.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using enum FindingKind;

TEST(CutVertex, IsWhoeverTwoPairsHangOn) {
  EXPECT_THAT(lines(small_scene("bewoner a b m x y\nkent a-b b-m m-x x-y"), cut_vertex),
              ElementsAre("m | a b | x y"));
}

TEST(CutVertex, IsNobodyWhenASecondPersonKnowsBothSides) {
  EXPECT_THAT(lines(small_scene("bewoner a b m x y\nkent a-b b-m m-x x-y a-y"), cut_vertex),
              IsEmpty());
}

TEST(CutVertex, IsNobodyWhenOnlyOnePersonIsCutOff) {
  EXPECT_THAT(lines(small_scene("bewoner a b m x\nkent a-b b-m m-x"), cut_vertex), IsEmpty());
}

TEST(CutVertex, MayBeAPlaceThatPeopleManage) {
  EXPECT_THAT(lines(small_scene("bewoner a b x y\nvoorziening zaal\nkent a-b x-y\n"
                                "a beheert zaal\nx beheert zaal"),
                    cut_vertex),
              testing::Contains("zaal | a b | x y"));
}

TEST(CutVertex, TellsAllPartsTheLargestByPeopleFirst) {
  EXPECT_THAT(lines(small_scene("bewoner a b m p q r x\norganisatie o\nvoorziening v w\n"
                                "kent m-a a-b m-p p-q q-r m-x\n"
                                "x werkt_bij o\no beheert v\no beheert w"),
                    cut_vertex),
              testing::Contains("m | p q r | a b | x o v w"));
}

TEST(CutVertex, TellsPartsOfTheSameSizeByKeyNotByName) {
  Scene scene = small_scene("bewoner a b m x y\nkent a-b b-m m-x x-y");
  scene.members[member(scene, "a").value()].handle = "k7";
  scene.members[member(scene, "b").value()].handle = "k8";
  scene.members[member(scene, "x").value()].handle = "k9";
  scene.members[member(scene, "y").value()].handle = "k1";
  EXPECT_THAT(lines(scene, cut_vertex), ElementsAre("m | x y | a b"));
}

TEST(CutEdge, IsTheOnlyTieBetweenTwoPairs) {
  const Scene scene = small_scene("bewoner a b x y\nkent a-b b-x x-y");
  const Finding found = only_finding(scene, cut_edge);
  EXPECT_EQ(told(scene, found), "b x | a b | x y");
  EXPECT_THAT(found.evidence, SizeIs(1));
}

TEST(CutEdge, IsNoneWhenOnePersonIsOnOneSide) {
  EXPECT_THAT(lines(small_scene("bewoner a b x\nkent a-b b-x"), cut_edge), IsEmpty());
}

TEST(CutEdge, IsNoneWhenThereIsASecondTie) {
  EXPECT_THAT(lines(small_scene("bewoner a b x y\nkent a-b b-x x-y a-y"), cut_edge), IsEmpty());
}

// Two people who hang on m, and a row of so many others.
std::string long_row(int length) {
  std::string people = "bewoner a b m";
  std::string ties = "kent a-b b-m m-r1000";
  for (int i = 1000; i < 1000 + length; ++i) {
    people += " r" + std::to_string(i);
    ties += i == 1000 ? "" : " r" + std::to_string(i - 1) + "-r" + std::to_string(i);
  }
  return people + "\n" + ties + " r" + std::to_string(999 + length) + "-r1000";
}

TEST(CutVertex, ListsNoPartThatIsHalfACityButCountsIt) {
  const Scene scene = small_scene(long_row(5001));
  const Finding found = findings(scene, cut_vertex).front();
  EXPECT_EQ(told(scene, found), "m |  | a b");
  EXPECT_EQ(figure(found, "niet_opgesomd"), 5001);
  EXPECT_EQ(found.people, 5004U);
  EXPECT_EQ(figure(findings(small_scene(long_row(4990)), cut_vertex).front(), "niet_opgesomd"), -1);
}

TEST(CutEdge, ListsNoSideThatIsHalfACityButCountsIt) {
  const Scene scene = small_scene(long_row(5001));
  const Finding found = findings(scene, cut_edge).front();
  EXPECT_EQ(figure(found, "niet_opgesomd"), 5002);
  EXPECT_EQ(found.people, 5004U);
}

// So many rows of five people, apart from each other: of each the one in the middle holds it
// together, and the two ties of that one.
Scene rows_of_five(std::uint32_t count) {
  Scene scene;
  scene.audience = Audience::worker;
  for (std::uint32_t i = 0; i < 5 * count; ++i) {
    privacy::Member& member = scene.members.emplace_back();
    member.kind = AssetKind::resident;
    member.handle = std::to_string(i);
    if (i % 5 > 0) {
      privacy::SceneTie& tie = scene.ties.emplace_back();
      tie.from = MemberId(i - 1);
      tie.to = MemberId(i);
      tie.sources = {privacy::kTeam};
    }
  }
  return scene;
}

TEST(CutRelations, OfACityOnlyAsManyAreHeldAsAreListed) {
  constexpr std::uint32_t rows = 2 * kMostOfAKind + 3;
  const Scene scene = rows_of_five(rows);
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const std::vector<Finding> people = cut_vertices(scene, graphs);
  EXPECT_THAT(people, SizeIs(kMostOfAKind));
  EXPECT_EQ(people.front().unlisted, rows - kMostOfAKind);
  const std::vector<Finding> ties = cut_edges(scene, graphs);
  EXPECT_THAT(ties, SizeIs(kMostOfAKind));
  EXPECT_EQ(ties.front().unlisted, 2 * rows - kMostOfAKind);
}

}  // namespace
}  // namespace buurtweb::analysis::test
