#include <gmock/gmock.h>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

// The made-up neighbourhood of findings.md 7.8, with its four groups as areas.
namespace buurtweb::analysis::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using enum FindingKind;

const std::string kRozenbuurt = R"(
  bewoner a1 a2 a3 a4 a5 @A
  bewoner b1 b2 b3 b4 @B
  bewoner c1 c2 @C
  bewoner d1 @D benaderbaar
  kent a1-a2 a1-a3 a2-a3 a2-a4 a3-a4 a4-a5 b1-b2 b1-b3 b2-b3 b3-b4 a5-b1 c1-c2
)";

// A third of the whole hangs on each of these; b3 cuts off only b4, which is one person.
TEST(Rozenbuurt, ThreePeopleAreIndispensable) {
  EXPECT_THAT(
      lines(small_scene(kRozenbuurt), cut_vertex),
      UnorderedElementsAre("a4 | a5 b1 b2 b3 b4 | a1 a2 a3", "a5 | a1 a2 a3 a4 | b1 b2 b3 b4",
                           "b1 | a1 a2 a3 a4 a5 | b2 b3 b4"));
}

TEST(Rozenbuurt, TwoContactsAreTheOnlyOnes) {
  EXPECT_THAT(lines(small_scene(kRozenbuurt), cut_edge),
              UnorderedElementsAre("a4 a5 | a5 b1 b2 b3 b4 | a1 a2 a3 a4",
                                   "a5 b1 | a1 a2 a3 a4 a5 | b1 b2 b3 b4"));
}

TEST(Rozenbuurt, TwoGroupsHaveContactThroughEitherEndOfOneTie) {
  const privacy::Scene scene = small_scene(kRozenbuurt);
  const Finding found = only_finding(scene, single_carrier);
  EXPECT_EQ(told(scene, found), "a5 b1 | a1 a2 a3 a4 a5 | b1 b2 b3 b4");
  EXPECT_EQ(names(scene, found.groups), "A B");
}

TEST(Rozenbuurt, OnlyAAndBHaveContact) {
  const privacy::Scene scene = small_scene(kRozenbuurt);
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const Groups groups = declared_groups(scene, graphs);
  const std::vector<GroupContact> contacts = group_contacts(scene, graphs, groups);
  ASSERT_EQ(contacts.size(), 1U);
  EXPECT_EQ(contacts.front().tau, 1U);
}

TEST(Rozenbuurt, APairStandsApartAndOnePersonKnowsNobody) {
  const privacy::Scene scene = small_scene(kRozenbuurt);
  EXPECT_THAT(lines(scene, detached_component), ElementsAre("c1 c2"));
  EXPECT_THAT(lines(scene, unattached), ElementsAre("d1"));
}

TEST(Rozenbuurt, FivePeopleAreKnownOnlyThroughB1) {
  const privacy::Scene scene = small_scene(kRozenbuurt + R"(
    genoemd a1 a2
    genoemd a3 a2
    genoemd a1 a3
    genoemd b3 b1
    genoemd c1 b1
    genoemd b2 b1
    genoemd b4 b3
    genoemd b2 b3
    genoemd c2 c1
  )");
  EXPECT_THAT(lines(scene, sole_informant), ElementsAre("b1 | b2 b3 b4 c1 c2"));
}

TEST(Rozenbuurt, B4IsTheGateToTheOneSourceAndTheOtherHasTwo) {
  const privacy::Scene scene = small_scene(kRozenbuurt + R"(
    buiten x1 x2
    b4 contactpersoon x1
    a5 contactpersoon x2
    b1 contactpersoon x2
  )");
  EXPECT_THAT(lines(scene, gatekeeper), ElementsAre("b4 x1"));
}

// An initiative in the place of a1's plans: everybody on the only way to x1, and the first two of
// them on every way to x2.
TEST(Rozenbuurt, FromA1EveryWayOutPassesThePeopleBetween) {
  const privacy::Scene scene = small_scene(kRozenbuurt + R"(
    initiatief tuin
    a1 trekt tuin
    buiten x1 x2
    b4 contactpersoon x1
    a5 contactpersoon x2
    b1 contactpersoon x2
  )");
  EXPECT_THAT(lines(scene, essential_outward),
              UnorderedElementsAre("a1 a4 a5 b1 b3 b4", "a1 a4 a5"));
}

TEST(Rozenbuurt, A1AndB2WereNamedTwice) {
  const privacy::Scene scene = small_scene(kRozenbuurt + R"(
    genoemd a1 a2
    genoemd a3 a2
    genoemd a1 a3
    genoemd b3 b1
    genoemd b2 b1
    genoemd b2 b3
  )");
  EXPECT_THAT(lines(scene, next_talk), UnorderedElementsAre("a1", "b2"));
}

}  // namespace
}  // namespace buurtweb::analysis::test
