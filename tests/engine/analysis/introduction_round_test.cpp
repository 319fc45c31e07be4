#include <gmock/gmock.h>

#include "engine/analysis/introduction_gain.h"
#include "engine/analysis/introductions.h"
#include "engine/analysis/what_if.h"
#include "engine/base/date.h"
#include "tests/engine/analysis/small_scene.h"
#include "tests/support/random_scene.h"

// Introductions as one round: what each adds to those before it, what the log says, and what was
// asked for.
namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

std::vector<Finding> round(const Scene& scene, const RoundRequest& request = {}) {
  return introductions(scene, graph::build_tie_graphs(scene), request);
}
std::vector<std::string> pairs(const Scene& scene, const RoundRequest& request = {}) {
  std::vector<std::string> all;
  for (const Finding& finding : round(scene, request)) {
    all.push_back(told(scene, finding));
  }
  return all;
}

// The definition: count everything anew in the neighbourhood with the ties in it.
TEST(Gains, AfterATieAreThoseOfTheNeighbourhoodWithThatTie) {
  Dice dice(21);
  for (int i = 0; i < 60; ++i) {
    Scene scene = random_scene(dice);
    const graph::TieGraphs first_graphs = graph::build_tie_graphs(scene);
    const GroupNetwork network = group_network(scene, first_graphs);
    Gains gains(scene, first_graphs, network);
    for (int added = 0; added < 4; ++added) {
      const MemberId a(dice.roll(5));
      const MemberId b(dice.roll(5));
      const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
      if (a == b || graphs.social.has_arc(a.value(), b.value())) {
        continue;
      }
      const GroupNetwork network_now = group_network(scene, graphs);
      const Gains anew(scene, graphs, network_now);
      EXPECT_EQ(gains.of(a, b), anew.of(a, b));
      EXPECT_DOUBLE_EQ(*gains.in_efficiency(a, b), *anew.in_efficiency(a, b));
      gains.add(a, b);
      scene = with_word(scene, std::minmax(a, b), TieState::present);
    }
  }
}

TEST(Gains, AreNotMeasuredInALargeCity) {
  std::string people = "bewoner";
  for (std::size_t i = 0; i <= kGainLimit; ++i) {
    people += " p" + std::to_string(i);
  }
  const Scene scene = small_scene(people);
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const GroupNetwork network = group_network(scene, graphs);
  const Gains gains(scene, graphs, network);
  EXPECT_EQ(gains.in_efficiency(MemberId(0), MemberId(1)), std::nullopt);
  EXPECT_EQ(gains.of(MemberId(0), MemberId(1)), Gain::joins_components);
}

// The pairs of a with b and with c join the same two parts: after the first the second joins
// nothing more.
TEST(Round, SaysWhatEachAddsAloneAndToThoseBeforeIt) {
  const Scene scene = small_scene(
      "bewoner a benaderbaar interesse:x\nbewoner b c benaderbaar interesse:x\nkent b-c\n"
      "voorziening plein\na gebruikt plein\nb gebruikt plein\nc gebruikt plein");
  const std::vector<Finding> found = round(scene);
  ASSERT_EQ(found.size(), 2U);
  for (const Finding& finding : found) {
    EXPECT_EQ(finding.gain, Gain::joins_components);
    EXPECT_NEAR(*finding.efficiency_gain, 3.0 / 12, 1e-12);
  }
  EXPECT_EQ(found[0].added_gain, Gain::joins_components);
  EXPECT_EQ(found[1].added_gain, Gain::other);
  EXPECT_NEAR(*found[1].added_efficiency, 1.0 / 12, 1e-12);
}

// a-b and a-c look alike, and so do a-b and d-e; what joins something new goes first.
TEST(Round, ChoosesWhatAddsMostToWhatWasChosenBefore) {
  const Scene scene = small_scene(
      "bewoner a b c d e benaderbaar interesse:x\nkent b-c\nvoorziening plein\n"
      "a gebruikt plein\nb gebruikt plein\nc gebruikt plein\nd gebruikt plein\ne gebruikt plein");
  const std::vector<std::string> three = pairs(scene, {.most = 3});
  EXPECT_THAT(three, testing::Not(testing::IsSupersetOf({std::string("a b"), std::string("a c")})));
}

TEST(Round, PrefersTheTieThatShortensMostWays) {
  // A path of five; its ends, or two that stand nearer: the ends gain most.
  const std::string path =
      "bewoner a benaderbaar interesse:x\nbewoner e benaderbaar interesse:x\n"
      "bewoner b benaderbaar interesse:y\nbewoner d benaderbaar interesse:y\nbewoner c\n"
      "kent a-b b-c c-d d-e\nvoorziening plein\na gebruikt plein\ne gebruikt plein\n"
      "b gebruikt plein\nd gebruikt plein";
  EXPECT_THAT(pairs(small_scene(path)), ElementsAre("a e", "b d"));
}

