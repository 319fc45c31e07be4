#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "engine/report/pictures.h"
#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// The wijkkaart, seen from the file it was made of.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

viz::MapSheet wijkkaart(const std::string& yaml, Audience audience) {
  return map_of(yaml, audience, {.picture = "wijk"});
}

// The hall is given in degrees, the school in the Dutch grid; the shed is for the team.
const std::string kPlaces =
    "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}, bewaartermijn_maanden: 24}\n"
    "voorzieningen:\n"
    "  zaal: {naam: Zaal, zichtbaar: openbaar, gebied: Hof, locatie: [52.15517440, 5.38720621]}\n"
    "  school: {naam: School, zichtbaar: openbaar, gebied: Hof, locatie: [155000, 463200]}\n"
    "  schuur: {naam: Schuur, zichtbaar: team, locatie: [52.1560, 5.3900]}\n"
    "  bank: {naam: Bank, zichtbaar: openbaar}\n"
    "netwerken:\n  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee, gebruikt: [zaal]}\n"
    "bewoners:\n  ans: {naam: Ans, gebied: Hof, "
    "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";

TEST(GroundPicture, PutsPlacesWhereTheyAreInMetres) {
  const viz::MapSheet sheet = wijkkaart(kPlaces, Audience::team);
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Zaal@0", "School@0", "Schuur@0", "Hof@0"));
  const viz::Ground hall = *mark_of(sheet, "Zaal").ground;
  const viz::Ground school = *mark_of(sheet, "School").ground;
  EXPECT_TRUE(school.exact);
  EXPECT_NEAR(school.north - hall.north, 200, 0.5);
  EXPECT_NEAR(school.east - hall.east, 0, 0.5);
  EXPECT_EQ(mark_of(sheet, "Zaal").detail, "Koor");
}

TEST(GroundPicture, ShowsResidentsAsANumberInTheMiddleOfTheirArea) {
  const viz::MapSheet sheet = wijkkaart(kPlaces, Audience::team);
  const viz::Mark& area = mark_of(sheet, "Hof");
  EXPECT_EQ(area.kind, viz::MarkKind::group);
  EXPECT_EQ(area.detail, "1 bewoner doet mee aan onze kaart");
  EXPECT_THAT(sheet.footer.front(), HasSubstr("Kade"));
  EXPECT_FALSE(area.ground->exact);
  EXPECT_NEAR(area.ground->north,
              (mark_of(sheet, "Zaal").ground->north + mark_of(sheet, "School").ground->north) / 2,
              1e-6);
}

// There is room for one place, and the other is no less known.
TEST(GroundPicture, AsksForNoPlaceOfAnAreaThatHasOne) {
  const std::string yaml =
      "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}, Plein: {}}}\nvoorzieningen:\n"
      "  zaal: {naam: Zaal met een lange naam die veel ruimte kost, gebied: Hof,\n"
      "    locatie: [52.10, 5.10]}\n"
      "  boot: {naam: Boot met een lange naam die veel ruimte kost, gebied: Kade,\n"
      "    locatie: [52.11, 5.11]}\n";
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const viz::MapSheet sheet = report::picture_named("wijk")->draw(
      {analysis::study(scene), {.step = {}, .run_date = kDay, .catalogue = dutch(), .fewer = 1}});
  ASSERT_THAT(places(sheet), ElementsAre("Boot met een lange naam die veel ruimte kost@0"));
  EXPECT_THAT(sheet.footer.front(), HasSubstr("Plein"));
  EXPECT_THAT(sheet.footer.front(), Not(HasSubstr("Hof")));
}

// Where not all have room, some of it is for the parts of the neighbourhood, those with the most
// places first, and the sheet counts the others apart from the places.
TEST(GroundPicture, LeavesRoomForPartsOfTheNeighbourhood) {
  std::string yaml =
      "buurt: {naam: Proef, gebieden: {Akker: {}, Beek: {}, Duin: {}}}\nvoorzieningen:\n";
  const char* const areas[] = {"Akker", "Beek", "Duin", "Duin", "Duin"};
  for (int i = 0; i < 10; ++i) {
    yaml += fmt::format("  p{0}: {{naam: Plek {0}, gebied: {1}, locatie: [52.1{0}, 5.1{2}]}}\n", i,
                        areas[i % 5], (7 * i) % 10);
  }
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const viz::MapSheet sheet = report::picture_named("wijk")->draw(
      {analysis::study(scene), {.step = {}, .run_date = kDay, .catalogue = dutch(), .fewer = 9}});
  EXPECT_EQ(sheet.marks.size(), 9U);
  EXPECT_EQ(std::ranges::count(sheet.marks, viz::MarkKind::group, &viz::Mark::kind), 3);
  const viz::MapSheet small = report::picture_named("wijk")->draw(
      {analysis::study(scene), {.step = {}, .run_date = kDay, .catalogue = dutch(), .fewer = 3}});
  EXPECT_THAT(places(small), ElementsAre("Plek 0@0", "Plek 1@0", "Akker@0"));
  EXPECT_THAT(small.footer, Contains(HasSubstr("2 delen van de buurt en 8 namen")));
}

TEST(GroundPicture, AsksNobodyForAPlaceWhereSomebodyAskedAndThereWasNone) {
  const std::string yaml =
      "buurt:\n  naam: Proef\n  gebieden: {Hof: {}, Kade: {leeg: [voorzieningen]}, Plein: {}}\n"
      "voorzieningen:\n  zaal: {naam: Zaal, gebied: Hof, locatie: [52.10, 5.10]}\n";
  EXPECT_THAT(wijkkaart(yaml, Audience::worker).footer,
              IsSupersetOf({"Niet op deze kaart: Plein. Wie weet daar een plek?",
                            "Niet op deze kaart: Kade. Daar vonden we nog geen plek."}));
}

TEST(GroundPicture, SaysOfWhichPlacesNobodyKnowsWhereTheyAre) {
  EXPECT_THAT(wijkkaart(kPlaces, Audience::team).footer,
              Contains("Niet op deze kaart, want wij weten niet waar: Bank."));
  EXPECT_THAT(
      map_of(kPlaces, Audience::team, {.paper = viz::Paper::beamer, .picture = "wijk"}).footer,
      Contains("Van 1 plek weten wij niet waar."));
}

// Neither the shed nor how few residents are on the map.
TEST(GroundPicture, KeepsInPublicWhatIsNotForEverybody) {
  const viz::MapSheet sheet = wijkkaart(kPlaces, Audience::public_);
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Zaal@0", "School@0", "Hof@0"));
  EXPECT_EQ(mark_of(sheet, "Hof").detail, "");
}

}  // namespace
}  // namespace buurtweb::testing
