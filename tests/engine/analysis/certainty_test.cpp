#include "engine/analysis/certainty.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<MemberId> members(const Scene& scene, const std::vector<std::string_view>& labels) {
  std::vector<MemberId> all;
  for (const std::string_view label : labels) {
    all.push_back(member(scene, label));
  }
  return all;
}

// Of the contact between a and b on the one side and x, y and the club on the other.
Absence between_a_b_and_the_club(std::string_view facts) {
  const Scene scene = small_scene("bewoner a b x y z\nnetwerk club\n" + std::string(facts));
  return AbsenceJudge(scene).between(
      {.people = members(scene, {"a", "b"}), .assets = {}},
      {.people = members(scene, {"x", "y"}), .assets = members(scene, {"club"})});
}

TEST(Absence, IsUnsureWhenNobodyWasAskedOrSpokenWith) {
  const Absence absence = between_a_b_and_the_club("");
  EXPECT_EQ(absence.certainty, Certainty::unsure);
  EXPECT_THAT(absence.evidence, IsEmpty());
}

TEST(Absence, IsCertainWhenHalfOfBothSidesSaidNo) {
  const Absence absence = between_a_b_and_the_club("a kent x nee");
  EXPECT_EQ(absence.certainty, Certainty::certain);
  EXPECT_THAT(absence.evidence, SizeIs(1));
}

// Whoever was asked about the association was asked about its members, but they were not asked.
TEST(Absence, IsNotCertainWhenOneSideWasAskedAboutTheAssociation) {
  EXPECT_EQ(between_a_b_and_the_club("a lid_van club nee\nb lid_van club nee").certainty,
            Certainty::unsure);
}

TEST(Absence, DoesNotCountAsksAboutOthers) {
  EXPECT_EQ(between_a_b_and_the_club("a kent z nee\nx kent z nee").certainty, Certainty::unsure);
}

Certainty between_two_associations(std::string_view facts, bool assets_are_members) {
  const Scene scene = small_scene("bewoner a\nnetwerk club koor\n" + std::string(facts));
  const auto side = [&](std::string_view asset) {
    return Side{
        .people = {}, .assets = members(scene, {asset}), .assets_are_members = assets_are_members};
  };
  return AbsenceJudge(scene).between(side("club"), side("koor")).certainty;
}

// Of two sides without people nobody can be asked; but it may be told of assets that are the
// members.
TEST(Absence, OfSidesWithoutPeopleIsUnsureUnlessItIsSaidOfTheirMembers) {
  EXPECT_EQ(between_two_associations("", true), Certainty::unsure);
  EXPECT_EQ(between_two_associations("club werkt_samen koor nee", true), Certainty::certain);
  EXPECT_EQ(between_two_associations("club werkt_samen koor nee", false), Certainty::unsure);
}

TEST(Absence, OfASideWithoutPeopleAsksOnlyTheOther) {
  const Scene scene = small_scene("bewoner a b\nnetwerk club\na lid_van club nee");
  EXPECT_EQ(AbsenceJudge(scene)
                .between({.people = {}, .assets = members(scene, {"club"})},
                         {.people = members(scene, {"a", "b"}), .assets = {}})
                .certainty,
            Certainty::certain);
}

TEST(Absence, FromTheRestIsTheSameAsAgainstAListOfTheRest) {
  const Scene scene = small_scene(
      "bewoner a b gesproken\nbewoner c d\nbewoner e gesproken\nkent a-b\n"
      "a kent c nee\nb kent d nee\ne kent a nee");
  const AbsenceJudge judge(scene);
  const Side side{.people = members(scene, {"a", "b"}), .assets = {}};
  const Absence rest = judge.from_the_rest(side);
  const Absence listed =
      judge.between(side, {.people = members(scene, {"c", "d", "e"}), .assets = {}});
  EXPECT_EQ(rest.certainty, Certainty::certain);
  EXPECT_EQ(rest.certainty, listed.certainty);
  EXPECT_EQ(rest.evidence, listed.evidence);
}

}  // namespace
}  // namespace buurtweb::analysis::test
