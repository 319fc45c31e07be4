#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pipeline.h"

// The sector matrix, seen from the file it was made of.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kSectors =
    "buurt: {naam: Proef}\norganisaties:\n"
    "  corporatie: {naam: De Zwaluw, sector: wonen, zichtbaar: openbaar, werkt_samen: [zorg]}\n"
    "  zorg: {naam: Zorgpunt, sector: [zorg, welzijn], zichtbaar: openbaar}\n"
    "  school: {naam: De Boot, sector: onderwijs, zichtbaar: openbaar}\n"
    "verbindingen:\n  - {van: school, soort: werkt_samen, naar: corporatie, antwoord: nee}\n";

std::vector<std::string> cells(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::MatrixCell& cell : sheet.matrix.cells) {
    result.push_back((cell.open ? "~" : "") + cell.text);
  }
  return result;
}

viz::MapSheet sectors(viz::Paper paper, Audience audience = Audience::team) {
  return map_of(kSectors, audience, {.paper = paper, .picture = "sector"});
}

TEST(SectorPicture, CountsContactsAndTellsWhatWasAskedFromWhatIsUnknown) {
  const viz::MapSheet sheet = sectors(viz::Paper::a3);
  EXPECT_THAT(sheet.matrix.names, ElementsAre("wonen", "welzijn", "zorg", "onderwijs"));
  EXPECT_THAT(cells(sheet), ElementsAre("1", "1", "1", "~nee",      // wonen
                                        "1", "1", "1", "~?",        // welzijn: Zorgpunt is in both
                                        "1", "1", "1", "~?",        // zorg
                                        "~nee", "~?", "~?", "1"));  // onderwijs
  EXPECT_THAT(sheet.description, HasSubstr("\nwonen en onderwijs: nee.\n"));
  EXPECT_THAT(sheet.subtitle, HasSubstr("4 sectoren"));
}

// Those who work there, and their ties with it, are that same contact.
TEST(SectorPicture, CountsAnOrganisationOfTwoSectorsOnceBetweenThem) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef}\norganisaties:\n"
      "  kelder: {naam: Kelder 12, sector: [welzijn, jeugd]}\n"
      "  kracht: {naam: Zuiderkracht, sector: welzijn}\n"
      "professionals:\n  ilse: {naam: Ilse, werkt_bij: [kelder]}\n"
      "  ravi: {naam: Ravi, werkt_bij: [kelder], kent: [ilse]}\n",
      Audience::worker, {.picture = "sector"});
  EXPECT_THAT(sheet.matrix.names, ElementsAre("welzijn", "jeugd"));
  EXPECT_THAT(cells(sheet), ElementsAre("2", "1", "1", "1"));
}

TEST(SectorPicture, CountsWhoWorksInTwoPlacesAndContactWithTheOther) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef}\norganisaties:\n"
      "  kelder: {naam: Kelder 12, sector: jeugd}\n"
      "  kracht: {naam: Zuiderkracht, sector: welzijn}\n"
      "professionals:\n  ilse: {naam: Ilse, werkt_bij: [kelder, kracht]}\n"
      "  ravi: {naam: Ravi, werkt_bij: [kelder]}\n"
      "  sam: {naam: Sam, werkt_bij: [kracht], kent: [ravi]}\n",
      Audience::worker, {.picture = "sector"});
  // Ilse, and Sam with Ravi.
  EXPECT_THAT(cells(sheet), ElementsAre("1", "2", "2", "1"));
}

// One of many said no: that is little to be sure of, but it was asked.
TEST(SectorPicture, TellsWhatWasAskedOfSomeFromWhatNobodyAsked) {
  const std::string seen = ", zichtbaar: openbaar}\n";
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\norganisaties:\n"
      "  zwaluw: {naam: De Zwaluw, sector: wonen" +
      seen + "  spreeuw: {naam: De Spreeuw, sector: wonen" + seen +
      "  mus: {naam: De Mus, sector: wonen" + seen + "  kelder: {naam: Kelder 12, sector: jeugd" +
      seen + "  school: {naam: De Boot, sector: onderwijs" + seen;
  const std::string by_organisation =
      "verbindingen:\n  - {van: zwaluw, soort: werkt_samen, naar: kelder, antwoord: nee}\n";
  for (const Audience audience : {Audience::public_, Audience::team}) {
    const viz::MapSheet sheet = map_of(yaml + by_organisation, audience, {.picture = "sector"});
    EXPECT_THAT(sheet.matrix.names, ElementsAre("wonen", "onderwijs", "jeugd"));
    EXPECT_THAT(cells(sheet), ElementsAre("3", "~?", "~nee", "~?", "1", "~?", "~nee", "~?", "1"));
  }
  const std::string agree =
      ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  const std::string by_people =
      "professionals:\n  rob: {naam: Rob, werkt_bij: [zwaluw]" + agree +
      "  ilse: {naam: Ilse, werkt_bij: [kelder]" + agree +
      "  ria: {naam: Ria, werkt_bij: [zwaluw]" + agree +
      "  roos: {naam: Roos, werkt_bij: [zwaluw]" + agree +
      "verbindingen:\n  - {van: rob, soort: kent, naar: ilse, antwoord: nee}\n";
  EXPECT_EQ(cells(map_of(yaml + by_people, Audience::team, {.picture = "sector"}))[2], "~nee");
  EXPECT_EQ(cells(map_of(yaml + by_people, Audience::public_, {.picture = "sector"}))[2], "~?");
}

// In letters as large as those of the table, or on a screen as all that stands there.
TEST(SectorPicture, SaysInFewWordsWhatItsCellsMean) {
  const std::string team =
      "Een getal telt contacten. Vraagteken: dat weten wij nog niet. "
      "Nee: dat is gevraagd, wij weten nog geen contact.";
  EXPECT_THAT(sectors(viz::Paper::a4).subtitle, HasSubstr(" · " + team + " Dikgedrukt"));
  EXPECT_THAT(sectors(viz::Paper::beamer).footer, Contains(team));
  const std::string all = sectors(viz::Paper::a4, Audience::public_).subtitle;
  EXPECT_THAT(all, HasSubstr("organisaties op deze kaart"));
  EXPECT_THAT(all, Not(HasSubstr("wij")));
}

TEST(SectorPicture, ExplainsNoSignThatItDoesNotHave) {
  const std::string subtitle =
      map_of(
          "buurt: {naam: Proef}\norganisaties:\n"
          "  a: {naam: A, sector: wonen, werkt_samen: [b]}\n  b: {naam: B, sector: zorg}\n",
          Audience::team, {.picture = "sector"})
          .subtitle;
  EXPECT_THAT(subtitle, Not(HasSubstr("Vraagteken")));
  EXPECT_THAT(subtitle, Not(HasSubstr("Nee")));
}

}  // namespace
}  // namespace buurtweb::testing
