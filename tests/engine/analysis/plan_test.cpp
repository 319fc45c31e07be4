#include <gmock/gmock.h>

#include "engine/analysis/plan_circle.h"
#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

// "gat: plan wat".
std::vector<std::string> gaps(const Scene& scene) {
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, plan_gap)) {
    std::string text = std::to_string(static_cast<int>(finding.gap.value()));
    text += finding.action ? " " + scene.plan.actions[*finding.action].name : "";
    text += finding.goal ? " " + scene.plan.goals[*finding.goal].name : "";
    text += finding.tag ? " " + scene.tags[finding.tag->value()] : "";
    all.push_back(text + told(scene, finding));
  }
  std::ranges::sort(all);
  return all;
}

TEST(PlanGap, IsAnActionThatNobodyLeads) {
  EXPECT_THAT(gaps(small_scene("bewoner a\nactie x")), ElementsAre("0 x"));
  EXPECT_THAT(gaps(small_scene("bewoner a\nactie x trekker:a")), IsEmpty());
}

TEST(PlanGap, IsASkillThatNobodyInsideOffers) {
  const std::string action = "bewoner a\nactie x trekker:a nodig:lassen,koken\n";
  EXPECT_THAT(gaps(small_scene(action)), ElementsAre("1 x koken", "1 x lassen"));
  EXPECT_THAT(gaps(small_scene(action + "bewoner b kan:koken\nbuiten f biedt:lassen")),
              ElementsAre("1 x lassen"));
  EXPECT_THAT(gaps(small_scene(action + "bewoner b kan:koken onwillig\n"
                                        "organisatie o biedt:lassen")),
              ElementsAre("1 x koken"));
}

TEST(PlanGap, IsWhoLeadsMoreThanTwoActions) {
  const std::string two = "bewoner a\nactie x trekker:a\nactie y trekker:a\n";
  EXPECT_THAT(gaps(small_scene(two)), IsEmpty());
  EXPECT_THAT(gaps(small_scene(two + "actie z trekker:a")), ElementsAre("2a"));
}

TEST(PlanGap, IsAGoalWithoutAnAction) {
  const std::string goals = "bewoner a\ndoel g\ndoel h\nactie x trekker:a doel:g";
  EXPECT_THAT(gaps(small_scene(goals)), ElementsAre("3 h"));
}

TEST(PlanGap, TellsThePublicNothingAboutAPersonWhoDidNotAgree) {
  Scene scene =
      small_scene("bewoner a\nactie x trekker:a\nactie y trekker:a\nactie z trekker:a\nactie w");
  scene.audience = Audience::public_;
  EXPECT_THAT(gaps(scene), ElementsAre("0 w"));
  scene.members[0].named_connector = true;
  EXPECT_THAT(gaps(scene), ElementsAre("0 w", "2a"));
}

std::string partners(std::string_view text) {
  const Scene scene = small_scene(text);
  return names(scene, [&] {
    const auto all = plan_partners(scene, graph::build_tie_graphs(scene)).members;
    return std::vector<Ref>(all.begin(), all.end());
  }());
}

TEST(Partners, AreThoseGivenElseTheTableTheLeadersAndTheirEmployers) {
  const std::string plan =
      "bewoner a b c\norganisatie o p\na werkt_bij o\nb vrijwilliger_bij p\n"
      "tafel a\nactie x trekker:b\n";
  EXPECT_EQ(partners(plan), "a b o");
  EXPECT_EQ(partners(plan + "partners c p"), "c p");
}

TEST(PartnerHub, IsWithoutWhomThePartnersFallApart) {
  const std::string star = "bewoner a b c d e\nkent a-b a-c a-d a-e\npartners a b c d e";
  EXPECT_THAT(lines(small_scene(star), partner_hub), ElementsAre("a"));
}

TEST(PartnerHub, IsNobodyWhenHalfStaysTogetherOrNeverWas) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d e\nkent a-b a-c a-d a-e b-c d-e\n"
                                "partners a b c d e"),
                    partner_hub),
              IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a b c d e f g\nkent a-b a-c\npartners a b c d e f g"),
                    partner_hub),
              IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a b\nkent a-b\npartners a b"), partner_hub), IsEmpty());
}

