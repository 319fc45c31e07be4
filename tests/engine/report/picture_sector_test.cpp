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
