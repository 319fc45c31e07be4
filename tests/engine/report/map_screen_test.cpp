#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "engine/report/map_sheet.h"
#include "tests/pipeline.h"
#include "viz/formats.h"
#include "viz/spoken.h"

// How many names stand on a screen, and that no room is lost there.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr viz::Paper kScreen = viz::Paper::beamer;

// Twelve people, each of whom knows the next two.
std::string twelve(const std::string& name) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < 12; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: " + name + std::to_string(i) + ", kent: [b" +
            std::to_string((i + 1) % 12) + ", b" + std::to_string((i + 2) % 12) + "]}\n";
  }
  return yaml;
}

TEST(Screen, ShowsAsManyNamesAsCanBeRead) {
  const viz::MapSheet sheet = map_of(twelve("a"), Audience::worker, {.paper = kScreen});
  EXPECT_THAT(sheet.marks, SizeIs(viz::label_cap(kScreen)));
  EXPECT_GE(viz::text_size(sheet, ""), viz::smallest_text(kScreen));
}

TEST(Screen, ShowsFewerNamesWhereTheyAreLong) {
  const viz::MapSheet sheet =
      map_of(twelve("Mevrouw Van Naam Tot Achternaam "), Audience::worker, {.paper = kScreen});
  EXPECT_LT(sheet.marks.size(), viz::label_cap(kScreen));
  EXPECT_GE(sheet.marks.size(), 5U);
}

// On paper a reason says which sectors these are; on a slide that would take a line from the map.
TEST(Screen, SaysInFewWordsWhoCouldCall) {
  const std::string yaml =
      "buurt: {naam: Proef}\norganisaties:\n"
      "  huis: {naam: De Zwaluw, sector: wonen}\n"
      "  school: {naam: De Boot, sector: onderwijs}\n";
  const auto reason = [&](viz::Paper paper) {
    const viz::MapSheet sheet =
        map_of(yaml, Audience::worker, {.step = analysis::Step::convene, .paper = paper});
    return sheet.proposals.empty() ? "" : sheet.proposals.front().reason;
  };
  EXPECT_THAT(reason(viz::Paper::a3), HasSubstr("(wonen)"));
  EXPECT_EQ(reason(kScreen), "De Zwaluw en De Boot: wie belt wie?");
}

// So few that all might stand there, but not in letters that can be read.
TEST(Screen, FoldsPeopleIntoTheirClubRatherThanInSmallLetters) {
  std::string yaml =
      "buurt: {naam: Proef}\n"
      "netwerken: {loop: {naam: Loopgroep De Lange Kade, gevoelig: nee}}\n"
      "voorzieningen: {park: {naam: Park Aan De Lange Kade, gebruikers: [loop]}}\nbewoners:\n";
  for (int i = 0; i < 6; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Mevrouw Van Naam Tot Achternaam " +
            std::to_string(i) + ", lid_van: [loop]}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker, {.paper = kScreen});
  EXPECT_THAT(labels(sheet), Contains("Loopgroep De Lange Kade"));
  EXPECT_THAT(sheet.marks, SizeIs(2));
  EXPECT_GE(viz::text_size(sheet, ""), viz::smallest_text(kScreen));
}

// By its shape and by its letter, so that a copy in grey does too.
TEST(Screen, TellsKindsApartWhereThereAreMoreThanOne) {
  std::string yaml = "buurt: {naam: Proef}\nnetwerken:\n";
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  g" + n + ": {naam: Club " + n + ", gebruikt: [zaal]}\n";
  }
  const auto letters = [](const viz::MapSheet& of) {
    std::set<std::string> each;
    for (const viz::Mark& mark : of.marks) {
      each.insert(of.legend.kinds.at(static_cast<std::size_t>(mark.kind)).letter);
    }
    return each;
  };
  const viz::MapSheet sheet =
      map_of(yaml + "voorzieningen: {zaal: {naam: Zaal}}\n", Audience::team, {.paper = kScreen});
  EXPECT_THAT(letters(sheet), ElementsAre("G", "V"));
  EXPECT_GE(viz::text_size(sheet, ""), viz::smallest_text(kScreen));
  const viz::MapSheet alike = map_of(twelve("a"), Audience::worker, {.paper = kScreen});
  EXPECT_THAT(letters(alike), ElementsAre(""));
}

// Where everybody has contact with everybody, lines say nothing.
TEST(Screen, HasAHullInPlaceOfTheLinesOfACircle) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < 10; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: a" + std::to_string(i) + ", kent: [";
    for (int j = i + 1; j < 10; ++j) {
      yaml += (j > i + 1 ? ", b" : "b") + std::to_string(j);
    }
    yaml += "]}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker, {.paper = kScreen});
  EXPECT_THAT(sheet.marks, SizeIs(viz::label_cap(kScreen)));
  EXPECT_THAT(sheet.lines, IsEmpty());
  EXPECT_THAT(sheet.hulls, SizeIs(1));
}

