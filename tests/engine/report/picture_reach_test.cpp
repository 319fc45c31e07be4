#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

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
  // It is where to begin, which we do not do yet.
  EXPECT_EQ(std::ranges::find(sheet.marks, "Westapp", &viz::Mark::label)->detail, "begin hier");
  EXPECT_THAT(lines(sheet), Not(Contains(HasSubstr("Westapp"))));
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
viz::MapSheet reach_of(const std::string& first, const std::string& area_of_first,
                       bool brief = false) {
  std::string street =
      "buurt: {naam: Proef, gebieden: {Oost: {}}}\nkanalen:\n  krant: {naam: Krant}\n"
      "verbindingen:\n  - {van: krant, soort: bereikt, naar: " +
      first + "}\nprofessionals:\n  pro: {naam: Pro, kent: [" + first + "]}\nbewoners:\n  " +
      first + ": {naam: " + first + area_of_first + "}\n";
  for (int i = 1; i < 60; ++i) {
    street += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) +
              ", gebied: Oost" + (i < 40 ? ", kent: [" + first + "]" : "") + "}\n";
  }
  return map_of(street, Audience::worker, {.picture = "bereik", .brief = brief});
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

// Where little fits: of most, and of who hears little.
TEST(ReachPicture, SaysInBriefOnlyWhatMatters) {
  const viz::MapSheet sheet = reach_of("bob", ", gebied: Oost", true);
  EXPECT_THAT(sheet.marks,
              Contains(Field(&viz::Mark::detail, "39 horen het via iemand, 20 nog weinig")));
  EXPECT_EQ(std::ranges::find(sheet.marks, "Professionals", &viz::Mark::label)->detail, "");
}

// Ans hears it from each of so many channels and Bob from Ans; nobody of so many clubs does.
viz::MapSheet with_channels(int channels, int clubs, viz::Paper paper) {
  const std::string seen = ", toestemming: {team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Oost: {}}}\nnetwerken:\n";
  for (int i = 0; i < clubs; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  c" + n + ": {naam: Club " + n + ", gevoelig: nee, leden: [b0, b1, b2]}\n";
  }
  yaml += "bewoners:\n  ans: {naam: Ans, gebied: Oost, kent: [bob]" + seen;
  yaml += "  bob: {naam: Bob" + seen;
  for (int i = 0; i < 3; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) + seen;
  }
  yaml += "kanalen:\n";
  for (int i = 0; i < channels; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  k" + n + ": {naam: Krant " + n + ", bereikt: [Oost]}\n";
  }
  return map_of(yaml, Audience::team, {.paper = paper, .picture = "bereik"});
}

std::int64_t in_ring(const viz::MapSheet& sheet, std::string_view name) {
  const auto level = std::ranges::find_if(
      sheet.levels, [&](const std::string& words) { return words.starts_with(name); });
  return std::ranges::count(sheet.marks, level - sheet.levels.begin(), &viz::Mark::level);
}

// However many channels there are, nobody seems to be reached who is not.
TEST(ReachPicture, KeepsFirstWhoHearsNothingAndOneOfEachRing) {
  for (const viz::Paper paper : {viz::Paper::a4, viz::Paper::a3}) {
    const viz::MapSheet sheet = with_channels(70, 4, paper);
    EXPECT_EQ(in_ring(sheet, "hoort nog weinig"), 4);
    EXPECT_GE(in_ring(sheet, "ons nieuws"), 1);
    EXPECT_EQ(in_ring(sheet, "hoort het meteen"), 1);
    EXPECT_EQ(in_ring(sheet, "hoort het via iemand"), 1);
    EXPECT_THAT(sheet.levels, Contains("hoort nog weinig van ons"));
  }
}

TEST(ReachPicture, SaysHowManyMoreHearNothing) {
  const viz::MapSheet sheet = with_channels(70, 70, viz::Paper::a4);
  for (const viz::Mark& mark : sheet.marks) {  // as the team sees them
    EXPECT_EQ(mark.open, mark.kind == viz::MarkKind::group && mark.level == 3) << mark.label;
  }
  const std::int64_t drawn = in_ring(sheet, "hoort nog weinig");
  EXPECT_GT(drawn, 0);
  EXPECT_GE(in_ring(sheet, "ons nieuws"), 1);
  EXPECT_THAT(sheet.levels, Contains("hoort nog weinig van ons, en nog " +
                                     std::to_string(70 - drawn) + " groepen"));
}

TEST(ReachPicture, OnAScreenKeepsSomebodyWhoHearsNothing) {
  const viz::MapSheet sheet = with_channels(9, 2, viz::Paper::beamer);
  EXPECT_GE(in_ring(sheet, "hoort nog weinig"), 1);
  EXPECT_TRUE(sheet.legend.open_mark.empty());
}

// To the worker people hear little, one by one or in the mark of their area.
TEST(ReachPicture, SaysToTheWorkerHowManyMorePeopleHearNothing) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {";
  for (int i = 0; i < 60; ++i) {
    yaml += "A" + std::to_string(i) + ": {}, ";
  }
  yaml += "Z: {}}}\nkanalen:\n  krant: {naam: Krant, bereikt: [Z]}\nbewoners:\n";
  for (int i = 0; i < 60; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  b" + n + ": {naam: Bewoner " + n + ", gebied: A" + n + "}\n";
  }
  const viz::MapSheet sheet =
      map_of(yaml, Audience::worker, {.paper = viz::Paper::a4, .picture = "bereik"});
  const std::int64_t drawn = in_ring(sheet, "hoort nog weinig");
  EXPECT_THAT(sheet.levels, Contains("hoort nog weinig van ons, en nog " +
                                     std::to_string(60 - drawn) + " mensen"));
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

// Kim, who knows all others in the choir, and the newspaper: that is where to begin
// (3.bereikgroep).
viz::MapSheet reach_with_choir(int others) {
  const std::string seen =
      ", wil_voorstellen: ja, toestemming: {team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Oost: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, zichtbaar: team, gevoelig: nee}\n"
      "kanalen:\n  krant: {naam: Krant, bereikt: [Oost]}\n"
      "bewoners:\n  kim: {naam: Kim, lid_van: [koor]" +
      seen;
  for (int i = 0; i < others; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  k" + n + ": {naam: Koorlid " + n + ", lid_van: [koor], kent: [kim]" + seen;
    yaml += "  o" + n + ": {naam: Buur " + n + ", gebied: Oost" + seen;
  }
  return map_of(yaml, Audience::team, {.picture = "bereik"});
}

std::string detail_of(std::string_view label, const viz::MapSheet& sheet) {
  return std::ranges::find(sheet.marks, label, &viz::Mark::label)->detail;
}

TEST(ReachPicture, HasInTheMiddleWithWhomToBegin) {
  const viz::MapSheet sheet = reach_with_choir(6);
  EXPECT_THAT(places(sheet), IsSupersetOf({"Kim@0", "Krant@0"}));
  EXPECT_EQ(detail_of("Kim", sheet), "begin hier");
  EXPECT_EQ(detail_of("Krant", sheet), "begin hier");
  EXPECT_THAT(sheet.footer, Contains(HasSubstr("Vertel het via")));
}

TEST(ReachPicture, SaysOfAGroupHowManyHearLittleUnlessTheyAreFew) {
  EXPECT_EQ(detail_of("Koor", reach_with_choir(6)), "7 mensen");
  EXPECT_EQ(detail_of("Koor", reach_with_choir(3)), "");
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
