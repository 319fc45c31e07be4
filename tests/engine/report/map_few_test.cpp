#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "tests/pipeline.h"
#include "viz/formats.h"

// Whose names stand on a screen that has no room for all.
namespace buurtweb::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

viz::MapSheet on_screen(const std::string& yaml, std::optional<analysis::Step> step = {}) {
  return map_of(yaml, Audience::worker, {.step = step, .paper = viz::Paper::beamer});
}

// The names of the marks without a line.
std::vector<std::string> loose(const viz::MapSheet& sheet) {
  std::vector<bool> tied(sheet.marks.size());
  for (const viz::Line& line : sheet.lines) {
    tied[line.from] = tied[line.to] = true;
  }
  std::vector<std::string> result;
  for (std::size_t i = 0; i < tied.size(); ++i) {
    if (!tied[i]) {
      result.push_back(sheet.marks[i].label);
    }
  }
  return result;
}

// How many parts the marks fall into.
std::size_t parts(const viz::MapSheet& sheet) {
  std::vector<std::size_t> part(sheet.marks.size());
  std::size_t count = part.size();
  for (std::size_t i = 0; i < part.size(); ++i) {
    part[i] = i;
  }
  for (const viz::Line& line : sheet.lines) {
    const std::size_t from = part[line.from];
    if (from != part[line.to]) {
      std::ranges::replace(part, from, std::size_t{part[line.to]});
      --count;
    }
  }
  return count;
}

std::string people(const std::vector<std::string>& records) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (const std::string& record : records) {
    yaml += "  " + record + "\n";
  }
  return yaml;
}

// Two circles of four with a row of two between them, a source outside at the end of one, and a
// pair of whom nobody has heard.
const std::vector<std::string> kTwoCircles{
    "a1: {naam: A1, kent: [a2, a3, a4]}", "a2: {naam: A2, kent: [a3, a4]}",
    "a3: {naam: A3, kent: [a4]}",         "a4: {naam: A4, kent: [m1]}",
    "m1: {naam: M1, kent: [m2]}",         "m2: {naam: M2, kent: [b1]}",
    "b1: {naam: B1, kent: [b2, b3, b4]}", "b2: {naam: B2, kent: [b3, b4]}",
    "b3: {naam: B3, kent: [b4]}",         "b4: {naam: B4}",
    "p1: {naam: P1, kent: [p2]}",         "p2: {naam: P2}"};
const std::string kSource =
    "buiten:\n  x: {naam: Fonds, soort: fonds}\n"
    "verbindingen:\n  - {van: b4, soort: contactpersoon, naar: x}\n";

TEST(FewNames, AreOfThoseWhoHoldTheNeighbourhoodTogether) {
  const viz::MapSheet sheet = on_screen(people(kTwoCircles) + kSource);
  EXPECT_THAT(sheet.marks, SizeIs(viz::label_cap(viz::Paper::beamer)));
  EXPECT_THAT(labels(sheet), AllOf(Contains("M1"), Contains("M2"), Contains("A4"), Contains("B1")));
  EXPECT_THAT(labels(sheet), AllOf(Contains("Fonds"), Contains("B4")));
  EXPECT_EQ(parts(sheet), 1U);
}

TEST(FewNames, DependOnNoOrderInTheFile) {
  std::vector<std::string> turned = kTwoCircles;
  std::ranges::reverse(turned);
  const viz::MapSheet sheet = on_screen(people(kTwoCircles) + kSource);
  EXPECT_EQ(labels(sheet), labels(on_screen(people(turned) + kSource)));
}

// Nobody knows the last pair, and nobody should think that they do not know each other.
TEST(FewNames, StandBesideWhomTheyKnow) {
  for (int others = 3; others < 12; ++others) {
    std::vector<std::string> records{"p1: {naam: P1, kent: [p2]}", "p2: {naam: P2}"};
    for (int i = 0; i < others; ++i) {
      records.push_back("q" + std::to_string(i) + ": {naam: Q" + std::to_string(i) + ", kent: [q" +
                        std::to_string((i + 1) % others) + "]}");
    }
    const viz::MapSheet sheet = on_screen(people(records));
    EXPECT_THAT(loose(sheet), IsEmpty()) << others;
    EXPECT_LE(sheet.marks.size(), viz::label_cap(viz::Paper::beamer));
  }
}