// It says who made it and where to turn, and takes no room of names for it.
TEST(Screen, SaysWhoMadeIt) {
  const auto street = [](const std::string& maker) {
    std::string yaml = "buurt: {naam: Proef, contact: de balie, bewaartermijn_maanden: 24" + maker +
                       "}\nbewoners:\n";
    for (int i = 0; i < 12; ++i) {
      yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) + ", kent: [b" +
              std::to_string((i + 1) % 12) +
              "], toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: formulier}}\n";
    }
    return yaml;
  };
  const std::string made = street(", maker: opbouwwerk Zuiderkracht");
  for (const Audience audience : {Audience::public_, Audience::team}) {
    const viz::MapSheet sheet = map_of(made, audience, {.paper = kScreen});
    EXPECT_THAT(sheet.footer, Contains(HasSubstr("Meld het bij: de balie.")));
    EXPECT_EQ(labels(sheet), labels(map_of(street(""), audience, {.paper = kScreen})));
  }
  const viz::MapSheet open = map_of(made, Audience::public_, {.paper = kScreen});
  EXPECT_THAT(open.footer, ElementsAre("Deze kaart laat alleen zien wie dat goed vindt.",
                                       "Door opbouwwerk Zuiderkracht.",
                                       HasSubstr("Wil je niet op deze kaart?")));
  // Where there is no room for it, who cannot see the map is told all the same.
  EXPECT_THAT(viz::spoken(map_of(made, Audience::team, {.paper = kScreen}), ""),
              HasSubstr("erzameld door opbouwwerk Zuiderkracht"));
}

// The day comes last, and no name becomes too small for it.
TEST(Screen, SaysWhereItIsAndWhoMadeIt) {
  const std::string made =
      "buurt: {naam: Proef, gemeente: Lindervoort, maker: Zuiderkracht}\n"
      "bewoners:\n  ans: {naam: Ans, kent: [bea]}\n  bea: {naam: Bea}\n";
  const viz::MapSheet screen = map_of(made, Audience::worker, {.paper = kScreen});
  EXPECT_THAT(screen.subtitle, HasSubstr("Lindervoort · verzameld door Zuiderkracht · "));
  EXPECT_GE(viz::text_size(screen, "Niet delen"), viz::smallest_text(kScreen));
  EXPECT_THAT(map_of(made, Audience::worker, {.paper = viz::Paper::a3}).subtitle,
              Not(HasSubstr("Zuiderkracht")));
}

// An empty column takes the room of names.
TEST(Screen, HasNoColumnWithoutNames) {
  // Everybody hears the news at once.
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef, gebieden: {Oost: {}}}\n"
      "bewoners:\n  ans: {naam: Ans, gebied: Oost}\n  bea: {naam: Bea, gebied: Oost}\n"
      "kanalen:\n  krant: {naam: Krant, bereikt: [Oost]}\n",
      Audience::worker, {.paper = kScreen, .picture = "bereik"});
  std::set<std::size_t> filled;
  for (const viz::Mark& mark : sheet.marks) {
    filled.insert(mark.level);
  }
  ASSERT_EQ(filled.size(), 2U);
  EXPECT_EQ(filled.size(), sheet.levels.size());
  EXPECT_EQ(*filled.rbegin() + 1, sheet.levels.size());
}

// A screen has room for three of these groups, and of the contacts between them for the new one.
TEST(ThenNowPicture, ShowsOnAScreenWhatIsNewHoweverLittleFits) {
  std::string then = "buurt: {naam: Proef}\nnetwerken:\n";
  std::string people = "bewoners:\n";
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    then += "  n" + n + ": {naam: Vereniging Van Nummer " + n + "}\n";
    people += "  b" + n + ": {naam: B" + n + ", lid_van: [n" + n + "], kent: [b" +
              std::to_string((i + 1) % 5) + "]}\n";
  }
  then += people;
  const std::string now = then + "verbindingen:\n  - {van: b6, soort: kent, naar: b7}\n";
  const viz::MapSheet sheet = map_of(
      now, Audience::worker, {.paper = viz::Paper::beamer, .picture = "toen", .earlier = then});
  EXPECT_TRUE(std::ranges::any_of(
      sheet.lines, [](const viz::Line& line) { return line.style == viz::LineStyle::bridge; }));
}

}  // namespace
}  // namespace buurtweb::testing
