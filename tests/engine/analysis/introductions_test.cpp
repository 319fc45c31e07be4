#include "engine/analysis/introductions.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

// "ans mehmet via kim at tuin" for each proposal.
std::vector<std::string> proposals(const Scene& scene) {
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, proposed_tie)) {
    std::string text = told(scene, finding);
    text +=
        finding.via.empty() ? "" : " via " + names(scene, {finding.via.begin(), finding.via.end()});
    text += finding.place ? " at " + name(scene, *finding.place) : "";
    all.push_back(text);
  }
  return all;
}
std::vector<std::string> proposals(std::string_view text) {
  return proposals(small_scene(text));
}

const std::string kAns = "bewoner ans benaderbaar zoekt:tuinieren\n";
const std::string kMehmet = "bewoner mehmet benaderbaar kan:tuinieren\n";
const std::string kKim = "bewoner kim stelt_voor\nkent ans-kim kim-mehmet\n";

TEST(Introductions, BringTogetherWhoHasSomethingForTheOtherThroughSomebodyWhoKnowsBoth) {
  EXPECT_THAT(proposals(kAns + kMehmet + kKim), ElementsAre("ans mehmet via kim"));
}

TEST(Introductions, SayWhoGivesAndWhoSeeks) {
  const Scene scene = small_scene(kAns + kMehmet + kKim);
  const Finding found = only_finding(scene, proposed_tie);
  ASSERT_EQ(found.reasons.size(), 1U);
  EXPECT_EQ(found.reasons[0].kind, Reason::Kind::ask_offer);
  EXPECT_EQ(found.reasons[0].gives, member(scene, "mehmet"));
  EXPECT_EQ(found.reasons[0].seeks, member(scene, "ans"));
}

// C1
TEST(Introductions, AreNotForPeopleWhoKnowEachOther) {
  EXPECT_THAT(proposals(kAns + kMehmet + kKim + "kent ans-mehmet"), IsEmpty());
}

TEST(Introductions, AreStillForPeopleWhoSaidThatTheyDoNotKnowEachOther) {
  const Scene scene = small_scene(kAns + kMehmet + kKim + "ans kent mehmet nee");
  EXPECT_EQ(only_finding(scene, proposed_tie).certainty, Certainty::certain);
}

// C2
TEST(Introductions, AreOnlyForPeopleWhoMayBeApproached) {
  EXPECT_THAT(proposals(kAns + "bewoner mehmet kan:tuinieren\n" + kKim), IsEmpty());
  EXPECT_THAT(proposals(kMehmet + "bewoner ans zoekt:tuinieren\n" + kKim), IsEmpty());
}

// C3
TEST(Introductions, AreNotForPeopleWhoWouldRatherNotMeet) {
  EXPECT_THAT(proposals(kAns + kMehmet + kKim + "liever_niet mehmet ans"), IsEmpty());
}

// C4
TEST(Introductions, AreNotForPeopleWithoutAnythingForEachOther) {
  EXPECT_THAT(proposals(kAns + "bewoner mehmet benaderbaar zoekt:tuinieren\n" + kKim), IsEmpty());
  EXPECT_THAT(proposals(kAns + "bewoner mehmet benaderbaar kan:koken\n" + kKim), IsEmpty());
}

TEST(Introductions, AreNotForAnOfferThatMayNotBeAskedFor) {
  EXPECT_THAT(proposals(kAns + "bewoner mehmet benaderbaar onwillig kan:tuinieren\n" + kKim),
              IsEmpty());
}

TEST(Introductions, AreForPeopleWhoShareAnInterest) {
  EXPECT_THAT(proposals("bewoner ans mehmet benaderbaar interesse:groen\n" + kKim),
              ElementsAre("ans mehmet via kim"));
}

// C5
TEST(Introductions, NeedSomebodyWhoIsWillingToIntroduce) {
  EXPECT_THAT(proposals(kAns + kMehmet + "bewoner kim\nkent ans-kim kim-mehmet"), IsEmpty());
}

