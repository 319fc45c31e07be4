#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/report/map_sheet.h"
#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// The ontdekkaart: who told us about whom.
namespace buurtweb::testing {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

// A person of whom these told.
std::string told_by(const std::string& key, const std::string& tellers) {
  return "  " + key + ": {naam: " + key + ", genoemd_door: [" + tellers +
         "], toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
}

viz::MapSheet discovery(const std::string& residents, viz::Paper paper = viz::Paper::a3) {
  return map_of("buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n" + residents,
                Audience::team, {.paper = paper, .picture = "ontdek"});
}

// "Ans-Bea", or "Ans..Bea" for a dotted one.
std::vector<std::string> told(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Line& line : sheet.lines) {
    const char* const between = line.style == viz::LineStyle::unsure ? ".." : "-";
    result.push_back(sheet.marks[line.from].label + between + sheet.marks[line.to].label);
  }
  return result;
}

const std::string kTold = told_by("Ans", "team") + told_by("Bea", "Ans") +
                          told_by("Cas", "Ans, Bea") + told_by("Dirk", "Bea, team") +
                          told_by("Els", "Cas");

TEST(DiscoveryPicture, RunsFromWhomWeKnowToWhomOthersToldOf) {
  const viz::MapSheet sheet = discovery(kTold);
  EXPECT_EQ(sheet.layout, viz::Layout::columns);
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Ans@0", "Bea@1", "Cas@1", "Dirk@0", "Els@2"));
}

// From left to right it would read as if Dirk told of Bea.
TEST(DiscoveryPicture, DotsWhoToldOfSomebodyWhomWeKnewAlready) {
  EXPECT_THAT(told(discovery(kTold)),
              UnorderedElementsAre("Ans-Bea", "Ans-Cas", "Bea..Cas", "Bea..Dirk", "Cas-Els"));
}

TEST(DiscoveryPicture, OnAScreenShowsOnlyHowWeCameToKnowThem) {
  EXPECT_THAT(told(discovery(kTold, viz::Paper::beamer)),
              Not(Contains(AnyOf("Bea-Cas", "Bea..Cas"))));
}

// Whoever is there is tied to whom we know them through: not a name loose in the last column.
TEST(DiscoveryPicture, OfTooManyKeepsTheWayToWhomItNames) {
  std::string yaml = told_by("Eerste", "team") + told_by("Tweede", "Eerste");
  for (int i = 0; i < 90; ++i) {
    yaml += told_by("Bekende" + std::to_string(i), "team");
    yaml += told_by("Verre" + std::to_string(i), "Derde");
  }
  yaml += told_by("Derde", "Tweede");
  for (const viz::Paper paper : {viz::Paper::a4, viz::Paper::beamer}) {
    const viz::MapSheet sheet = discovery(yaml, paper);
    std::vector<bool> has_line(sheet.marks.size());
    for (const viz::Line& line : sheet.lines) {
      has_line[line.to] = true;
    }
    for (std::size_t i = 1; i < sheet.marks.size(); ++i) {
      EXPECT_TRUE(has_line[i]) << sheet.marks[i].label;
    }
    EXPECT_LT(sheet.marks.size(), 180U);
  }
}

}  // namespace
}  // namespace buurtweb::testing
