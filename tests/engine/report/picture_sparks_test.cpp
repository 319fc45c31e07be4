#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// The haakjes, seen from the file they were told in.
namespace buurtweb::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

std::string street(const std::string& log) {
  std::string yaml = "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n";
  for (const char* const name : {"ans: {naam: Ans", "bea: {naam: Bea", "cas: {naam: Cas",
                                 "dik: {naam: Dik", "evi: {naam: Evi"}) {
    yaml += std::string("  ") + name +
            ", toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n";
  }
  return yaml + "initiatieven:\n  tuin: {naam: Moestuin, zichtbaar: openbaar}\n" + log;
}

viz::MapSheet haakjes(const std::string& log, Audience audience = Audience::team) {
  return map_of(street(log), audience, {.picture = "haakjes"});
}

const viz::Mark& mark(const viz::MapSheet& sheet, std::string_view label) {
  return *std::ranges::find(sheet.marks, label, &viz::Mark::label);
}

constexpr const char* kSoup =
    "haakjes:\n"
    "  - {datum: 2026-05-30, aanleiding: soepmiddag, leidde_tot: [[ans, bea], tuin], "
    "zichtbaar: openbaar}\n"
    "  - {datum: 2026-09-19, aanleiding: tuin, leidde_tot: [[dik, cas]], zichtbaar: openbaar}\n";

TEST(SparkPicture, TellsFromLeftToRightWhatHappenedAndWhatCameOfIt) {
  const viz::MapSheet sheet = haakjes(kSoup);
  EXPECT_THAT(sheet.levels,
              ElementsAre("mei 2026", "daaruit kwam", "september 2026", "daaruit kwam"));
  EXPECT_THAT(places(sheet), UnorderedElementsAre("soepmiddag@0", "Ans en Bea@1", "Moestuin@1",
                                                  "Moestuin@2", "Cas en Dik@3"));
  // The garden came of the soup, and something came of the garden.
  EXPECT_THAT(lines(sheet), UnorderedElementsAre("soepmiddag-Ans en Bea", "soepmiddag-Moestuin",
                                                 "Moestuin-Moestuin", "Moestuin-Cas en Dik"));
  EXPECT_EQ(mark(sheet, "soepmiddag").kind, viz::MarkKind::event);
  EXPECT_EQ(mark(sheet, "soepmiddag").detail, "30 mei 2026");
  EXPECT_EQ(mark(sheet, "Moestuin").kind, viz::MarkKind::initiative);
}

TEST(SparkPicture, CountsAnIntroductionAsAnEvent) {
  const viz::MapSheet sheet = haakjes(
      "voorstellen:\n"
      "  - {wie: [ans, bea], via: cas, op: 2026-05-02, stand: houdt_stand}\n"
      "  - {wie: [ans, evi], via: cas, op: 2026-05-03, stand: voorgesteld}\n"
      "  - {wie: [bea, evi], op: 2026-05-04, stand: ontmoet}\n"
      "  - {wie: [dik, evi], via: cas, op: 2026-05-05, stand: niet_gelukt}\n");
  EXPECT_THAT(places(sheet),
              UnorderedElementsAre("voorgesteld door Cas@0", "Ans en Bea@1", "(Ans en Evi)@1",
                                   "voorgesteld door het team@0", "Bea en Evi@1"));
  EXPECT_TRUE(mark(sheet, "Ans en Bea").bridge);
  EXPECT_FALSE(mark(sheet, "Bea en Evi").bridge);
  // Of two days none is told.
  EXPECT_EQ(mark(sheet, "voorgesteld door Cas").detail, "");
  EXPECT_EQ(mark(sheet, "voorgesteld door het team").detail, "4 mei 2026");
}

// A line back to where a pair first met would say that the event came of the pair.
TEST(SparkPicture, DrawsWhatCameOfAnEventOnTheRightOfIt) {
  const viz::MapSheet sheet =
      haakjes(std::string(kSoup) +
              "voorstellen:\n"
              "  - {wie: [bea, ans], via: cas, op: 2026-09-02, stand: voorgesteld}\n"
              "  - {wie: [cas, dik], via: bea, op: 2026-04-02, stand: ontmoet}\n");
  EXPECT_THAT(places(sheet),
              UnorderedElementsAre("voorgesteld door Bea@0", "Cas en Dik@1", "soepmiddag@2",
                                   "Ans en Bea@3", "Moestuin@3", "Moestuin@4",
                                   "voorgesteld door Cas@4", "Ans en Bea@5", "Cas en Dik@5"));
  EXPECT_EQ(sheet.lines.size(), std::size_t{6});
  for (const viz::Line& line : sheet.lines) {
    EXPECT_LT(sheet.marks[line.from].level, sheet.marks[line.to].level);
  }
}

