#include "engine/analysis/team_proposals.h"

#include <gmock/gmock.h>

#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

constexpr std::string_view kSoup =
    "bewoner a\nbewoner kok kan:koken\nbewoner tim kan:tillen\nbewoner bas kan:koken,tillen\n"
    "initiatief soep nodig:koken,tillen\na trekt soep\n";

TEST(TeamProposal, AreTheNearestWhoTogetherHaveWhatIsMissing) {
  const Scene scene = small_scene(std::string(kSoup) + "kent a-kok a-tim kok-tim tim-bas");
  const Finding found = only_finding(scene, team_proposal);
  EXPECT_EQ(told(scene, found), "kok tim");
  EXPECT_EQ(found.from, member(scene, "soep"));
  EXPECT_EQ(found.figures[0].value, 1);
}

TEST(TeamProposal, AreTheFewestOfThoseAsNear) {
  EXPECT_THAT(
      lines(small_scene(std::string(kSoup) + "kent a-kok a-tim a-bas kok-tim"), team_proposal),
      ElementsAre("bas"));
}

TEST(TeamProposal, IsNoneWhenNobodyHasASkillOrNoWayLeadsThere) {
  EXPECT_THAT(lines(small_scene("bewoner a\nbewoner kok kan:koken\n"
                                "initiatief soep nodig:koken,tillen\na trekt soep\nkent a-kok"),
                    team_proposal),
              IsEmpty());
  EXPECT_THAT(lines(small_scene(kSoup), team_proposal), IsEmpty());
}

TEST(TeamProposal, IsNoneWhenNothingIsMissing) {
  EXPECT_THAT(lines(small_scene("bewoner a kan:koken\ninitiatief soep nodig:koken\na trekt soep"),
                    team_proposal),
              IsEmpty());
}

TEST(TeamProposal, KeepsThoseApartWhoWouldRatherNotMeet) {
  const std::string near = std::string(kSoup) + "kent a-kok a-tim kok-tim tim-bas\n";
  EXPECT_THAT(lines(small_scene(near + "liever_niet kok tim"), team_proposal), ElementsAre("bas"));
  EXPECT_THAT(lines(small_scene(near + "liever_niet a tim"), team_proposal), ElementsAre("bas"));
}

TEST(TeamProposal, AsksWhoIsAskedLeast) {
  constexpr std::string_view kTwoCooks =
      "bewoner a\nbewoner kim kok kan:koken\ninitiatief soep nodig:koken\na trekt soep\n"
      "kent a-kim a-kok\n";
  const Scene scene = small_scene(std::string(kTwoCooks) + "bewoner x y\nvoorgesteld x y via kim");
  const Finding found = only_finding(scene, team_proposal);
  EXPECT_EQ(told(scene, found), "kok");
  EXPECT_EQ(count_optimal(found), 2U);
  EXPECT_THAT(lines(small_scene(kTwoCooks), team_proposal), ElementsAre("kim"));
}

TEST(TeamProposal, MeetsThroughASmallGroupHalfwayEach) {
  Scene scene = small_scene(
      "bewoner a\nbewoner kok kan:koken\nnetwerk club\ninitiatief soep nodig:koken\n"
      "a trekt soep\na lid_van club\nkok lid_van club");
  EXPECT_EQ(only_finding(scene, team_proposal).figures[0].value, 1);
  scene.thresholds.group_max = 1;
  EXPECT_EQ(only_finding(scene, team_proposal).figures[0].value, 2);
}

// The cook is four handshakes away from who leads.
constexpr std::string_view kFarCook =
    "bewoner a b c d\nbewoner kok kan:koken\ninitiatief soep nodig:koken\na trekt soep\n"
    "kent a-b b-c c-d d-kok\n";

TEST(TeamProposal, IsFoundWhateverTheSize) {
  for (const std::size_t others : {4900U, 5100U}) {
    const Scene scene = small_scene(fillers(others) + std::string(kFarCook));
    const Finding found = only_finding(scene, team_proposal);
    EXPECT_EQ(told(scene, found), "kok") << others;
    EXPECT_EQ(found.figures[0].value, 4) << others;
    EXPECT_EQ(found.method, Method::exact) << others;
    EXPECT_TRUE(study(scene).unexamined.empty()) << others;
  }
}

TEST(TeamProposal, OfACityAreTheSameAsOfATown) {
  const std::string near = std::string(kSoup) + "kent a-kok a-tim kok-tim tim-bas";
  const Scene scene = small_scene(fillers(5100) + near);
  const Finding found = only_finding(scene, team_proposal);
  EXPECT_EQ(told(scene, found), "kok tim");
  EXPECT_EQ(found.method, Method::exact);
}

// Of 60 who can cook many are nearer than the only one who can lift.
TEST(TeamProposal, LeavesRoomForWhatFewCan) {
  std::string many =
      "bewoner a\nbewoner tim kan:tillen\ninitiatief soep nodig:koken,tillen\n"
      "a trekt soep\nbewoner b\nkent a-b b-tim\n";
  for (int i = 0; i < 60; ++i) {
    const std::string cook = "kok" + std::to_string(i);
    many += "bewoner " + cook + " kan:koken\nkent a-" + cook + " " + cook + "-b\n";
  }
  const Scene scene = small_scene(fillers(5100) + many);
  const Finding found = only_finding(scene, team_proposal);
  EXPECT_EQ(told(scene, found), "kok0 tim");
  EXPECT_EQ(found.method, Method::greedy);
}

TEST(TeamProposal, SaysForHowManyInitiativesNobodyWasSoughtFarAway) {
  const Scene scene = small_scene(fillers(5100) + std::string(kFarCook) +
                                  // One for whom nobody is anywhere, and one with nobody to reach.
                                  "initiatief park nodig:zagen\na trekt park\nbewoner x\n"
                                  "initiatief plein nodig:koken\nx trekt plein\n"
                                  // And one that lacks nothing.
                                  "initiatief hof\na trekt hof\n");
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const std::vector<Finding> found =
      team_proposals(scene, graphs, declared_groups(scene, graphs), 100);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().unexamined, 1U);
}

TEST(TeamProposal, IsAsCertainAsTheWeakestStep) {
  const auto certainty = [](std::string_view tie) {
    return only_finding(small_scene("bewoner a\nbewoner kok kan:koken\n"
                                    "initiatief soep nodig:koken\na trekt soep\na kent kok " +
                                    std::string(tie)),
                        team_proposal)
        .certainty;
  };
  EXPECT_EQ(certainty("<s,t"), Certainty::certain);
  EXPECT_EQ(certainty("<s"), Certainty::probable);
}

}  // namespace
}  // namespace buurtweb::analysis::test
