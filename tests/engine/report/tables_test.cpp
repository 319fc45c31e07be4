#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "engine/input/column_words.h"
#include "engine/input/csv.h"
#include "engine/locale/catalogue.h"
#include "engine/report/csv_text.h"
#include "engine/report/empty_workbook.h"
#include "engine/report/findings_table.h"
#include "engine/report/geojson.h"
#include "engine/report/scene_tables.h"
#include "engine/report/xlsx.h"
#include "tests/pipeline.h"

namespace buurtweb::report {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::size_t kSentence = 4;  // its column in the table of findings

Table small_table() {
  return {.name = "proef",
          .columns = {{.heading = "Naam"},
                      {.heading = "Dag", .type = CellType::date},
                      {.heading = "Aantal", .type = CellType::number},
                      {.heading = "Goed", .type = CellType::yes_no}},
          .rows = {{"=1+1", "2026-09-02", "-1.5", "ja"}, {"a;b \"c\"", "", "~200", ""}}};
}

TEST(CsvText, IsWhatDutchExcelReads) {
  EXPECT_EQ(csv_text(small_table()),
            "\xEF\xBB\xBFNaam;Dag;Aantal;Goed\r\n"
            "'=1+1;2-9-2026;-1,5;ja\r\n"
            "\"a;b \"\"c\"\"\";;~200;\r\n");
}

TEST(CsvText, IsAlsoWhatOtherProgramsRead) {
  EXPECT_EQ(csv_text(small_table(), CsvHabit::international),
            "Naam,Dag,Aantal,Goed\r\n"
            "'=1+1,2026-09-02,-1.5,ja\r\n"
            "\"a;b \"\"c\"\"\",,~200,\r\n");
  const Table commas{
      .name = "proef", .columns = {{.heading = "Wat"}}, .rows = {{"1,5"}, {"koken, naaien"}}};
  EXPECT_EQ(csv_text(commas, CsvHabit::international), "Wat\r\n\"'1,5\"\r\n\"koken, naaien\"\r\n");
}

TEST(CsvText, NeverStartsACellOfTextLikeAFormula) {
  Table table{.name = "x", .columns = {{.heading = "=kop"}}, .rows = {}};
  for (const char* const text : {"=1", "+1", "-1", "@a", "\ta", "\ra", "'=1"}) {
    table.rows.push_back({text});
  }
  const input::Csv csv = input::read_csv(csv_text(table).substr(3));
  ASSERT_EQ(csv.rows(), 8U);
  for (std::size_t row = 0; row < csv.rows(); ++row) {
    EXPECT_THAT(std::string(csv.cell(row, 0)), StartsWith("'"));
  }
}

// Of a kind of which there are very many only the first are listed; the others are counted.
TEST(FindingsTable, CountsWhatNoListHolds) {
  using analysis::Finding;
  using analysis::FindingKind;
  const privacy::Scene scene;
  analysis::Study study{.scene = &scene, .findings = {}};
  study.findings.push_back(Finding{.kind = FindingKind::groups_without_contact, .unlisted = 41});
  study.findings.push_back(Finding{.kind = FindingKind::groups_without_contact});
  study.findings.push_back(Finding{.kind = FindingKind::least_new_ties});
  const Table table = findings_table(study, locale::Catalogue(locale::languages().front()));
  ASSERT_EQ(table.rows.size(), 4U);
  EXPECT_THAT(table.rows[2], ElementsAre("2", "Wat ontbreekt nog?", "2.groepen_zonder_contact", "",
                                         "… en nog 41 zoals deze.", "", "", ""));
  EXPECT_NE(table.rows[3][kSentence], "");
}

TEST(Workbook, IsTheSameBytesEachTime) {
  const std::vector<Table> tables{small_table()};
  const std::optional<std::string> first = workbook(tables);
  ASSERT_TRUE(first);
  EXPECT_THAT(*first, StartsWith("PK"));
  EXPECT_TRUE(first == workbook(tables));
  std::vector<Table> other = tables;
  other[0].rows[0][0] = "iets anders";
  EXPECT_FALSE(first == workbook(other));
}

TEST(Workbook, HasNumbersWhichPeopleWriteWithACommaOrAPoint) {
  const auto with_amount = [](const char* amount) {
    Table table = small_table();
    table.rows[0][2] = amount;
    return workbook(std::vector<Table>{table});
  };
  EXPECT_TRUE(with_amount("1250,50") == with_amount("1250.5"));
  EXPECT_FALSE(with_amount("1250,50 euro") == with_amount("1250.5 euro"));
}

// A sheet has no room for more, and they would be gone without a word.
TEST(Workbook, LosesNoRows) {
  std::vector<Table> tables{small_table(), small_table()};
  tables[1].rows.resize(4, std::vector<std::string>(tables[1].columns.size()));
  EXPECT_EQ(too_long_for_sheet(tables), nullptr);
  EXPECT_EQ(too_long_for_sheet(tables, 4), nullptr);
  EXPECT_EQ(too_long_for_sheet(tables, 3), &tables[1]);
  Table tall{.name = "hoog", .columns = {}, .rows = {}};
  tall.rows.resize(kMostSheetRows + 1);
  EXPECT_EQ(workbook(std::span(&tall, 1)), std::nullopt);
}

// Nor the end of a text: where there must be a workbook, whoever reads it sees that there is more.
TEST(Workbook, CutsNoTextWithoutAWord) {
  std::vector<Table> tables{small_table(), small_table()};
  tables[1].name = "tweede";
  std::string& text = tables[1].rows.back().back();
  text = std::string(32767, 'x');
  EXPECT_FALSE(too_long_for_cell(tables));
  std::string smiles;
  for (int i = 0; i < 16384; ++i) {
    smiles += "\U0001F600";  // two units in UTF-16
  }
  for (const std::string& longer : {smiles, std::string(32768, 'x')}) {
    text = longer;
    const std::optional<LongCell> found = too_long_for_cell(tables);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->table, &tables[1]);
    EXPECT_EQ(found->row, tables[1].rows.size() + 1);
    EXPECT_EQ(found->column + 1, tables[1].columns.size());
  }
  const std::optional<std::string> cut = workbook(tables);
  text = std::string(16382, 'x') + "…";
  EXPECT_TRUE(cut == workbook(tables));
}