// Seven groups in a ring; the eighth is known by somebody who is in no group.
std::string groups(const std::string& last) {
  std::string yaml = "buurt: {naam: Proef}\nnetwerken:\n  visclub: {naam: Visclub}\n";
  std::string ties = "verbindingen:\n";
  std::string members = "bewoners:\n  vis: {naam: Vis, lid_van: [visclub]}\n" + last;
  for (int i = 0; i < 7; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  g" + n + ": {naam: Groep " + n + "}\n";
    members += "  l" + n + ": {naam: Lid " + n + ", lid_van: [g" + n + "]}\n";
    ties += "  - {van: l" + n + ", soort: kent, naar: l" + std::to_string((i + 1) % 7) + "}\n";
  }
  return yaml + members + ties;
}

TEST(FewGroups, StandThereWithWhoeverTiesThemOrNotAtAll) {
  const viz::MapSheet sheet = on_screen(groups("  ed: {naam: Ed, kent: [vis, l0]}\n"));
  EXPECT_LE(sheet.marks.size(), viz::label_cap(viz::Paper::beamer));
  EXPECT_THAT(loose(sheet), IsEmpty());
  EXPECT_EQ(parts(sheet), 1U);
}

// With one group less there is room for both.
TEST(FewGroups, HaveSomebodyBetweenThemWhoIsInNone) {
  std::string yaml = groups("  ed: {naam: Ed, kent: [vis, l0]}\n");
  const std::string fifth = "  g6: {naam: Groep 6}\n";
  yaml.erase(yaml.find(fifth), fifth.size());
  for (const std::string& gone : {std::string("  l6: {naam: Lid 6, lid_van: [g6]}\n"),
                                  std::string("  - {van: l6, soort: kent, naar: l0}\n"),
                                  std::string("  - {van: l5, soort: kent, naar: l6}\n")}) {
    yaml.erase(yaml.find(gone), gone.size());
  }
  const viz::MapSheet sheet = on_screen(yaml, analysis::Step::map_assets);
  EXPECT_THAT(labels(sheet), AllOf(Contains("Ed"), Contains("Visclub"), SizeIs(8)));
  EXPECT_EQ(parts(sheet), 1U);
}

// Nobody knows anybody there, so there it stands: that is what a screen is for.
TEST(FewGroups, StandAloneWhereTheyDo) {
  const viz::MapSheet sheet = on_screen(groups(""));
  EXPECT_THAT(loose(sheet), Contains("Visclub"));
}

const std::string kOpen =
    ", toestemming: {openbaar: ja, team: ja, op: 2026-09-01, hoe: mondeling}}";

// Everybody knows Zoe and some know each other. Who is in the middle has the name MIDDLE.
std::vector<std::string> open_names(const std::string& middle) {
  std::vector<std::string> records{"z: {naam: " + middle + kOpen};
  for (int i = 0; i < 20; ++i) {
    const std::string n = std::string(1, static_cast<char>('a' + i));
    const std::string next = i % 2 == 0 ? ", " + std::string(1, static_cast<char>('b' + i)) : "";
    records.push_back(n + ": {naam: Bewoner " + n + ", kent: [z" + next + "]" + kOpen);
  }
  std::string yaml = people(records);
  yaml.insert(yaml.find("naam: Proef") + 11, ", bewaartermijn_maanden: 12");
  return labels(map_of(yaml, Audience::public_, {.paper = viz::Paper::beamer}));
}

// privacy.md P-09: to be one of the few would say that one has many contacts.
TEST(FewNames, ForEverybodyAreChosenByNameAndNotByWhomTheyTie) {
  EXPECT_THAT(open_names("Zoe"),
              AllOf(Contains("Bewoner a"), Contains("Bewoner b"), Not(Contains("Zoe"))));
  EXPECT_THAT(open_names("Aafke"), Contains("Aafke"));
}

}  // namespace
}  // namespace buurtweb::testing