const std::string kPair =
    "bewoner a b benaderbaar interesse:x\nbewoner kim stelt_voor\nkent a-kim kim-b\n";

TEST(Round, LeavesAPairInPeaceForSixMonthsAfterARefusal) {
  EXPECT_THAT(pairs(small_scene(kPair)), ElementsAre("a b"));
  EXPECT_THAT(pairs(small_scene(kPair + "gelogd a b geweigerd 2026-05-23")), IsEmpty());
  EXPECT_THAT(pairs(small_scene(kPair + "gelogd b a geweigerd 2026-05-22")), ElementsAre("a b"));
  EXPECT_THAT(pairs(small_scene(kPair + "gelogd a b niet_gelukt 2026-05-23")), IsEmpty());
  EXPECT_THAT(pairs(small_scene(kPair + "gelogd a b geweigerd")), IsEmpty());
}

TEST(Round, DoesNotProposeWhoHasMet) {
  EXPECT_THAT(pairs(small_scene(kPair + "gelogd a b ontmoet 2020-01-01")), IsEmpty());
  EXPECT_THAT(pairs(small_scene(kPair + "gelogd a b houdt_stand 2020-01-01")), IsEmpty());
}

const std::string kThree =
    "bewoner a b c benaderbaar interesse:x\nbewoner c2 benaderbaar interesse:y\n"
    "bewoner d benaderbaar interesse:y\nvoorziening plein thema:buiten\nvoorziening hal\n"
    "a gebruikt plein\nb gebruikt plein\nc gebruikt plein\nc2 gebruikt hal\nd gebruikt hal\n";

TEST(Round, HoldsNoMoreThanWasAskedFor) {
  EXPECT_EQ(pairs(small_scene(kThree)).size(), 4U);
  EXPECT_EQ(pairs(small_scene(kThree), {.most = 2}).size(), 2U);
  EXPECT_THAT(pairs(small_scene(kThree), {.per_person = 1}), ElementsAre("a b", "c2 d"));
}

TEST(Round, IsAroundSomebodyOrAPlace) {
  const Scene scene = small_scene(kThree);
  EXPECT_THAT(pairs(scene, {.around = member(scene, "c")}), ElementsAre("a c", "b c"));
  EXPECT_THAT(pairs(scene, {.around = member(scene, "hal")}), ElementsAre("c2 d"));
}

TEST(Round, IsAboutWhatTheyHaveInCommonOrTheThemeOfThePlace) {
  const Scene scene = small_scene(kThree);
  const auto tag = [&](const std::string& label) {
    return TagId::of(
        static_cast<std::size_t>(std::ranges::find(scene.tags, label) - scene.tags.begin()));
  };
  EXPECT_THAT(pairs(scene, {.theme = tag("y")}), ElementsAre("c2 d"));
  EXPECT_EQ(pairs(scene, {.theme = tag("buiten")}).size(), 3U);
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const Finding& finding : findings) {
    all.emplace_back(info(finding.kind).code);
  }
  return all;
}

TEST(WhatIf, TellsWhatGoesAndWhatComes) {
  const Scene scene = small_scene("bewoner a b x y\nkent a-b b-x x-y");
  const WhatIf change = what_if(scene, member(scene, "a"), member(scene, "y"));
  EXPECT_FALSE(change.tied);
  EXPECT_EQ(change.gain, Gain::other);
  EXPECT_THAT(codes(change.gone), testing::Contains("2.enig_contact"));
  EXPECT_THAT(codes(change.gone), testing::Contains("2.ondergrens"));
}

TEST(WhatIf, ChangesNothingForTwoWhoKnowEachOther) {
  const Scene scene = small_scene("bewoner a b x y\nkent a-b b-x x-y");
  const WhatIf change = what_if(scene, member(scene, "a"), member(scene, "b"));
  EXPECT_TRUE(change.tied);
  EXPECT_THAT(change.gone, IsEmpty());
  EXPECT_THAT(change.come, IsEmpty());
}

// Nobody can find out by asking who would rather not meet whom.
TEST(WhatIf, AnswersTheSameForTwoWhoWouldRatherNotMeet) {
  const Scene one = small_scene(kPair);
  const Scene other = small_scene(kPair + "liever_niet a b");
  const WhatIf a = what_if(one, member(one, "a"), member(one, "b"));
  const WhatIf b = what_if(other, member(other, "a"), member(other, "b"));
  EXPECT_EQ(codes(a.gone), codes(b.gone));
  EXPECT_EQ(codes(a.come), codes(b.come));
}

TEST(WhatIf, CountsATieThatWasSaidNotToBeThereAsThere) {
  const Scene scene = small_scene("bewoner a b\na kent b nee");
  const WhatIf change = what_if(scene, member(scene, "a"), member(scene, "b"));
  EXPECT_EQ(change.gain, Gain::joins_components);
  EXPECT_FALSE(change.tied);
  EXPECT_EQ(change.efficiency_gain, 1);
}

}  // namespace
}  // namespace buurtweb::analysis::test
