#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// Who hears our news.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

// An app of somebody with whom nobody of us spoke tells what we know nothing of.
TEST(ReachPicture, BeginsWithChannelsThatAreOurs) {
  const std::string street =
      "buurt: {naam: Proef, gebieden: {West: {}, Oost: {}}}\n"
      "bewoners:\n  wil: {naam: Wil, gebied: West}\n  ans: {naam: Ans, gebied: Oost}\n"
      "organisaties:\n  school: {naam: School}\n"
      "kanalen:\n  app: {naam: Westapp, bereikt: [West], gebruikt_door: [wil]}\n"
      "  krant: {naam: Krant, bereikt: [Oost]}\n"
      "verbindingen:\n  - {van: school, soort: bereikt, naar: West}\n";
  const viz::MapSheet sheet = map_of(street, Audience::worker, {.picture = "bereik"});
  EXPECT_THAT(places(sheet), Not(Contains(HasSubstr("Westapp"))));
  EXPECT_THAT(places(sheet), Contains("Krant@0"));
  EXPECT_THAT(places(sheet), Contains("Ans@1"));
  EXPECT_THAT(places(sheet), Contains("Wil@3"));
}

// Zus is behind Bob in the list, and lives nowhere that is known.
TEST(ReachPicture, TiesFoldedPeopleToWhoeverTellsThem) {
  std::string street =
      "buurt: {naam: Proef, gebieden: {West: {}, Oost: {}}}\n"
      "kanalen:\n  krant: {naam: Krant, bereikt: [Oost]}\n"
      "verbindingen:\n  - {van: krant, soort: bereikt, naar: zus}\n"
      "bewoners:\n  bob: {naam: Bob, gebied: West, kent: [zus]}\n  zus: {naam: Zus}\n";
  for (int i = 0; i < 60; ++i) {
    street +=
        "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) + ", gebied: Oost}\n";
  }
  const viz::MapSheet sheet = map_of(street, Audience::worker, {.picture = "bereik"});
  EXPECT_THAT(lines(sheet), Contains("Elders in de buurt-West"));
}

// The newspaper reaches this one. He knows all others up to 40, and Pro as well.
viz::MapSheet reach_of(const std::string& first, const std::string& area_of_first) {
  std::string street =
      "buurt: {naam: Proef, gebieden: {Oost: {}}}\nkanalen:\n  krant: {naam: Krant}\n"
      "verbindingen:\n  - {van: krant, soort: bereikt, naar: " +
      first + "}\nprofessionals:\n  pro: {naam: Pro, kent: [" + first + "]}\nbewoners:\n  " +
      first + ": {naam: " + first + area_of_first + "}\n";
  for (int i = 1; i < 60; ++i) {
    street += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) +
              ", gebied: Oost" + (i < 40 ? ", kent: [" + first + "]" : "") + "}\n";
  }
  return map_of(street, Audience::worker, {.picture = "bereik"});
}

// Of an area some hear the news at once, and others through them.
TEST(ReachPicture, HasAMarkForEachAreaOnce) {
  const viz::MapSheet sheet = reach_of("bob", ", gebied: Oost");
  EXPECT_THAT(places(sheet),
              ::testing::UnorderedElementsAre("Krant@0", "Oost@2", "Professionals@2"));
  EXPECT_THAT(sheet.marks, Contains(Field(&viz::Mark::detail,
                                          "1 hoort het meteen, 39 via iemand, 20 nog weinig")));
}

TEST(ReachPicture, SaysInFullOfTheFirstInAMarkWhatTheyHear) {
  EXPECT_THAT(reach_of("bob", "").marks,
              Contains(Field(&viz::Mark::detail, "39 horen het via iemand, 20 nog weinig")));
}

// Where those who hear nothing have no room, no ring says that there is nobody.
TEST(ReachPicture, HasNoEmptyRingWhereNotAllNamesFit) {
  std::string yaml =
      "buurt: {naam: Proef, gebieden: {Oost: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, gevoelig: nee, leden: [b0, b1, b2]}\nbewoners:\n";
  for (int i = 0; i < 3; ++i) {
    yaml +=
        "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) + ", gebied: Oost}\n";
  }
  const std::string outside = "hoort nog weinig van ons";
  const auto levels = [&](int channels) {
    std::string all = yaml + "kanalen:\n";
    for (int i = 0; i < channels; ++i) {
      all += "  k" + std::to_string(i) + ": {naam: Krant " + std::to_string(i) + "}\n";
    }
    return map_of(all, Audience::team, {.paper = viz::Paper::a4, .picture = "bereik"}).levels;
  };
  EXPECT_THAT(levels(2), Contains(outside));
  EXPECT_THAT(levels(60), ::testing::ElementsAre("ons nieuws"));
}

// As many steps as the file says, which is what the findings count by.
TEST(ReachPicture, ReachesAsFarAsTheFileSays) {
  const auto placed = [](const std::string& steps) {
    return places(
        map_of("buurt: {naam: Proef, gebieden: {West: {}, Oost: {}}}\n"
               "instellingen: {bereik_stappen: " +
                   steps +
                   "}\nkanalen:\n  krant: {naam: Krant, bereikt: [Oost]}\n"
                   "bewoners:\n  ans: {naam: Ans, gebied: Oost, kent: [bob]}\n"
                   "  bob: {naam: Bob, gebied: West, kent: [cas]}\n"
                   "  cas: {naam: Cas, gebied: West}\n",
               Audience::worker, {.picture = "bereik"}));
  };
  EXPECT_THAT(placed("1"), IsSupersetOf({"Ans@1", "Bob@3", "Cas@3"}));
  EXPECT_THAT(placed("2"), IsSupersetOf({"Ans@1", "Bob@2", "Cas@3"}));
  EXPECT_THAT(placed("3"), IsSupersetOf({"Ans@1", "Bob@2", "Cas@2"}));
}

// That a channel does not reach an area was asked and said.
TEST(StepMap, SaysOfAChannelOnlyWhatItReaches) {
  const std::string street =
      "buurt: {naam: Proef, gebieden: {West: {}, Oost: {}}}\n"
      "kanalen:\n  krant: {naam: Krant, bereikt: [Oost]}\n"
      "verbindingen:\n  - {van: krant, soort: bereikt, naar: West, antwoord: nee}\n";
  const viz::MapSheet sheet = map_of(street, Audience::worker, {.step = analysis::Step::mobilise});
  EXPECT_THAT(sheet.marks, Contains(Field(&viz::Mark::detail, "bereikt Oost")));
}

}  // namespace
}  // namespace buurtweb::testing
