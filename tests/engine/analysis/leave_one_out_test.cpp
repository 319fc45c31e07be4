#include "engine/analysis/leave_one_out.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using enum FindingKind;

Certainty certainty(std::string_view text, FindingKind kind) {
  return only_finding(small_scene(text), kind).certainty;
}

constexpr std::string_view kTwoPairs = "bewoner a b x y\nkent a-b x-y\n";

TEST(Presence, IsCertainWhenTheTeamTells) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x", cut_edge), Certainty::certain);
}

TEST(Presence, IsProbableWhenOneSourceTells) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x <ans", cut_edge), Certainty::probable);
}

TEST(Presence, IsCertainWhenTwoSourcesTell) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x <ans,bea", cut_edge), Certainty::certain);
}

TEST(Presence, IsCertainWhenASourceAndTheTeamTell) {
  EXPECT_EQ(certainty(std::string(kTwoPairs) + "b kent x <ans,team", cut_edge), Certainty::certain);
}

// Without cor, only a is left on the one side.
TEST(Presence, IsProbableWhenASideHangsOnOneSource) {
  EXPECT_EQ(certainty("bewoner a b x y\na kent b <cor\nkent b-x x-y", cut_edge),
            Certainty::probable);
}

// Without cor the side is smaller, but still two people.
TEST(Presence, IsCertainWhenASideStaysLargeEnough) {
  EXPECT_EQ(certainty("bewoner a b c x y\na kent b <cor\nkent b-c c-a b-x x-y", cut_edge),
            Certainty::certain);
}

// a and x know each other; each is in a club with somebody else.
Certainty of_two_clubs(std::string_view memberships) {
  return certainty("bewoner a b x y\nnetwerk k1 k2\nkent a-x\n" + std::string(memberships),
                   single_carrier);
}

TEST(Presence, OfACarrierIsProbableWhenAMembershipHangsOnOneSource) {
  EXPECT_EQ(of_two_clubs("a lid_van k1\nb lid_van k1\nx lid_van k2\ny lid_van k2"),
            Certainty::certain);
  EXPECT_EQ(of_two_clubs("a lid_van k1 <ans\nb lid_van k1\nx lid_van k2\ny lid_van k2"),
            Certainty::probable);
  EXPECT_EQ(of_two_clubs("a lid_van k1\nb lid_van k1\nx lid_van k2 <ans\ny lid_van k2"),
            Certainty::probable);
}

TEST(Presence, OfACarrierIsProbableWhenTheOnlyOtherMemberHangsOnOneSource) {
  EXPECT_EQ(of_two_clubs("a lid_van k1\nb lid_van k1\nx lid_van k2\ny lid_van k2 <ans"),
            Certainty::probable);
}

// Without ans, w lives in the area and has a second tie with the club.
TEST(Presence, OfACarrierIsProbableWhenSomebodyElseMayJoinTheArea) {
  EXPECT_EQ(certainty("bewoner a b @A\nbewoner w @A\nbewoner x y\nnetwerk club koor\n"
                      "kent a-x w-y\nx lid_van club\ny lid_van club\nw lid_van koor <ans",
                      single_carrier),
            Certainty::probable);
}

TEST(Presence, OfAMeetingPlaceIsProbableWhenOneSourceBringsAGroupThere) {
  constexpr std::string_view kPlace =
      "bewoner a @A\nbewoner b @B\ninitiatief tuin\na doet_mee tuin\n";
  EXPECT_EQ(certainty(std::string(kPlace) + "b doet_mee tuin", meeting_place), Certainty::certain);
  EXPECT_EQ(certainty(std::string(kPlace) + "b doet_mee tuin <ans", meeting_place),
            Certainty::probable);
}

TEST(Presence, OfAGateIsProbableWhenOneSourceTellsOfIt) {
  EXPECT_EQ(certainty("bewoner a\nbuiten x\na contactpersoon x <a", gatekeeper),
            Certainty::probable);
}

}  // namespace
}  // namespace buurtweb::analysis::test