// Also when it had gone well before.
TEST(SparkPicture, TellsNothingOfAnIntroductionThatDidNotWorkOutInTheEnd) {
  const viz::MapSheet sheet = haakjes(
      "voorstellen:\n"
      "  - {wie: [ans, bea], op: 2026-03-01, stand: houdt_stand, stand_op: 2026-04-01}\n"
      "  - {wie: [ans, bea], op: 2026-09-01, stand: niet_gelukt, stand_op: 2026-10-01}\n"
      "  - {wie: [cas, dik], op: 2026-05-01, stand: voorgesteld}\n"
      "  - {wie: [cas, dik], op: 2026-05-01, stand: geweigerd, stand_op: 2026-06-01}\n");
  EXPECT_THAT(sheet.marks, IsEmpty());
}

TEST(SparkPicture, DrawsOfALargeEventWhatFits) {
  std::string log = "haakjes:\n  - {aanleiding: groot feest, leidde_tot: [";
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n";
  for (int i = 0; i < 90; ++i) {
    const std::string n = std::to_string(i);
    yaml += "  p" + n + ": {naam: Naam " + n + "}\n";
    log += (i == 0 ? "[p" : ", [p") + n + ", p" + std::to_string((i + 1) % 90) + "]";
  }
  const viz::MapSheet sheet = map_of(yaml + log + "]}\n", Audience::worker, {.picture = "haakjes"});
  EXPECT_THAT(labels(sheet), Contains("groot feest"));
  EXPECT_GT(sheet.lines.size(), std::size_t{10});
  EXPECT_THAT(sheet.footer, Contains(HasSubstr("passen hier niet")));
}

TEST(SparkPicture, SaysOfWhatHasNoDayThatTheDayIsNotKnown) {
  const viz::MapSheet sheet = haakjes(
      "haakjes: [{leidde_tot: [[ans, bea]]}, "
      "{datum: 2026-05-30, aanleiding: feest, leidde_tot: [tuin]}]\n");
  EXPECT_THAT(sheet.levels,
              ElementsAre("datum onbekend", "daaruit kwam", "mei 2026", "daaruit kwam"));
  EXPECT_THAT(places(sheet),
              UnorderedElementsAre("een gebeurtenis@0", "Ans en Bea@1", "feest@2", "Moestuin@3"));
}

TEST(SparkPicture, ShowsEverybodyOnlyWhatIsSaidToBeForEverybody) {
  const std::string log = std::string(kSoup) +
                          "  - {datum: 2026-09-20, aanleiding: ruzie, leidde_tot: [[ans, evi]]}\n"
                          "voorstellen: [{wie: [bea, evi], op: 2026-09-20, stand: ontmoet}]\n";
  EXPECT_THAT(haakjes(log, Audience::public_).description,
              AllOf(HasSubstr("soepmiddag"), Not(HasSubstr("ruzie")), Not(HasSubstr("Evi"))));
  EXPECT_THAT(haakjes(log).description, AllOf(HasSubstr("ruzie"), HasSubstr("Bea en Evi")));
}

TEST(SparkPicture, TellsWhatHappenedLastWhereNotEverythingFits) {
  std::string log = "haakjes:\n";
  const char* const pairs[] = {"ans, bea", "ans, cas", "ans, dik", "ans, evi", "bea, cas",
                               "bea, dik", "bea, evi", "cas, dik", "cas, evi"};
  for (std::size_t i = 0; i < std::size(pairs); ++i) {
    const std::string number = std::to_string(i + 1);
    log += "  - {datum: 2025-0" + number + "-01, aanleiding: feest " + number + ", leidde_tot: [[" +
           pairs[i] + "]]}\n";
  }
  const viz::MapSheet sheet =
      map_of(street(log), Audience::team, {.paper = viz::Paper::beamer, .picture = "haakjes"});
  EXPECT_THAT(sheet.subtitle, HasSubstr("En nog "));
  // In the mark of what came of an event stands what that was.
  EXPECT_EQ(mark(sheet, "Cas en Evi").detail, "via feest 9");
  EXPECT_THAT(labels(sheet), Not(Contains("Ans en Bea")));
}

