#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/pipeline.h"

// Whether the map of a step says in words that it does not show what it is asked.
namespace buurtweb::testing {
namespace {

using analysis::Step;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kConsent =
    ", toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: formulier}}\n";
const std::string kPair =
    "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n"
    "  ans: {naam: Ans, kent: [bea]" +
    kConsent + "  bea: {naam: Bea" + kConsent;

viz::MapSheet of(Step step, const std::string& more, viz::Paper paper = viz::Paper::a3) {
  return map_of(kPair + more, Audience::public_, {.step = step, .paper = paper});
}

TEST(MapOfAStep, SaysThatItDoesNotShowWhatItIsAskedAndNeverThatItIsNotThere) {
  for (const viz::Paper paper : {viz::Paper::a3, viz::Paper::beamer}) {
    for (const Step step : {Step::mobilise, Step::convene, Step::leverage}) {
      const viz::MapSheet sheet = of(step, "", paper);
      EXPECT_THAT(sheet.subtitle, HasSubstr(" · Op deze kaart zien we nog "));
    }
    for (const Step step : {Step::map_assets, Step::build_relations}) {
      EXPECT_THAT(of(step, "", paper).subtitle, Not(HasSubstr("Op deze kaart")));
    }
  }
  EXPECT_THAT(map_of(kPair, Audience::public_).subtitle, Not(HasSubstr("Op deze kaart")));
}

TEST(MapOfAStep, SaysNothingOfTheKindWhereItShowsSomething) {
  EXPECT_THAT(of(Step::mobilise,
                 "kanalen:\n  app: {naam: App, zichtbaar: openbaar}\n"
                 "verbindingen:\n  - {van: app, soort: bereikt, naar: ans, zichtbaar: openbaar}\n")
                  .subtitle,
              Not(HasSubstr("Op deze kaart")));
  // A mark says that nobody of the choir is at the table.
  std::string choir;
  for (int i = 0; i < 6; ++i) {
    choir += "  c" + std::to_string(i) + ": {naam: C" + std::to_string(i) +
             ", kent: [ans], lid_van: [koor]" + kConsent;
  }
  choir +=
      "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
      "plan: {tafel: [ans]}\n";
  EXPECT_THAT(of(Step::convene, choir).description, HasSubstr("nog niet aan tafel"));
  EXPECT_THAT(of(Step::convene, choir).subtitle, Not(HasSubstr("Op deze kaart")));
  // A line to a source is enough, though in public nobody stands out by it.
  EXPECT_THAT(of(Step::leverage,
                 "buiten:\n  fonds: {naam: Fonds, zichtbaar: openbaar}\n"
                 "verbindingen:\n"
                 "  - {van: ans, soort: contactpersoon, naar: fonds, zichtbaar: openbaar}\n")
                  .subtitle,
              Not(HasSubstr("Op deze kaart")));
}

// What an initiative still seeks does not say who hears the news.
TEST(MapOfAStep, TakesNoOtherWordsForAnAnswer) {
  const viz::MapSheet sheet =
      of(Step::mobilise,
         "initiatieven:\n  soep: {naam: Soep, zichtbaar: openbaar, nodig: [koken], "
         "deelnemers: [ans]}\n");
  EXPECT_THAT(sheet.description, HasSubstr("zoekt: koken"));
  EXPECT_THAT(sheet.subtitle, HasSubstr("zien we nog niet hoe mensen nieuws horen."));
}

TEST(MapOfAStep, AsksWhoLeadsAnAction) {
  const std::string one = "plan:\n  acties:\n    bank: {naam: Bankjes in het park}\n";
  EXPECT_THAT(of(Step::convene, one).footer,
              Contains("Deze actie heeft op deze kaart nog geen trekker: Bankjes in het park. "
                       "Wie pakt dit op?"));
  EXPECT_THAT(of(Step::convene, one + "    feest: {naam: Feest}\n").footer,
              Contains(HasSubstr("Bankjes in het park en Feest. Wie pakt er een op?")));
  EXPECT_THAT(of(Step::convene, one, viz::Paper::beamer).footer,
              Not(Contains(HasSubstr("trekker"))));
  EXPECT_THAT(of(Step::leverage, one).footer, Not(Contains(HasSubstr("trekker"))));
}

}  // namespace
}  // namespace buurtweb::testing
