#include "engine/analysis/support.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(LinkedAssociation, HasATieOfItsOwnWithOthersThanNeighbours) {
  EXPECT_THAT(lines(small_scene("professional p\nnetwerk club\norganisatie school\nbuiten fonds\n"
                                "p lid_van club\nclub werkt_samen school\n"
                                "club contactpersoon fonds"),
                    linked_association),
              ElementsAre("club | p school fonds"));
}

TEST(LinkedAssociation, IsNotOneWhoseMembersHaveSuchTies) {
  EXPECT_THAT(lines(small_scene("bewoner a\nnetwerk club koor\nbuiten fonds\na lid_van club\n"
                                "club werkt_samen koor\na contactpersoon fonds"),
                    linked_association),
              IsEmpty());
}

TEST(LinkedAssociation, IsCertainWhileOneTieStands) {
  constexpr std::string_view kOne =
      "netwerk club\norganisatie school zorg\nclub werkt_samen school <a\n";
  EXPECT_EQ(only_finding(small_scene(kOne), linked_association).certainty, Certainty::probable);
  EXPECT_EQ(
      only_finding(small_scene(std::string(kOne) + "club werkt_samen zorg <b"), linked_association)
          .certainty,
      Certainty::certain);
}

TEST(UnknownSource, OffersWhatIsSoughtInsideAndIsKnownToNobody) {
  const Scene scene = small_scene("initiatief feest nodig:geld\nbuiten fonds biedt:geld,hout");
  const Finding found = only_finding(scene, unknown_source);
  EXPECT_EQ(told(scene, found), "fonds | feest");
  EXPECT_THAT(found.tags, ElementsAre(TagId(0)));
  EXPECT_EQ(scene.tags[0], "geld");
}

TEST(UnknownSource, IsNotOneThatSomebodyKnows) {
  EXPECT_THAT(lines(small_scene("bewoner a\ninitiatief feest nodig:geld\nbuiten fonds biedt:geld\n"
                                "a contactpersoon fonds"),
                    unknown_source),
              IsEmpty());
}

TEST(UnknownSource, IsNotOneThatFitsNobodyInside) {
  EXPECT_THAT(lines(small_scene("buiten fonds biedt:geld\nbuiten bank zoekt:geld"), unknown_source),
              IsEmpty());
}

constexpr std::string_view kGifts = "initiatief tuin\nbuiten fonds bank\n";

TEST(Dependence, IsMoreThanHalfFromOneGiver) {
  const Scene scene = small_scene(std::string(kGifts) +
                                  "fonds steunt tuin bedrag:600\nbank steunt tuin bedrag:400");
  const Finding found = only_finding(scene, dependence);
  EXPECT_EQ(told(scene, found), "tuin fonds");
  EXPECT_THAT(found.figures[0].value, DoubleNear(0.6, 1e-12));
  EXPECT_EQ(found.figures[1].value, 6);
  EXPECT_THAT(found.figures[2].value, DoubleNear(0.52, 1e-12));
}

TEST(Dependence, IsNotHalf) {
  EXPECT_THAT(lines(small_scene(std::string(kGifts) +
                                "fonds steunt tuin bedrag:500\nbank steunt tuin bedrag:500"),
                    dependence),
              IsEmpty());
}

TEST(Dependence, IsUnknownWhenAGiftHasNoAmount) {
  EXPECT_THAT(
      lines(small_scene(std::string(kGifts) + "fonds steunt tuin bedrag:600\nbank steunt tuin"),
            dependence),
      IsEmpty());
}

TEST(Dependence, IsOfInitiatives) {
  EXPECT_THAT(
      lines(small_scene("netwerk club\nbuiten fonds\nfonds steunt club bedrag:9"), dependence),
      IsEmpty());
}

TEST(Dependence, IsProbableWhenOneSourceTellsOfTheGift) {
  EXPECT_EQ(
      only_finding(small_scene(std::string(kGifts) + "fonds steunt tuin bedrag:6 <a"), dependence)
          .certainty,
      Certainty::probable);
  EXPECT_EQ(only_finding(small_scene(std::string(kGifts) +
                                     "fonds steunt tuin bedrag:6\nbank steunt tuin bedrag:1 <a"),
                         dependence)
                .certainty,
            Certainty::certain);
}

TEST(Unreciprocated, IsASourceThatIsNotSaidToGetSomethingBack) {
  constexpr std::string_view kContact = "bewoner a gesproken\na contactpersoon fonds";
  const Scene scene = small_scene(std::string(kContact) + "\nbuiten fonds");
  EXPECT_THAT(lines(scene, unreciprocated), ElementsAre("fonds"));
  EXPECT_EQ(only_finding(scene, unreciprocated).certainty, Certainty::probable);
  EXPECT_THAT(
      lines(small_scene(std::string(kContact) + "\nbuiten fonds wij_geven:soep"), unreciprocated),
      IsEmpty());
  EXPECT_THAT(
      lines(small_scene(std::string(kContact) + " wij_geven:soep\nbuiten fonds"), unreciprocated),
      IsEmpty());
}

TEST(Unreciprocated, CountsEveryTieWithTheSource) {
  EXPECT_THAT(lines(small_scene("bewoner a b\ninitiatief tuin\nbuiten fonds bank\n"
                                "a contactpersoon fonds\nb contactpersoon fonds wij_geven:soep\n"
                                "bank steunt tuin"),
                    unreciprocated),
              ElementsAre("bank"));
}

TEST(Unreciprocated, IsNotASourceWithoutTies) {
  EXPECT_THAT(lines(small_scene("buiten fonds"), unreciprocated), IsEmpty());
}

// a to d stand between the garden and the fund; e is beside b and c.
constexpr std::string_view kFarFund =
    "bewoner a b c\ninitiatief tuin nodig:geld\nbuiten fonds biedt:geld\na trekt tuin\n"
    "kent a-b b-c\nc contactpersoon fonds\n";

TEST(PlanFirst, IsWhenAWayOutIsProposedWithoutGoals) {
  const Scene scene = small_scene(kFarFund);
  ASSERT_EQ(findings(scene, warm_path).size(), 1U);
  EXPECT_THAT(lines(scene, plan_first), ElementsAre("tuin"));
}

TEST(PlanFirst, IsNotWhenThePlanHasAGoal) {
  EXPECT_THAT(lines(small_scene(std::string(kFarFund) + "doel groen"), plan_first), IsEmpty());
}

TEST(PlanFirst, IsNotWhenNoWayOutIsProposed) {
  EXPECT_THAT(lines(small_scene("initiatief tuin nodig:geld"), plan_first), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis::test