TEST(Introductions, MayTakeThreeHandshakesThroughWillingPeople) {
  EXPECT_THAT(
      proposals(kAns + kMehmet + "bewoner kim lou stelt_voor\nkent ans-kim kim-lou lou-mehmet"),
      ElementsAre("ans mehmet via kim lou"));
  EXPECT_THAT(proposals(kAns + kMehmet +
                        "bewoner kim lou mo stelt_voor\n"
                        "kent ans-kim kim-lou lou-mo mo-mehmet"),
              IsEmpty());
  EXPECT_THAT(proposals(kAns + kMehmet +
                        "bewoner kim stelt_voor\nbewoner lou\n"
                        "kent ans-kim kim-lou lou-mehmet"),
              IsEmpty());
}

TEST(Introductions, NeedNobodyWhereBothCome) {
  for (const std::string_view joins : {"gebruikt", "doet_mee", "lid_van"}) {
    const std::string kind = joins == "gebruikt"   ? "voorziening"
                             : joins == "doet_mee" ? "initiatief"
                                                   : "netwerk";
    EXPECT_THAT(proposals(kAns + kMehmet + kind + " plek\nans " + std::string(joins) +
                          " plek\nmehmet " + std::string(joins) + " plek"),
                ElementsAre("ans mehmet at plek"));
  }
}

TEST(Introductions, PassThroughAssociationsWithoutAnIntroducer) {
  EXPECT_THAT(proposals(kAns + kMehmet +
                        "netwerk club koor\nans lid_van club\nmehmet lid_van koor\n"
                        "club werkt_samen koor"),
              ElementsAre("ans mehmet"));
}

// Through three small groups it is 1+2+2+1 halves, which is three handshakes; a fourth is too far.
TEST(Introductions, CountHalfAHandshakeForASmallGroup) {
  const std::string three = kAns + kMehmet +
                            "netwerk club koor\norganisatie school\nans lid_van club\n"
                            "club werkt_samen school\nschool werkt_samen koor\n";
  EXPECT_THAT(proposals(three + "mehmet lid_van koor"), ElementsAre("ans mehmet"));
  EXPECT_THAT(proposals(three + "netwerk kaart\nkoor werkt_samen kaart\nmehmet lid_van kaart"),
              IsEmpty());
}

TEST(Introductions, CountAWholeHandshakeForALargeGroup) {
  const std::string two = kAns + kMehmet +
                          "bewoner x y z\nnetwerk club koor\norganisatie school\n"
                          "ans lid_van club\nmehmet lid_van koor\nclub werkt_samen school\n"
                          "school werkt_samen koor\n";
  Scene scene = small_scene(two + "x lid_van club\ny lid_van club");
  EXPECT_THAT(proposals(scene), ElementsAre("ans mehmet"));
  scene.thresholds.group_max = 3;
  EXPECT_THAT(proposals(scene), ElementsAre("ans mehmet"));
  scene.thresholds.group_max = 2;
  EXPECT_THAT(proposals(scene), IsEmpty());
}

// C6
TEST(Introductions, AreNotAskedOfWhoHasEnoughOpenProposals) {
  const std::string others =
      "bewoner p q r s t u\nvoorgesteld p q via kim\nvoorgesteld r s via kim\n";
  EXPECT_THAT(proposals(kAns + kMehmet + kKim + others), ElementsAre("ans mehmet via kim"));
  EXPECT_THAT(proposals(kAns + kMehmet + kKim + others + "voorgesteld t u via kim"), IsEmpty());
}

TEST(Introductions, AreNotMadeTwice) {
  EXPECT_THAT(proposals(kAns + kMehmet + kKim + "bewoner lou\nvoorgesteld mehmet ans via lou"),
              IsEmpty());
}