// What it asks for, the importer understands.
TEST(EmptyWorkbook, HasHeadingsThatAreUnderstood) {
  const locale::Catalogue words = *locale::catalogue("nl");
  const std::vector<Table> tables = empty_tables(words);
  EXPECT_GE(tables.size(), 7U);
  for (const Table& table : tables) {
    const model::TablePlan* const plan = input::table_named(table.name);
    ASSERT_EQ(plan == nullptr, table.name == "uitleg") << table.name;
    for (const TableColumn& column : table.columns) {
      EXPECT_TRUE(plan == nullptr ||
                  input::column_meaning(*plan, column.heading).use == input::ColumnUse::field)
          << table.name << ": " << column.heading;
    }
  }
  EXPECT_GE(tables[0].rows.size(), 8U);
  EXPECT_TRUE(empty_workbook(words));
}

constexpr const char* kTwoPeople = R"(
buurt: {naam: Proef, bewaartermijn_maanden: 12, contact: "balie", maker: Els}
bewoners:
  ans: {naam: Ans, kan: [koken], notitie: "zegt: geheim", toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}}
  bea: {naam: Bea, kent: [ans]}
netwerken:
  koor: {naam: Koor, leden: [ans], zichtbaar: openbaar, gevoelig: nee}
verbindingen:
  - {van: ans, soort: lid_van, naar: koor, antwoord: nee, zichtbaar: openbaar}
)";

std::string all_text(const std::vector<Table>& tables) {
  std::string text;
  for (const Table& table : tables) {
    text += table.name + "\n" + csv_text(table);
  }
  return text;
}

TEST(SceneTables, HoldWhatTheAudienceSees) {
  const std::string open = all_text(scene_tables(testing::scene_of(kTwoPeople, Audience::public_)));
  EXPECT_THAT(open, HasSubstr("Ans;koken"));
  EXPECT_THAT(open, HasSubstr("lid_van"));
  for (const char* const hidden : {"Bea", "bea", "geheim", "ans;", "Bereid"}) {
    EXPECT_THAT(open, Not(HasSubstr(hidden)));
  }
  EXPECT_THAT(all_text(scene_tables(testing::scene_of(kTwoPeople, Audience::team))),
              HasSubstr("ans;Ans;koken"));
}

TEST(Explanation, SaysForWhomAndWhoTakesPeopleOff) {
  const locale::Catalogue words = *locale::catalogue("nl");
  const auto lines = [&](Audience audience) {
    std::vector<std::string> result;
    const privacy::Scene scene = testing::scene_of(kTwoPeople, audience);
    for (const auto& row : explanation(scene, testing::kDay, words).rows) {
      result.push_back(row[0]);
    }
    return result;
  };
  EXPECT_THAT(lines(Audience::public_), Contains(HasSubstr("wie dat goed vindt")));
  EXPECT_THAT(lines(Audience::team), Contains(HasSubstr("Niet delen")));
  EXPECT_THAT(lines(Audience::worker), Contains(HasSubstr("balie")));
}

TEST(GeoJson, HoldsFacilitiesWithLongitudeFirstAndNobodyElse) {
  const std::string yaml =
      "buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans}\nvoorzieningen:\n"
      "  zaal: {naam: Zaal, biedt: [keuken], zichtbaar: openbaar, locatie: [52.1, 4.6]}\n"
      "  bank: {naam: Bank, zichtbaar: team}\n";
  const nlohmann::json open =
      nlohmann::json::parse(geojson(testing::scene_of(yaml, Audience::public_)));
  EXPECT_EQ(open["type"], "FeatureCollection");
  ASSERT_EQ(open["features"].size(), 1U);
  const nlohmann::json& hall = open["features"][0];
  EXPECT_EQ(hall["geometry"]["type"], "Point");
  EXPECT_EQ(hall["geometry"]["coordinates"], nlohmann::json::array({4.6, 52.1}));
  EXPECT_EQ(hall["properties"]["naam"], "Zaal");
  EXPECT_EQ(hall["properties"]["biedt"], nlohmann::json::array({"keuken"}));
  const nlohmann::json team =
      nlohmann::json::parse(geojson(testing::scene_of(yaml, Audience::team)));
  ASSERT_EQ(team["features"].size(), 2U);
  EXPECT_TRUE(team["features"][0]["geometry"].is_null());
}

}  // namespace
}  // namespace buurtweb::report
