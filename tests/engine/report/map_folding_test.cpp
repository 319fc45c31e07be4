#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/pipeline.h"

// What the mark of a group says of those who are folded into it.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

// More residents than A3 carries, half of them in each club, and what else there is.
std::string clubs(const std::string& rest = "") {
  std::string yaml =
      "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\n"
      "netwerken:\n  koor: {naam: Koor, gevoelig: nee}\n  tuin: {naam: Tuin, gevoelig: nee}\n"
      "  praat: {naam: Praatgroep, gevoelig: ja}\n"
      "bewoners:\n";
  for (std::size_t i = 0; i < 80; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(100 + i) +
            ", gebied: Hof, lid_van: [" + (i % 2 == 0 ? "koor" : "tuin") + "]}\n";
  }
  return yaml + rest;
}

viz::Mark mark_called(const viz::MapSheet& sheet, const std::string& name) {
  const auto found = std::ranges::find(sheet.marks, name, &viz::Mark::label);
  EXPECT_NE(found, sheet.marks.end()) << name;
  return found == sheet.marks.end() ? viz::Mark{} : *found;
}

std::set<std::string> tied_to(const viz::MapSheet& sheet, const std::string& name) {
  std::set<std::string> result;
  for (const viz::Line& line : sheet.lines) {
    if (sheet.marks[line.from].label == name) {
      result.insert(sheet.marks[line.to].label);
    } else if (sheet.marks[line.to].label == name) {
      result.insert(sheet.marks[line.from].label);
    }
  }
  return result;
}

// Who lives in no known area and what is outside the neighbourhood each have a mark of their own.
TEST(Folding, NeverPutsMoreNamesOnAPaperThanItCarriesWithSourcesOutside) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\nbewoners:\n";
  std::string outside = "buiten:\n";
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(i);
    const std::string area = i % 7 == 0 ? "" : i % 2 == 0 ? ", gebied: Hof" : ", gebied: Kade";
    yaml += "  b" + number + ": {naam: Bewoner " + number + area + ", kent: [b" +
            std::to_string((i + 1) % 200) + "], contactpersoon: [x" + number + "]}\n";
    outside += "  x" + number + ": {naam: Fonds " + number + ", soort: fonds}\n";
  }
  for (const viz::Paper paper : {viz::Paper::a4, viz::Paper::a3, viz::Paper::a1}) {
    const viz::MapSheet sheet = map_of(yaml + outside, Audience::worker,
                                       {.step = analysis::Step::leverage, .paper = paper});
    EXPECT_LE(sheet.marks.size(), viz::label_cap(paper));
    EXPECT_THAT(labels(sheet), ::testing::IsSupersetOf({"Buiten de wijk", "Elders in de buurt"}));
  }
}

// A fund elsewhere in the country is not elsewhere in the neighbourhood.
TEST(Folding, PutsWhatIsOutsideInAMarkOfItsOwn) {
  std::string outside = "buiten:\n";
  for (int i = 0; i < 70; ++i) {
    outside += "  f" + std::to_string(i) + ": {naam: Fonds " + std::to_string(100 + i) + "}\n";
  }
  const viz::MapSheet sheet = map_of(clubs(outside), Audience::worker);
  EXPECT_THAT(labels(sheet), Contains("Buiten de wijk"));
  EXPECT_THAT(labels(sheet), Not(Contains("Elders in de buurt")));
}

// Whom a member knows has nothing to do with a group that is sensitive.
TEST(Folding, DrawsNobodyWithASensitiveGroup) {
  const viz::MapSheet sheet =
      map_of(clubs("  cor: {naam: Cor, gebied: Kade, lid_van: [praat], kent: [b0, b1]}\n"
                   "  dora: {naam: Dora, gebied: Kade, lid_van: [praat], kent: [b2, b3]}\n"),
             Audience::worker, {.paper = viz::Paper::a4});
  EXPECT_EQ(mark_called(sheet, "Praatgroep").detail, "");
  EXPECT_THAT(tied_to(sheet, "Praatgroep"), Not(Contains("Koor")));
  EXPECT_THAT(tied_to(sheet, "Praatgroep"), Not(Contains("Tuin")));
}