// A period in which nothing is drawn would say that nothing happened then, and one that holds the
// years of what is not drawn says little of the rest.
TEST(SparkPicture, HasThePeriodsOfWhatFits) {
  std::string log = "haakjes:\n";
  for (int i = 0; i < 90; ++i) {
    const std::string when = i < 30 ? "2007-0" : i % 2 == 0 ? "2025-0" : "2026-0";
    log += "  - {datum: " + when + std::to_string(1 + i % 9) + "-01, aanleiding: feest " +
           std::to_string(i) + ", leidde_tot: [[ans, bea]]}\n";
  }
  const viz::MapSheet sheet = haakjes(log);
  EXPECT_THAT(sheet.levels, ElementsAre("2025", "daaruit kwam", "2026", "daaruit kwam"));
  EXPECT_THAT(sheet.footer, Contains(HasSubstr("passen hier niet")));
}

// Three slips would leave one period for all years, and the rest of the periods for themselves.
TEST(SparkPicture, CountsADayThatIsFarOffForNoPeriod) {
  std::string log = std::string(kSoup);
  for (const char* const day : {"0205-06-01", "1026-06-01", "9999-06-01"}) {
    log += std::string("  - {datum: ") + day + ", aanleiding: feest, leidde_tot: [[ans, evi]]}\n";
  }
  const viz::MapSheet sheet = haakjes(log);
  EXPECT_THAT(sheet.levels, ElementsAre("datum onbekend", "daaruit kwam", "mei 2026",
                                        "daaruit kwam", "september 2026", "daaruit kwam"));
  EXPECT_EQ(std::ranges::count(sheet.marks, "1 juni 9999", &viz::Mark::detail), 1);
}

TEST(SparkPicture, TellsOfWhatCameSomethingBeforeWhatIsOpen) {
  std::string log = std::string(kSoup) + "voorstellen:\n";
  for (const char* const pair : {"bea, cas", "bea, dik", "bea, evi", "cas, evi"}) {
    log += std::string("  - {wie: [") + pair + "], op: 2026-11-02, stand: voorgesteld}\n";
  }
  const viz::MapSheet sheet =
      map_of(street(log), Audience::team, {.paper = viz::Paper::beamer, .picture = "haakjes"});
  EXPECT_THAT(labels(sheet), ::testing::IsSupersetOf({"Cas en Dik", "Ans en Bea", "Moestuin"}));
}

TEST(SparkPicture, SaysOfAnIntroductionOnAScreenByWhomItWas) {
  const std::string log =
      "voorstellen:\n  - {wie: [bea, cas], via: dik, op: 2026-11-02, stand: ontmoet}\n";
  const viz::MapSheet sheet =
      map_of(street(log), Audience::team, {.paper = viz::Paper::beamer, .picture = "haakjes"});
  EXPECT_EQ(mark(sheet, "Bea en Cas").detail, "voorgesteld door Dik");
}

// What matters has its place first, and stands where its day has it.
TEST(SparkPicture, ReadsInTheOrderOfTheDays) {
  const std::string log =
      "haakjes:\n"
      "  - {datum: 2026-06-13, aanleiding: ruil, leidde_tot: [[ans, dik], tuin]}\n"
      "  - {datum: 2026-05-30, aanleiding: soep, leidde_tot: [[ans, bea]]}\n"
      "voorstellen:\n"
      "  - {wie: [ans, bea], via: cas, op: 2026-05-02, stand: ontmoet}\n"
      "  - {wie: [cas, evi], via: dik, op: 2026-04-20, stand: voorgesteld}\n";
  const viz::MapSheet sheet = haakjes(log);
  EXPECT_TRUE(sheet.in_order);
  EXPECT_THAT(labels(sheet),
              ElementsAre("voorgesteld door Dik", "Cas en Evi", "voorgesteld door Cas", "soep",
                          "Ans en Bea", "ruil", "Ans en Dik", "Moestuin"));
  const auto place = [&](std::string_view words) { return sheet.description.find(words); };
  EXPECT_LT(place("voorgesteld door Cas"), place("soep"));
  EXPECT_LT(place("soep"), place("ruil"));
  const viz::MapSheet screen =
      map_of(street(log), Audience::team, {.paper = viz::Paper::beamer, .picture = "haakjes"});
  EXPECT_THAT(labels(screen), ElementsAre("Cas en Evi", "Ans en Bea", "Ans en Dik", "Moestuin"));
}

TEST(SparkPicture, IsEmptyWithoutEvents) {
  EXPECT_THAT(haakjes("").marks, IsEmpty());
}

}  // namespace
}  // namespace buurtweb::testing
