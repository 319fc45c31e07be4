#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/pipeline.h"

// Sentences that hang on a number: what is said of none, of one pair and of all is no sum.
namespace buurtweb::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kHead = "buurt: {naam: Proef, bewaartermijn_maanden: 24, contact: balie";

std::string person(const std::string& key, const std::string& rest) {
  return "  " + key + ": {naam: " + key + ", " + rest +
         ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
}

// Somebody may ask for it, and then it is of use.
TEST(Sentences, OfATalentThatIsFreeSayThatItIsNotPutToUse) {
  const std::string yaml = kHead + "}\nbewoners:\n" + person("Ans", "kan: [koken]") +
                           person("Bea", "kan: [zingen], zoekt: [koken]");
  EXPECT_THAT(told(yaml, Audience::team),
              AllOf(HasSubstr("Bea zoekt dit."),
                    HasSubstr("Voor zover wij weten zet Ans dat nog nergens in."),
                    Not(HasSubstr("van pas komt."))));
}

TEST(Sentences, OfATableOfStrangersDoNotCountPairs) {
  const std::string yaml = kHead + "}\nplan: {tafel: [Ans, Bea]}\nbewoners:\n" +
                           person("Ans", "kan: [koken]") + person("Bea", "kan: [zingen]");
  EXPECT_THAT(told(yaml, Audience::team),
              AllOf(HasSubstr("kennen de mensen aan tafel elkaar nog niet."),
                    Not(HasSubstr("van de 1 paren"))));
}

TEST(Sentences, OfAnAreaWhereWeSpokeNobodySayNobody) {
  const std::string yaml = kHead + ", gebieden: {Noord: {inwoners: 80}, Zuid: {inwoners: 20}}}\n" +
                           "bewoners:\n" +
                           person("Ans", "gebied: Zuid, kan: [x], gesproken_op: 2026-06-01") +
                           person("Bea", "gebied: Zuid, kan: [x], gesproken_op: 2026-06-01");
  EXPECT_THAT(told(yaml, Audience::worker), HasSubstr("We spraken er nog niemand."));
  EXPECT_THAT(told(yaml, Audience::worker), Not(HasSubstr("We spraken er 0.")));
}

TEST(Sentences, OfTwoGroupsAtAPlaceSayThatTheyHaveNoContact) {
  const std::string groups =
      "voorzieningen: {hof: {naam: Hofzaal, gebruikers: [koor, club], zichtbaar: openbaar}}\n"
      "netwerken:\n  koor: {naam: Koor, gevoelig: nee, zichtbaar: openbaar}\n"
      "  club: {naam: Club, gevoelig: nee, zichtbaar: openbaar}\n";
  const std::string pair = kHead + "}\n" + groups + "bewoners:\n" +
                           person("Ans", "kan: [x], lid_van: [koor]") +
                           person("Bea", "kan: [x], lid_van: [club]");
  EXPECT_THAT(
      told(pair, Audience::team),
      HasSubstr("Bij Hofzaal komen 2 groepen die voor zover wij weten nog geen contact hebben."));
}

TEST(Sentences, OfOneSpeakOfOne) {
  const std::string yaml = kHead + ", gebieden: {Noord: {inwoners: 1}, Zuid: {inwoners: 20}}}\n" +
                           "bewoners:\n" +
                           person("Ans",
                                  "gebied: Zuid, kan: [x], gesproken_op: 2026-06-01, "
                                  "mag_benaderd_worden: ja, lid_van: [koor]") +
                           "netwerken: {koor: {naam: Koor, gevoelig: nee, zichtbaar: openbaar}}\n";
  EXPECT_THAT(told(yaml, Audience::worker),
              AllOf(HasSubstr("In Noord woont ongeveer 1 mens."), HasSubstr("Wil Ans meepraten?"),
                    HasSubstr("Vraag Ans zelf."), Not(HasSubstr("1 mensen"))));
}

// "Vraag de flatapp" is no question for an app.
TEST(Sentences, OfWhoReachesMostFitPeopleAndChannels) {
  const std::string yaml =
      kHead + "}\nbewoners:\n" + person("Ans", "kan: [x]") + person("Bea", "kan: [x]") +
      "kanalen: {app: {naam: Flatapp, bereikt: [Ans, Bea], zichtbaar: openbaar}}\n";
  EXPECT_THAT(
      told(yaml, Audience::team),
      AllOf(HasSubstr("Vertel het via Flatapp. Voor zover wij weten hoort elke bewoner die we "
                      "kennen het dan."),
            HasSubstr("Geef het nieuws door via Flatapp."), Not(HasSubstr("Vraag Flatapp"))));
}

}  // namespace
}  // namespace buurtweb::testing
