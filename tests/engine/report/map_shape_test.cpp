#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/map_places.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// Maps that would say little: of who all know each other, and of who all know one.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* kHead = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n";

std::string person(const std::string& key, const std::string& knows) {
  return "  " + key + ": {naam: Naam " + key + ", kent: [" + knows +
         "], toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
}

// p0, p1, … who all know each other.
std::string circle(int size, const std::string& letter = "p") {
  std::string yaml;
  for (int i = 0; i < size; ++i) {
    std::string knows;
    for (int j = i + 1; j < size; ++j) {
      knows += (knows.empty() ? "" : ", ") + letter + std::to_string(j);
    }
    yaml += person(letter + std::to_string(i), knows);
  }
  return yaml;
}

std::string star(int leaves) {
  std::string knows;
  std::string others;
  for (int i = 0; i < leaves; ++i) {
    knows += (knows.empty() ? "q" : ", q") + std::to_string(i);
    others += person("q" + std::to_string(i), "");
  }
  return person("hub", knows) + others;
}

std::vector<std::string> names(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Mark& mark : sheet.marks) {
    result.push_back(mark.label + (mark.detail.empty() ? "" : ": " + mark.detail));
  }
  return result;
}

report::MapPlace place(std::string name, viz::Spot spot) {
  return {.kind = viz::MarkKind::resident, .name = std::move(name), .same_before = 0, .spot = spot};
}

TEST(MapOfACircle, SaysItInsteadOfDrawingALineForEachPair) {
  const viz::MapSheet sheet = map_of(kHead + circle(30), Audience::public_);
  EXPECT_THAT(sheet.marks, SizeIs(30));
  EXPECT_THAT(sheet.lines, IsEmpty());
  ASSERT_THAT(sheet.hulls, SizeIs(1));
  EXPECT_THAT(sheet.hulls.front().members, SizeIs(30));
  EXPECT_EQ(sheet.hulls.front().label, "Hier heeft iedereen contact met iedereen");
  EXPECT_THAT(sheet.subtitle, HasSubstr("Op deze kaart heeft iedereen contact met iedereen."));
  EXPECT_THAT(sheet.subtitle, HasSubstr("Wie kent iemand die hier nog niet staat?"));
  EXPECT_EQ(sheet.legend.hull, "");
  EXPECT_GT(viz::text_size(sheet, ""), 1.3 * viz::smallest_text(sheet.paper));
}

// One pair less, and the map would say what is not so.
TEST(MapOfACircle, HasItsLinesWhereOnePairHasNoContact) {
  std::string yaml = kHead + circle(10);
  const std::string last = "kent: [p9]";
  yaml.replace(yaml.find(last), last.size(), "kent: []");
  const viz::MapSheet sheet = map_of(yaml, Audience::public_);
  EXPECT_THAT(sheet.lines, SizeIs(44));
  EXPECT_THAT(sheet.hulls, IsEmpty());
}

TEST(MapOfACircle, StandsBesideTheRestAndAsksNothingOfThem) {
  const viz::MapSheet sheet =
      map_of(kHead + circle(10) + circle(3, "r"), Audience::public_, {.step = {}});
  EXPECT_THAT(sheet.lines, SizeIs(3));
  const auto words = [](const viz::Hull& hull) { return hull.label; };
  std::vector<std::string> labels;
  std::ranges::transform(sheet.hulls, std::back_inserter(labels), words);
  EXPECT_THAT(labels, Contains(HasSubstr("Hier heeft iedereen contact met iedereen")));
  EXPECT_THAT(sheet.subtitle, Not(HasSubstr("?")));
}

TEST(MapOfACircle, OfMoreThanThePaperCarriesIsOneGroup) {
  const viz::MapSheet sheet = map_of(kHead + circle(70), Audience::public_);
  EXPECT_THAT(names(sheet), ::testing::ElementsAre("In de buurt: 70 bewoners"));
}

TEST(MapOfAStar, AsksWhoElseKnowsEachOther) {
  const viz::MapSheet sheet = map_of(kHead + star(20), Audience::public_);
  EXPECT_THAT(sheet.lines, SizeIs(20));
  EXPECT_THAT(sheet.subtitle, HasSubstr("Alle lijnen gaan naar 1 naam."));
  const viz::MapSheet nearly =
      map_of(kHead + star(20) + person("x", "q1") + person("y", "x"), Audience::public_);
  EXPECT_THAT(nearly.subtitle, HasSubstr("Bijna alle lijnen gaan naar 1 naam."));
  const viz::MapSheet other = map_of(kHead + star(20) + circle(6), Audience::public_);
  EXPECT_THAT(other.subtitle, Not(HasSubstr("lijnen")));
}

// What is near each other among all marks would stand tight on a screen that shows a few of them.
TEST(MapOnAScreen, TakesAllOfItsRoomInTheSameOrder) {
  const viz::MapSheet sheet =
      map_of(kHead + star(3), Audience::public_,
             {.paper = viz::Paper::beamer,
              .places = {place("Naam hub", {0.5, 0.5}), place("Naam q0", {0.6, 0.5}),
                         place("Naam q1", {0.7, 0.52}), place("Naam q2", {0.8, 0.54})}});
  std::vector<double> across;
  for (const viz::Mark& mark : sheet.marks) {
    ASSERT_TRUE(mark.spot);
    across.push_back(mark.spot->x);
  }
  EXPECT_TRUE(std::ranges::is_sorted(across));
  EXPECT_NEAR(across.front(), 0.15, 0.01);
  EXPECT_NEAR(across.back(), 0.85, 0.01);
}

// No few of them stand out, when there is room for a few only.
TEST(MapOfAStar, OfMoreThanThePaperCarriesHasTheMiddleAndTheRestInTheOrderOfTheirNames) {
  const viz::MapSheet sheet = map_of(kHead + star(200), Audience::public_);
  EXPECT_THAT(names(sheet), SizeIs(13));
  EXPECT_THAT(names(sheet), Contains("Naam hub"));
  EXPECT_THAT(names(sheet), Contains("Naam q0 t/m Naam q15: 16 bewoners"));
  EXPECT_THAT(sheet.lines, SizeIs(12));
  EXPECT_THAT(sheet.subtitle, HasSubstr("Alle lijnen gaan naar 1 naam."));
  // There is no other sheet on which they have a place.
  for (int i = 0; i < 200; ++i) {
    EXPECT_THAT(sheet.list, ::testing::ContainsRegex("Naam q" + std::to_string(i) + "( en|[,.])"));
  }
  EXPECT_GE(viz::text_size(sheet, ""), viz::smallest_text(sheet.paper));
}

TEST(MapOfAStar, ListsNobodyWhoHasASheetOfAnArea) {
  std::string yaml = "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hof: {}}}\n" +
                     std::string("bewoners:\n") + star(200);
  for (std::size_t at = 0; (at = yaml.find(", toestemming", at)) != std::string::npos; at += 20) {
    yaml.insert(at, ", gebied: Hof");
  }
  const viz::MapSheet sheet = map_of(yaml, Audience::public_);
  EXPECT_THAT(names(sheet), Contains("Naam q0 t/m Naam q15: 16 bewoners"));
  EXPECT_EQ(sheet.list, "");
}

TEST(MapOfAStar, OnAScreenSaysThatNotAllNamesFit) {
  const viz::MapSheet sheet =
      map_of(kHead + star(30), Audience::public_, {.paper = viz::Paper::beamer});
  EXPECT_THAT(sheet.subtitle, HasSubstr("Niet alle namen passen hierop"));
}

}  // namespace
}  // namespace buurtweb::testing
