#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using enum FindingKind;

TEST(Gatekeeper, IsTheOnlyContactOfASource) {
  const Scene scene = small_scene("bewoner a\nbuiten fonds\na contactpersoon fonds");
  const Finding found = only_finding(scene, gatekeeper);
  EXPECT_EQ(told(scene, found), "a fonds");
  EXPECT_THAT(found.evidence, SizeIs(1));
}

TEST(Gatekeeper, IsNobodyWhenThereAreTwo) {
  EXPECT_THAT(lines(small_scene("bewoner a\nnetwerk club\nbuiten fonds\na contactpersoon fonds\n"
                                "club contactpersoon fonds"),
                    gatekeeper),
              IsEmpty());
}

// Money that comes in is not somebody who knows somebody.
TEST(Gatekeeper, IsNobodyWhereASourceOnlyGives) {
  EXPECT_THAT(lines(small_scene("initiatief tuin\nbuiten fonds\nfonds steunt tuin"), gatekeeper),
              IsEmpty());
}

// The garden is four ties from the fund: tuin-a-b-c-fonds.
constexpr std::string_view kGarden =
    "initiatief tuin nodig:geld\nbuiten fonds biedt:geld\n"
    "a doet_mee tuin\nkent a-b b-c\nc contactpersoon fonds\nbewoner a b c\n";

TEST(NoLineOutside, IsFartherThanThreeTies) {
  const Scene scene = small_scene(kGarden);
  EXPECT_THAT(lines(scene, no_line_outside), ElementsAre("tuin | fonds"));
  EXPECT_THAT(lines(small_scene(std::string(kGarden) + "b contactpersoon fonds"), no_line_outside),
              IsEmpty());
}

TEST(NoLineOutside, NeedsASourceThatFits) {
  EXPECT_THAT(
      lines(small_scene("initiatief tuin nodig:geld\nbuiten fonds biedt:advies"), no_line_outside),
      IsEmpty());
}

TEST(NoLineOutside, IsNoneWhenOneOfTheSourcesIsNear) {
  EXPECT_THAT(lines(small_scene("netwerk club zoekt:geld\nbuiten fonds bank biedt:geld\n"
                                "club contactpersoon bank"),
                    no_line_outside),
              IsEmpty());
}

TEST(NoLineOutside, IsOfAssociationsToo) {
  EXPECT_THAT(
      lines(small_scene("netwerk club zoekt:geld\nbuiten fonds bank biedt:geld"), no_line_outside),
      ElementsAre("club | bank fonds"));
}

TEST(NoLineOutside, IsCertainWhenBothSidesSaidSo) {
  EXPECT_EQ(
      only_finding(small_scene("bewoner a x\nnetwerk club zoekt:geld\nbuiten fonds biedt:geld\n"
                               "a lid_van club\nx contactpersoon fonds\na kent x nee"),
                   no_line_outside)
          .certainty,
      Certainty::certain);
}

TEST(WarmPath, LeadsFromAnInitiativeToASourceOfWhatItNeeds) {
  const Scene scene = small_scene(kGarden);
  const Finding found = only_finding(scene, warm_path);
  EXPECT_EQ(told(scene, found), "tuin a b c fonds");
  EXPECT_EQ(found.from, member(scene, "tuin"));
  EXPECT_EQ(found.to, member(scene, "fonds"));
  EXPECT_THAT(found.via, SizeIs(3));
  EXPECT_EQ(scene.tags[found.tag.value().value()], "geld");
  EXPECT_THAT(found.evidence, SizeIs(4));
}

TEST(WarmPath, IsNotNeededForWhatSomebodyInsideOffers) {
  EXPECT_THAT(lines(small_scene(std::string(kGarden) + "netwerk spaarpot biedt:geld"), warm_path),
              IsEmpty());
}

TEST(WarmPath, IsNotNeededWithinTwoTies) {
  EXPECT_THAT(lines(small_scene(std::string(kGarden) + "a contactpersoon fonds"), warm_path),
              IsEmpty());
}

TEST(WarmPath, PrefersStrongTiesToAShortWay) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d\ninitiatief tuin nodig:geld\n"
                                "buiten fonds biedt:geld\na doet_mee tuin 3\nd doet_mee tuin 1\n"
                                "a kent b 3\nb kent c 3\nc contactpersoon fonds 3\n"
                                "bewoner e\nd kent e 1\ne contactpersoon fonds 1"),
                    warm_path),
              ElementsAre("tuin a b c fonds"));
}

TEST(WarmPath, IsNoneWhereNobodyKnowsTheSource) {
  EXPECT_THAT(lines(small_scene("initiatief tuin nodig:geld\nbuiten fonds biedt:geld"), warm_path),
              IsEmpty());
}

TEST(WarmPath, TellsAllThatAreEquallyGood) {
  const Scene scene = small_scene(
      "bewoner p1 p2 q\ninitiatief tuin nodig:geld\nbuiten fonds biedt:geld\n"
      "p1 doet_mee tuin\np2 doet_mee tuin\nkent p1-q p2-q\nq contactpersoon fonds");
  const Finding found = only_finding(scene, warm_path);
  EXPECT_EQ(names(scene, found.about), "tuin p1 q fonds");
  ASSERT_THAT(found.alternatives, SizeIs(2));
  EXPECT_EQ(names(scene, found.alternatives[1]), "tuin p2 q fonds");
  EXPECT_EQ(found.more_alternatives, 0U);
}

TEST(WarmPath, AsksWhoIsAskedLeast) {
  const std::string two_ways =
      "bewoner p1 p2 q s t\ninitiatief tuin nodig:geld\nbuiten fonds biedt:geld\n"
      "p1 doet_mee tuin\np2 doet_mee tuin\nkent p1-q p2-q\nq contactpersoon fonds\n";
  const auto path = [&](std::string_view log) {
    const Scene scene = small_scene(two_ways + std::string(log));
    return names(scene, only_finding(scene, warm_path).about);
  };
  EXPECT_EQ(path(""), "tuin p1 q fonds");
  EXPECT_EQ(path("voorgesteld s t via p1"), "tuin p2 q fonds");
}

TEST(WarmPath, ListsAHundredAndCountsTheOthers) {
  std::string text = "initiatief tuin nodig:geld\nbuiten fonds biedt:geld\nbewoner q\n";
  for (int i = 100; i < 202; ++i) {
    const std::string p = "p" + std::to_string(i);
    text += "bewoner " + p + "\n" + p + " doet_mee tuin\nkent " + p + "-q\n";
  }
  const Finding found = only_finding(small_scene(text + "q contactpersoon fonds"), warm_path);
  EXPECT_THAT(found.alternatives, SizeIs(kMostAlternatives));
  EXPECT_EQ(found.more_alternatives, 2U);
}

TEST(WarmPath, HasNoAlternativesWhenItIsTheOnlyOne) {
  EXPECT_THAT(only_finding(small_scene(kGarden), warm_path).alternatives, IsEmpty());
}

TEST(WarmPath, IsOneForEachNeed) {
  const Scene scene = small_scene(
      "bewoner a b\ninitiatief tuin nodig:geld,advies\nbuiten fonds biedt:geld,advies\n"
      "a doet_mee tuin\nkent a-b\nb contactpersoon fonds");
  EXPECT_THAT(lines(scene, warm_path), ElementsAre("tuin a b fonds", "tuin a b fonds"));
}

}  // namespace
}  // namespace buurtweb::analysis::test