TEST(Introductions, AreMadeAgainAfterTheLastOneWasClosed) {
  Scene scene = small_scene(kAns + kMehmet + kKim + "voorgesteld mehmet ans via kim");
  scene.thresholds.open_max = 1;
  EXPECT_THAT(proposals(scene), IsEmpty());
  scene.proposals.front().state = ProposalState::failed;
  scene.proposals.front().since = parse_date("2026-05-22");
  EXPECT_THAT(proposals(scene), ElementsAre("ans mehmet via kim"));
}

// Two pairs that only kim can bring together.
const std::string kTwoPairs =
    "bewoner a b benaderbaar interesse:groen\n"
    "bewoner x y benaderbaar interesse:muziek\n"
    "bewoner kim stelt_voor\nkent a-kim kim-b x-kim kim-y\n";

TEST(Introductions, AskNobodyMoreOftenThanTheCap) {
  Scene scene = small_scene(kTwoPairs);
  scene.thresholds.open_max = 2;
  EXPECT_THAT(proposals(scene), ElementsAre("a b via kim", "x y via kim"));
  scene.thresholds.open_max = 1;
  EXPECT_THAT(proposals(scene), ElementsAre("a b via kim"));
}

TEST(Introductions, GoThroughSomebodyElseWhenTheFirstIsAskedEnough) {
  Scene scene = small_scene(kTwoPairs + "bewoner lou stelt_voor\nkent x-lou lou-y");
  scene.thresholds.open_max = 1;
  EXPECT_THAT(proposals(scene), ElementsAre("a b via kim", "x y via lou"));
}

TEST(Introductions, FallBackOnAPlaceWhenEverybodyIsAskedEnough) {
  Scene scene = small_scene(kTwoPairs + "voorziening plein\nx gebruikt plein\ny gebruikt plein");
  scene.thresholds.open_max = 1;
  EXPECT_THAT(proposals(scene), ElementsAre("a b via kim", "x y at plein"));
}

TEST(Introductions, ProposeNobodyMoreOftenThanTheCap) {
  Scene scene = small_scene(
      "bewoner a b c d benaderbaar interesse:groen\nvoorziening plein\n"
      "a gebruikt plein\nb gebruikt plein\nc gebruikt plein\n"
      "d gebruikt plein");
  scene.thresholds.per_person = 1;
  EXPECT_THAT(proposals(scene), ElementsAre("a b at plein", "c d at plein"));
  scene.thresholds.per_person = 3;
  EXPECT_EQ(proposals(scene).size(), 6U);
}

TEST(Introductions, PreferWhatGoesBothWaysToOneWayToAnInterest) {
  EXPECT_THAT(
      proposals("bewoner a b benaderbaar interesse:groen\nbewoner c benaderbaar kan:koken\n"
                "bewoner d benaderbaar zoekt:koken\nbewoner e benaderbaar kan:naaien zoekt:lezen\n"
                "bewoner f benaderbaar kan:lezen wil_leren:naaien\nvoorziening p q r\n"
                "a gebruikt p\nb gebruikt p\nc gebruikt q\nd gebruikt q\ne gebruikt r\n"
                "f gebruikt r"),
      ElementsAre("e f at r", "c d at q", "a b at p"));
}

// The pairs are, in the order of their names: of one group; of two groups without contact; of two
// with one contact beside them; not joined by anything.
TEST(Introductions, PreferWhatAddsMostToTheNeighbourhood) {
  Scene scene = small_scene(
      "bewoner a b @A benaderbaar interesse:a\nbewoner c @C benaderbaar interesse:c\n"
      "bewoner d @D benaderbaar interesse:c\nbewoner e @E benaderbaar interesse:e\n"
      "bewoner f @F benaderbaar interesse:e\nbewoner e2 @E\nbewoner f2 @F\n"
      "bewoner g @G benaderbaar interesse:g\nbewoner h @H benaderbaar interesse:g\n"
      "bewoner kim stelt_voor\nvoorziening plein\ng gebruikt plein\nh gebruikt plein\n"
      "kent e2-f2 kim-a kim-b kim-c kim-d kim-e kim-f kim-g");
  scene.thresholds.open_max = 9;
  EXPECT_THAT(proposals(scene),
              ElementsAre("g h at plein", "e f via kim", "c d via kim", "a b via kim"));
  std::vector<Gain> gains;
  for (const Finding& finding : findings(scene, proposed_tie)) {
    gains.push_back(finding.gain.value());
  }
  EXPECT_THAT(gains, ElementsAre(Gain::joins_components, Gain::second_carrier, Gain::first_contact,
                                 Gain::other));
}

