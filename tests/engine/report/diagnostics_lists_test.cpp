#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <string>

#include "engine/locale/catalogue.h"
#include "engine/report/diagnostics.h"
#include "tests/pipeline.h"

// Diagnostics as lists for other programs.
namespace buurtweb::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kFaulty = R"(
buurt: {naam: Proef}
bewoners:
  ans: {zoekt: [gezelschap]}
  bea: {kan: [koken], kent: [anz], gesproken_op: 31-2-2026}
netwerken:
  bea: {naam: Café}
)";

std::string kort(const Read& read, Audience audience) {
  return report::diagnostics_short(read.diagnostics,
                                   report::DiagnosticWords(read.files, dutch(), audience));
}

json sarif(const Read& read, Audience audience) {
  return json::parse(report::diagnostics_sarif(
      read.diagnostics, report::DiagnosticWords(read.files, dutch(), audience), "1.2.3"));
}

TEST(ShortList, HasALineForEachThatAnEditorCanFollow) {
  EXPECT_EQ(
      kort(read(kFaulty), Audience::worker),
      "buurt.yaml:4:3: waarschuwing BW041: bij deze persoon staat alleen wat die zoekt; vraag "
      "ook wat deze persoon kan of leuk vindt\n"
      "buurt.yaml:5:30: fout BW027: 'anz' staat nergens in de bestanden; bedoelde je 'ans'?\n"
      "buurt.yaml:5:50: fout BW030: deze datum bestaat niet of is anders geschreven; schrijf "
      "een datum als 2026-09-02 of 2-9-2026\n"
      "buurt.yaml:7:3: fout BW025: deze sleutel is al gebruikt: 'bea'; de eerste staat op "
      "buurt.yaml:5: kies een andere sleutel, of voeg ze samen\n");
}

TEST(ShortList, HasNoPointInTheMiddleOfALine) {
  SourceFiles files;
  Diagnostics diagnostics;
  diagnostics.add({.kind = DiagnosticKind::table_not_understood,
                   .where = {.file = files.add("bewoners.csv", {})},
                   .mentions = {{"notitie", "empty"}}});
  EXPECT_EQ(
      report::diagnostics_short(diagnostics,
                                report::DiagnosticWords(files, dutch(), Audience::worker)),
      "bewoners.csv:1:1: fout BW063: dit bestand is leeg. Sla het werkblad in Excel opnieuw op "
      "als CSV; verbeter de lijst in Excel en bewaar die opnieuw\n");
}

TEST(ShortList, PutsWhatIsAboutAWholeFileAtItsStart) {
  EXPECT_THAT(kort(read("---\n"), Audience::worker), HasSubstr("buurt.yaml:1:1: fout BW024: "));
}

TEST(ShortList, HidesKeysAndWarningsBelowTheWorker) {
  const std::string told = kort(read(kFaulty), Audience::team);
  EXPECT_THAT(told, Not(HasSubstr("waarschuwing")));
  EXPECT_THAT(told, Not(HasSubstr("anz")));
  EXPECT_THAT(told, Not(HasSubstr("bea")));
}

TEST(Sarif, TellsPlacesInCharactersWithTheRuleOfEach) {
  const json log = sarif(read(kFaulty), Audience::worker);
  EXPECT_EQ(log["version"], "2.1.0");
  const json& run = log["runs"].at(0);
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["tool"]["driver"]["version"], "1.2.3");
  const json& result = run["results"].at(1);
  EXPECT_EQ(result["ruleId"], "BW027");
  EXPECT_EQ(result["level"], "error");
  const json expected{{"startLine", 5}, {"startColumn", 30}, {"endColumn", 33}};
  EXPECT_EQ(result["locations"].at(0)["physicalLocation"]["region"], expected);
  const json& first = run["results"].at(3)["relatedLocations"].at(0)["physicalLocation"];
  EXPECT_EQ(first["region"]["startLine"], 5);
}

TEST(Sarif, WritesPathsAsUris) {
  Read result;
  result.files.add("/map 1/caf\u00e9#.yaml", "");
  result.diagnostics.add({.kind = DiagnosticKind::empty_file});
  const json log = sarif(result, Audience::worker);
  const json& place = log["runs"].at(0)["results"].at(0)["locations"].at(0)["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "file:///map%201/caf%C3%A9%23.yaml");
  EXPECT_FALSE(place.contains("region"));
}

// What the standard asks for, in the part of it that is used here. The official schema says the
// same and more: tests/golden/sarif_schema.sh.
void expect_valid(const json& log) {
  ASSERT_TRUE(log["version"].is_string() && log["runs"].is_array());
  for (const json& run : log["runs"]) {
    ASSERT_TRUE(run["tool"]["driver"]["name"].is_string());
    std::set<std::string> rules;
    for (const json& rule : run["tool"]["driver"]["rules"]) {
      EXPECT_TRUE(rules.insert(rule["id"].get<std::string>()).second) << "a rule twice";
      EXPECT_FALSE(rule["fullDescription"]["text"].get<std::string>().empty());
    }
    for (const json& result : run["results"]) {
      EXPECT_TRUE(rules.contains(result["ruleId"].get<std::string>()));
      EXPECT_FALSE(result["message"]["text"].get<std::string>().empty());
      EXPECT_TRUE(result["level"] == "error" || result["level"] == "warning");
      for (const json& location : result["locations"]) {
        const json region = location["physicalLocation"].value("region", json::object());
        EXPECT_GE(region.value("startLine", 1), 1);
        EXPECT_GE(region.value("startColumn", 1), 1);
        EXPECT_GT(region.value("endColumn", 2), region.value("startColumn", 1));
      }
    }
  }
}

TEST(Sarif, IsWhatTheStandardAsksFor) {
  expect_valid(sarif(read(kFaulty), Audience::worker));
  expect_valid(sarif(read("---\n"), Audience::worker));
  const json none = sarif(read("buurt: {naam: Proef}\n"), Audience::worker);
  expect_valid(none);
  EXPECT_EQ(none["runs"].at(0)["results"], json::array());
}

}  // namespace
}  // namespace buurtweb::testing
