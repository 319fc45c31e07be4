#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// The map of step 5, which asks who knows somebody outside.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

viz::MapSheet step_five(const std::string& yaml, viz::Paper paper = viz::Paper::a4) {
  return map_of(yaml, Audience::worker, {.step = analysis::Step::leverage, .paper = paper});
}

const std::string kSources =
    "buurt: {naam: Proef}\nbuiten:\n  fonds: {naam: Fonds, biedt: [geld]}\n"
    "  winkel: {naam: Winkel, biedt: [verf]}\n";

TEST(MapOfStepFive, LightsUpWhoHasContactOutside) {
  const viz::MapSheet sheet = step_five(
      kSources +
      "initiatieven:\n  tuin: {naam: Tuin}\norganisaties:\n  huis: {naam: Huis, sector: wonen}\n"
      "netwerken:\n  koor: {naam: Koor, werkt_samen: [huis]}\nbewoners:\n"
      "  ans: {naam: Ans, contactpersoon: [fonds]}\n  bea: {naam: Bea, contactpersoon: [fonds]}\n"
      "  cor: {naam: Cor, kent: [ans]}\n"
      "verbindingen:\n  - {van: winkel, soort: steunt, naar: tuin}\n");
  std::vector<std::string> bright;
  std::vector<std::string> told;  // support is no contact: it stands in the mark
  for (const viz::Mark& mark : sheet.marks) {
    if (mark.bridge) {
      bright.push_back(mark.label);
    }
    if (!mark.detail.empty()) {
      told.push_back(mark.label + ": " + mark.detail);
    }
  }
  EXPECT_THAT(bright, UnorderedElementsAre("Ans", "Bea"));
  EXPECT_THAT(told, UnorderedElementsAre("Winkel: steunt Tuin"));
}

// Who gets something from a source knows nobody there: on no map.
TEST(OutsidePicture, HasOnItsBorderWhoHasContactOnly) {
  const viz::MapSheet sheet =
      map_of(kSources +
                 "initiatieven:\n  tuin: {naam: Tuin}\n"
                 "bewoners:\n  ans: {naam: Ans, contactpersoon: [fonds]}\n"
                 "verbindingen:\n  - {van: winkel, soort: steunt, naar: tuin}\n",
             Audience::worker, {.picture = "ring"});
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Fonds@2", "Winkel@2", "Ans@1", "Tuin@0"));
  EXPECT_THAT(lines(sheet), UnorderedElementsAre("Ans-Fonds"));
}

// Who connects is named in public only where that one wants it.
TEST(MapOfStepFive, LightsUpInPublicWhoWantsToBeNamed) {
  const std::string open = "openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling";
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\n"
      "buiten:\n  fonds: {naam: Fonds, zichtbaar: openbaar}\n"
      "bewoners:\n  ans: {naam: Ans, contactpersoon: [fonds], toestemming: {" +
          open + ", verbinder: ja}}\n  bea: {naam: Bea, contactpersoon: [fonds], toestemming: {" +
          open + "}}\n",
      Audience::public_, {.step = analysis::Step::leverage});
  for (const viz::Mark& mark : sheet.marks) {
    EXPECT_EQ(mark.bridge, mark.label == "Ans") << mark.label;
  }
}

// Twelve clubs of six people: more than the paper carries.
std::string town(const std::string& more_of_last) {
  std::string yaml = kSources +
                     "initiatieven:\n  feest: {naam: Feest, trekkers: [b0x0], zoekt: "
                     "[geld]}\nnetwerken:\n";
  std::string people = "bewoners:\n";
  for (int g = 0; g < 12; ++g) {
    const std::string club = std::to_string(g);
    yaml += "  n" + club + ": {naam: Club " + club + "}\n";
    for (int i = 0; i < 6; ++i) {
      const bool is_last = i == 5 && g == 11;
      people += "  b" + club + "x" + std::to_string(i) + ": {naam: Lid " + club + " " +
                std::to_string(i) + ", lid_van: [n" + club + "], kent: [b" +
                std::to_string((g + 1) % 12) + "x" + std::to_string(i) + "]" +
                (is_last ? more_of_last : "") + "}\n";
    }
  }
  return yaml + people;
}

// Whom a dashed line says to ask has a name there, and so has what it runs to.
TEST(MapOfStepFive, ShowsWhomItSaysToAsk) {
  const viz::MapSheet sheet = step_five(town(", contactpersoon: [fonds]"));
  ASSERT_THAT(sheet.proposals, SizeIs(1));
  const std::string& reason = sheet.proposals.front().reason;
  EXPECT_THAT(labels(sheet), IsSupersetOf({"Feest", "Fonds", "Lid 11 5"}));
  EXPECT_THAT(labels(sheet), Contains(reason.substr(reason.find("vraag ") + 6)));
  EXPECT_EQ(sheet.marks[sheet.proposals.front().to].label, "Fonds");
}

// Among groups on a screen there is room for the source that somebody knows.
TEST(MapOfStepFive, HasASourceOnAScreen) {
  EXPECT_THAT(labels(step_five(town(", contactpersoon: [fonds]"), viz::Paper::beamer)),
              Contains("Fonds"));
}

// Other maps for everybody have Bea's tie: the ring map does not look as if it were not there.
TEST(RingPicture, SaysInPublicThatOthersThanWhoIsNamedKnowASource) {
  const std::string open = "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling";
  const auto ring = [&](viz::Paper paper) {
    return map_of(
        "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n"
        "  ans: {naam: Ans, contactpersoon: [fonds], " +
            open + ", verbinder: ja}}\n  bea: {naam: Bea, contactpersoon: [fonds], " + open +
            "}}\nbuiten:\n  fonds: {naam: Fonds, zichtbaar: openbaar}\n",
        Audience::public_, {.paper = paper, .picture = "ring"});
  };
  const viz::MapSheet paper = ring(viz::Paper::a3);
  EXPECT_THAT(labels(paper), ::testing::UnorderedElementsAre("Ans", "Fonds"));
  EXPECT_EQ(std::ranges::find(paper.marks, "Fonds", &viz::Mark::label)->detail,
            "ook via iemand anders hier");
  EXPECT_EQ(ring(viz::Paper::beamer).marks.back().detail, "via Ans en iemand anders hier");
}

}  // namespace
}  // namespace buurtweb::testing