// A tie of who carries the contact already makes nobody less indispensable.
TEST(Introductions, AddNoSecondCarrierWhereTheFirstIsOneOfTheTwo) {
  const Scene scene = small_scene(
      "bewoner a @A benaderbaar interesse:x\nbewoner b @B benaderbaar interesse:x\n"
      "bewoner b2 @B\nbewoner kim stelt_voor\nkent a-b2 a-kim kim-b");
  EXPECT_EQ(only_finding(scene, proposed_tie).gain, Gain::other);
}

TEST(Introductions, PreferAWarmIntroduction) {
  EXPECT_THAT(proposals("bewoner a b benaderbaar interesse:x\nbewoner c d benaderbaar interesse:y\n"
                        "bewoner kim stelt_voor\na kent kim 3\nb kent kim 1\nc kent kim 2\n"
                        "d kent kim 2"),
              ElementsAre("c d via kim", "a b via kim"));
}

TEST(Introductions, PreferWhoIsLeastAsked) {
  EXPECT_THAT(proposals("bewoner a b benaderbaar interesse:x\nbewoner c d benaderbaar interesse:y\n"
                        "bewoner kim lou stelt_voor\nbewoner p q\nvoorgesteld p q via kim\n"
                        "kent a-kim kim-b c-lou lou-d"),
              ElementsAre("c d via lou", "a b via kim"));
}

TEST(Introductions, PreferAWarmIntroductionToOneByWhoIsLessAsked) {
  EXPECT_THAT(proposals("bewoner a b benaderbaar interesse:x\nbewoner c d benaderbaar interesse:y\n"
                        "bewoner kim lou stelt_voor\nbewoner p q\nvoorgesteld p q via kim\n"
                        "kent a-lou lou-b\nc kent kim 2\nd kent kim 2"),
              ElementsAre("c d via kim", "a b via lou"));
}

TEST(Introductions, GoThroughTheWarmestThenTheLeastAskedThenTheFirstAcquaintance) {
  const std::string pair = "bewoner a b benaderbaar interesse:x\nbewoner kim lou stelt_voor\n";
  EXPECT_THAT(proposals(pair + "kent a-kim kim-b a-lou lou-b"), ElementsAre("a b via kim"));
  EXPECT_THAT(proposals(pair + "kent a-kim kim-b a-lou lou-b\nbewoner p q\n"
                               "voorgesteld p q via kim"),
              ElementsAre("a b via lou"));
  EXPECT_THAT(proposals(pair + "kent a-kim kim-b\na kent lou 2\nlou kent b 2\nbewoner p q\n"
                               "voorgesteld p q via lou"),
              ElementsAre("a b via lou"));
}

// kim can introduce twice: after the first pair of A, the pair of B comes before the second of A.
TEST(Introductions, GiveEachGroupOneBeforeAnyGetsASecond) {
  Scene scene = small_scene(
      "bewoner a b @A benaderbaar kan:k zoekt:l\nbewoner c d @A benaderbaar kan:m zoekt:n\n"
      "bewoner e f @A benaderbaar kan:l,n zoekt:k,m\nbewoner x y @B benaderbaar interesse:x\n"
      "bewoner kim stelt_voor\nkent kim-a kim-b kim-c kim-d kim-e kim-f kim-x kim-y");
  scene.thresholds.open_max = 2;
  EXPECT_THAT(proposals(scene), ElementsAre("a e via kim", "x y via kim"));
}

}  // namespace
}  // namespace buurtweb::analysis::test