// b knows everybody through c too, but c is no partner.
TEST(PartnerHub, LooksAtTiesAmongPartnersOnly) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d e f\nkent a-b a-d a-e a-f c-b c-d c-e c-f\n"
                                "partners a b d e f"),
                    partner_hub),
              ElementsAre("a"));
}

TEST(PartnerHub, IsProbableWhenOneSourceHoldsThemTogether) {
  const std::string star = "bewoner a b c d e\nkent a-b\npartners a b c d e\na kent c";
  EXPECT_EQ(
      only_finding(small_scene(star + " <s\na kent d <s\na kent e <s"), partner_hub).certainty,
      Certainty::probable);
  EXPECT_EQ(only_finding(small_scene(star + "\na kent d\na kent e <s"), partner_hub).certainty,
            Certainty::certain);
}

const std::string kPlan =
    "bewoner a\nbewoner b c\nvoorziening park\nnetwerk club thema:groen\n"
    "plan thema:groen\nplekken park\ntafel a\nb gebruikt park\n";

TEST(Uninvolved, HasAThemeOrUsesAPlaceOfThePlan) {
  const Scene scene = small_scene(kPlan);
  EXPECT_THAT(lines(scene, uninvolved), testing::UnorderedElementsAre("b", "club"));
  EXPECT_THAT(lines(small_scene("bewoner a b\nvoorziening tuin\nb gebruikt tuin\ntafel a\n"
                                "actie x trekker:a plek:tuin"),
                    uninvolved),
              ElementsAre("b"));
}

TEST(Uninvolved, IsNobodyWhoKnowsSomebodyInThePlan) {
  EXPECT_THAT(lines(small_scene(kPlan + "kent a-b\na lid_van club"), uninvolved), IsEmpty());
  // Through a small group is one handshake, through somebody else two.
  EXPECT_THAT(lines(small_scene(kPlan + "a lid_van club\nb lid_van club"), uninvolved), IsEmpty());
  EXPECT_THAT(lines(small_scene(kPlan + "a lid_van club\nkent a-c c-b"), uninvolved),
              ElementsAre("b"));
}

TEST(Uninvolved, IsNobodyWhereNobodyTakesPart) {
  EXPECT_THAT(lines(small_scene("netwerk club thema:groen\nplan thema:groen"), uninvolved),
              IsEmpty());
}

TEST(Uninvolved, IsNoPlaceAndNoSourceFromOutside) {
  EXPECT_THAT(lines(small_scene("bewoner a\nvoorziening park thema:groen\nkanaal app thema:groen\n"
                                "buiten fonds thema:groen\nplan thema:groen\ntafel a"),
                    uninvolved),
              IsEmpty());
}

TEST(Uninvolved, IsForTheWorkerAlone) {
  Scene scene = small_scene(kPlan);
  scene.audience = Audience::team;
  EXPECT_THAT(lines(scene, uninvolved), IsEmpty());
}

TEST(StrangersAtTable, KnowLessThanThreeInTenOfEachOther) {
  const std::string five = "bewoner a b c d e\ntafel a b c d e\n";
  EXPECT_THAT(lines(small_scene(five + "kent a-b c-d"), strangers_at_table),
              ElementsAre("a b c d e"));
  EXPECT_THAT(lines(small_scene(five + "kent a-b c-d a-e"), strangers_at_table), IsEmpty());
}

TEST(StrangersAtTable, NeedATableOfTwo) {
  EXPECT_THAT(lines(small_scene("bewoner a b"), strangers_at_table), IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a b\ntafel a"), strangers_at_table), IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a\nnetwerk club\ntafel a club"), strangers_at_table),
              ElementsAre("a club"));
}

TEST(StrangersAtTable, AreCertainWhenHalfOfThemSaidSo) {
  EXPECT_EQ(
      only_finding(small_scene("bewoner a b c\ntafel a b c\na kent b nee"), strangers_at_table)
          .certainty,
      Certainty::certain);
}

}  // namespace
}  // namespace buurtweb::analysis::test
