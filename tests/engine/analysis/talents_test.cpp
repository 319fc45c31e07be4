#include "engine/analysis/talents.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/dice.h"
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

// How many asks can be served, each by the offer of somebody else, by trying every pairing.
std::size_t most_served(const std::vector<MemberId>& asking, std::vector<MemberId> offering) {
  std::size_t most = 0;
  for (std::size_t ask = 0; ask < asking.size(); ++ask) {
    for (std::size_t offer = 0; offer < offering.size(); ++offer) {
      if (asking[ask] != offering[offer]) {
        std::vector<MemberId> left = offering;
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(offer));
        most = std::max(
            most,
            1 + most_served({asking.begin() + static_cast<std::ptrdiff_t>(ask) + 1, asking.end()},
                            std::move(left)));
      }
    }
  }
  return most;
}

TEST(UnmatchedTag, CountsWhatTryingEveryPairingLeavesOver) {
  Dice dice(4);
  int short_of = 0;
  for (int round = 0; round < 150; ++round) {
    std::string text;
    for (const char* const name : {"a", "b", "c", "d", "e", "f"}) {
      text += std::string("bewoner ") + name + (dice.one_in(2) ? " wil_leren:naaien" : "") +
              (dice.one_in(3) ? " kan:naaien\n" : "\n");
    }
    const Scene scene = small_scene(text);
    std::vector<MemberId> asking;
    std::vector<MemberId> offering;
    for (std::size_t i = 0; i < scene.size(); ++i) {
      if (!scene.members[i].seeks.empty()) {
        asking.push_back(MemberId::of(i));
      }
      if (!scene.members[i].offers.empty()) {
        offering.push_back(MemberId::of(i));
      }
    }
    const std::size_t left_over = asking.size() - most_served(asking, offering);
    const std::vector<Finding> found = findings(scene, unmatched_tag);
    const double told = found.empty() ? 0 : std::max(0.0, figure(found.front(), "tekort"));
    EXPECT_EQ(told, left_over) << text;
    short_of += left_over > 0 ? 1 : 0;
  }
  EXPECT_GT(short_of, 20);
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
