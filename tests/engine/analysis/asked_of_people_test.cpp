#include "engine/analysis/asked_of_people.h"

#include <gmock/gmock.h>

#include "engine/analysis/study.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

std::vector<double> values(const Finding& finding) {
  std::vector<double> all;
  for (const Figure& figure : finding.figures) {
    all.push_back(figure.value);
  }
  return all;
}

TEST(Outcome, CountsWhatTheLogSays) {
  const Finding found = only_finding(
      small_scene("bewoner a b c d e f\nvoorgesteld a b via c\ngelogd a c ontmoet\n"
                  "gelogd a d houdt_stand\ngelogd a e niet_gelukt\ngelogd a f geweigerd"),
      outcome);
  // Proposed in all, met (who lasts has met), lasting, failed, refused, open.
  EXPECT_THAT(values(found), ElementsAre(5, 2, 1, 1, 1, 1));
  EXPECT_TRUE(found.about.empty());
  EXPECT_EQ(found.certainty, Certainty::certain);
}

TEST(Outcome, IsNoneWithoutALog) {
  EXPECT_THAT(lines(small_scene("bewoner a b"), outcome), IsEmpty());
}

// kim is indispensable, the gate to the fund, and knows people of two other groups.
const std::string kBusy =
    "bewoner a b @A\nbewoner kim @K\nbewoner x y @B\nbewoner p q @C\nbuiten fonds\n"
    "kent a-b kim-a x-y kim-x p-q kim-p\nkim contactpersoon fonds\n";

TEST(Load, CountsWhatAllStepsAsk) {
  Scene scene = small_scene(kBusy);
  scene.thresholds.open_max = 5;
  EXPECT_THAT(lines(scene, load), ElementsAre("kim"));
  const Finding found = only_finding(scene, load);
  std::size_t asked = 0;
  for (const Finding& finding : study(scene).findings) {
    const FindingInfo& row = info(finding.kind);
    const bool asks = row.question == Question::bridge || row.question == Question::missing;
    asked +=
        asks && std::ranges::find(finding.about, Ref(member(scene, "kim"))) != finding.about.end()
            ? 1U
            : 0U;
  }
  EXPECT_EQ(values(found)[0], static_cast<double>(asked));
  EXPECT_GE(asked, 5U);
}

TEST(Load, IsNoneBelowTheLimit) {
  Scene scene = small_scene(kBusy);
  scene.thresholds.open_max = 50;
  EXPECT_THAT(lines(scene, load), IsEmpty());
}

TEST(Load, CountsIntroductionsThatAreStillOpen) {
  const std::string open = "bewoner a b c d e f g\nvoorgesteld a b via g\nvoorgesteld c d via g\n";
  EXPECT_THAT(lines(small_scene(open), load), IsEmpty());
  EXPECT_THAT(lines(small_scene(open + "voorgesteld e f via g"), load), ElementsAre("g"));
}

TEST(Load, IsTheSameWhenOneStepIsAskedFor) {
  const Scene scene = small_scene(kBusy);
  const auto loads_of = [&](std::optional<Step> step) {
    std::vector<std::string> all;
    for (const Finding& finding : study(scene, step).findings) {
      if (finding.kind == load) {
        all.push_back(told(scene, finding) + std::to_string(finding.figures[0].value));
      }
    }
    return all;
  };
  EXPECT_EQ(loads_of(std::nullopt), loads_of(Step::build_relations));
  EXPECT_THAT(loads_of(Step::convene), IsEmpty());
}

TEST(Load, IsForTheWorkerAlone) {
  Scene scene = small_scene(kBusy);
  scene.audience = Audience::team;
  EXPECT_THAT(lines(scene, load), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis::test
