#include "engine/analysis/talents.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

std::string tag(const Scene& scene, const Finding& finding) {
  return finding.tag ? scene.tags[finding.tag->value()] : "";
}

// "tag: whom it is about", one line a finding.
std::vector<std::string> tags_and_names(const Scene& scene, FindingKind kind) {
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, kind)) {
    all.push_back(tag(scene, finding) + ": " + told(scene, finding));
  }
  return all;
}

TEST(SoleHolder, IsTheOnlyPersonWhoOffersWhatOthersSeek) {
  const Scene scene = small_scene(
      "bewoner a kan:naaien\nbewoner b wil_leren:naaien\ninitiatief markt nodig:naaien");
  const Finding found = only_finding(scene, sole_holder);
  EXPECT_EQ(told(scene, found), "a | b markt");
  EXPECT_EQ(tag(scene, found), "naaien");
  EXPECT_EQ(figure(found, "zoekers"), 2);
  EXPECT_EQ(found.certainty, Certainty::certain);
}

TEST(SoleHolder, IsNobodyWhenTwoCan) {
  EXPECT_THAT(lines(small_scene("bewoner a b kan:naaien\nbewoner c wil_leren:naaien"), sole_holder),
              IsEmpty());
}

TEST(SoleHolder, IsNobodyWhoMayNotBeAsked) {
  EXPECT_THAT(lines(small_scene("bewoner a kan:naaien onwillig\nbewoner b kan:naaien\n"
                                "bewoner c wil_leren:naaien"),
                    sole_holder),
              ElementsAre("b | c"));
}

TEST(SoleHolder, IsNobodyWhenNoOtherInsideSeeksIt) {
  EXPECT_THAT(lines(small_scene("bewoner a kan:naaien wil_leren:naaien\nbuiten fonds zoekt:naaien"),
                    sole_holder),
              IsEmpty());
}

TEST(SoleHolder, IsAPerson) {
  EXPECT_THAT(lines(small_scene("netwerk club biedt:zaal\nbewoner b zoekt:zaal"), sole_holder),
              IsEmpty());
}

TEST(UnusedTalent, IsWhatAPersonOffersAndDoesNotPutToUse) {
  EXPECT_THAT(tags_and_names(small_scene("bewoner a kan:koken,naaien\ninitiatief soep\n"
                                         "a doet_mee soep inzet:koken"),
                             unused_talent),
              ElementsAre("naaien: a"));
}

TEST(UnusedTalent, IsNotWhatAnInitiativeNeedsThatOneTakesPartIn) {
  constexpr std::string_view kSoup = "bewoner a kan:koken\ninitiatief soep nodig:koken\n";
  EXPECT_THAT(lines(small_scene(kSoup), unused_talent), ElementsAre("a"));
  EXPECT_THAT(lines(small_scene(std::string(kSoup) + "a trekt soep"), unused_talent), IsEmpty());
  EXPECT_THAT(
      lines(small_scene(std::string(kSoup) + "netwerk club\na lid_van club\nclub doet_mee soep"),
            unused_talent),
      IsEmpty());
}

TEST(UnusedTalent, IsNotOfSomebodyWhoMayNotBeAsked) {
  EXPECT_THAT(lines(small_scene("bewoner a kan:koken onwillig"), unused_talent), IsEmpty());
}

TEST(UnusedTalent, IsProbableOfWhoWasSpokenWithAndNeverCertain) {
  EXPECT_EQ(only_finding(small_scene("bewoner a kan:koken gesproken"), unused_talent).certainty,
            Certainty::probable);
  EXPECT_EQ(only_finding(small_scene("bewoner a kan:koken"), unused_talent).certainty,
            Certainty::unsure);
}

TEST(UnmatchedTag, IsWhereMoreAskThanOffer) {
  const Scene scene = small_scene("bewoner a kan:naaien\nbewoner b c d wil_leren:naaien");
  const Finding found = only_finding(scene, unmatched_tag);
  EXPECT_EQ(told(scene, found), "b c d");
  EXPECT_EQ(figure(found, "tekort"), 2);
}

TEST(UnmatchedTag, IsNoneWhenEveryoneIsServed) {
  EXPECT_THAT(
      lines(small_scene("bewoner a b kan:naaien\nbewoner c d wil_leren:naaien"), unmatched_tag),
      IsEmpty());
  EXPECT_THAT(
      lines(small_scene("buiten fonds biedt:geld\ninitiatief soep zoekt:geld"), unmatched_tag),
      IsEmpty());
}

// Nobody serves oneself: of a and b only b is served, by a.
TEST(UnmatchedTag, DoesNotLetAnyoneServeThemselves) {
  const Scene scene =
      small_scene("bewoner a kan:naaien wil_leren:naaien\nbewoner b wil_leren:naaien");
  const Finding found = only_finding(scene, unmatched_tag);
  EXPECT_EQ(told(scene, found), "a b | a");
  EXPECT_EQ(figure(found, "tekort"), 1);
  EXPECT_THAT(lines(small_scene("bewoner a b kan:naaien wil_leren:naaien"), unmatched_tag),
              IsEmpty());
}

TEST(UnmatchedTag, NamesWhoseAskNobodyElseCanAnswer) {
  EXPECT_THAT(lines(small_scene("bewoner b c wil_leren:naaien"), unmatched_tag),
              ElementsAre("b c | b c"));
}

TEST(UnmatchedTag, IsAnOfferThatNobodySeeks) {
  const Scene scene = small_scene("bewoner a b kan:jongleren\nbuiten winkel biedt:hout");
  EXPECT_THAT(tags_and_names(scene, unmatched_tag), ElementsAre("jongleren: a b", "hout: winkel"));
  EXPECT_EQ(figure(findings(scene, unmatched_tag)[0], "ongevraagd"), 2);
}

}  // namespace
}  // namespace buurtweb::analysis::test