// Two people do much together, and not their clubs.
TEST(Folding, MakesNoThickLineOfTwoPeopleInTheirGroups) {
  const viz::MapSheet sheet =
      map_of(clubs("organisaties:\n  huis: {naam: Huis, werkt_samen: [koor]}\n"
                   "verbindingen:\n  - {van: b78, soort: kent, naar: b79, sterkte: 3}\n"),
             Audience::worker, {.groups = true});
  EXPECT_THAT(tied_to(sheet, "Koor"), UnorderedElementsAre("Huis", "Tuin"));
  EXPECT_EQ(std::ranges::count(sheet.lines, viz::LineStyle::strong, &viz::Line::style), 0);
}

// In one mark with all others nobody would see that all lines go to one name. In public only who
// wants to be named as a connector stands out like that.
TEST(Folding, ShowsOnAMapOfGroupsWhoIsInTheMiddleOfAStar) {
  const auto star = [](Audience audience) {
    const std::string open =
        ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
    std::string yaml = "buurt: {naam: Ster, bewaartermijn_maanden: 24}\nbewoners:\n";
    std::string all;
    for (int i = 0; i < 90; ++i) {
      const std::string n = std::to_string(i);
      yaml += "  p" + n + ": {naam: Bewoner " + n + open;
      all += (i == 0 ? "p" : ", p") + n;
    }
    return map_of(yaml + "  m: {naam: Midden, kent: [" + all + "]" + open, audience,
                  {.groups = true});
  };
  const viz::MapSheet sheet = star(Audience::worker);
  EXPECT_THAT(labels(sheet), UnorderedElementsAre("Midden", "In de buurt"));
  EXPECT_EQ(sheet.lines.size(), 1U);
  EXPECT_THAT(sheet.subtitle, ::testing::HasSubstr("Alle lijnen gaan naar 1 naam."));
  EXPECT_THAT(labels(star(Audience::public_)), ElementsAre("In de buurt"));
}

TEST(Folding, SaysWhenOthersOfTheGroupStandElsewhere) {
  const std::string rest = "  cor: {naam: Zwaan, gebied: Kade, kent: [b0]}\n";
  const viz::MapSheet sheet = map_of(clubs(rest), Audience::worker, {.paper = viz::Paper::a4});
  EXPECT_THAT(labels(sheet), Contains("Bewoner 100"));
  EXPECT_EQ(mark_called(sheet, "Koor").detail, "hier 39 bewoners");
  EXPECT_EQ(mark_called(sheet, "Tuin").detail, "40 bewoners");
}

// Nel is in a club that has no mark of its own, and in one that has.
TEST(Folding, CountsAMemberWithAGroupThatStandsOnTheMap) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {Hof: {}}}\nnetwerken:\n";
  for (int i = 100; i < 160; ++i) {
    yaml += "  n" + std::to_string(i) + ": {naam: Club " + std::to_string(i) + ", gevoelig: nee";
    for (int j = 1; i != 155 && j < 12; ++j) {
      const int other = 100 + (i - 100 + j) % 60;
      yaml += (j == 1 ? ", werkt_samen: [n" : ", n") + std::to_string(other == 155 ? 100 : other);
    }
    yaml += i == 155 ? "}\n" : "]}\n";
  }
  yaml += "bewoners:\n";
  for (int i = 100; i < 110; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(i) +
            ", gebied: Hof, lid_van: [n155, n158, n159]}\n";
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::worker);
  ASSERT_THAT(labels(sheet), Not(Contains("Club 155")));
  EXPECT_THAT(mark_called(sheet, "Club 158").detail, "10 bewoners");
}

TEST(Folding, GivesWhoWouldBeAloneInTheMarkOfAnAreaTheirOwn) {
  const viz::MapSheet sheet = map_of(clubs("  cor: {naam: Zwaan, gebied: Kade, kent: [b0]}\n"),
                                     Audience::worker, {.paper = viz::Paper::a4});
  EXPECT_THAT(labels(sheet), Contains("Zwaan"));
  EXPECT_THAT(labels(sheet), Not(Contains("Kade")));
}

TEST(Folding, DrawsWhoWorksSomewhereWithTheirEmployer) {
  const std::string rest =
      "professionals:\n  w: {naam: Zus, werkt_bij: [huis], kent: [b0]}\n"
      "  v: {naam: Zwaan, werkt_bij: [huis], kent: [b1]}\n"
      "organisaties:\n  huis: {naam: Huis}\n";
  const viz::MapSheet sheet = map_of(clubs(rest), Audience::worker, {.paper = viz::Paper::a4});
  EXPECT_THAT(labels(sheet), Not(Contains("Elders in de buurt")));
  EXPECT_THAT(tied_to(sheet, "Huis"), Not(IsEmpty()));
}

}  // namespace
}  // namespace buurtweb::testing
