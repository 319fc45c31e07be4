#include "engine/input/load_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::IsEmpty;

class LoadTables : public testing::Test {
protected:
  void SetUp() override {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("buurtweb_tables_" + std::string(test->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  Loaded run(const std::string& name = "") {
    return load((folder_ / name).string(), files_, diagnostics_, {.takes_tables = true});
  }
  // "bewoners.csv:2:3 table_not_understood bad_date"
  [[nodiscard]] std::vector<std::string> complaints() const {
    std::vector<std::string> lines;
    for (const Diagnostic& each : diagnostics_.sorted()) {
      lines.push_back(fs::path(files_.path(each.where.file)).filename().string() + ":" +
                      std::to_string(each.where.line) + ":" + std::to_string(each.where.column) +
                      " " + std::string(info(each.kind).name) + " " + each.mentions.front().text);
    }
    return lines;
  }

  fs::path folder_;
  SourceFiles files_;
  Diagnostics diagnostics_;
};

TEST_F(LoadTables, TellHowMuchIsDone) {
  std::string rows = "Sleutel;Naam\n";
  std::string ties = "Van;Soort;Naar\n";
  for (int i = 0; i < 20'000; ++i) {
    rows += "p" + std::to_string(i) + ";Ans " + std::to_string(i) + "\n";
    ties += "p0;kent;" + std::string(i % 2 == 0 ? "p1" : "niemand") + "\n";
  }
  write("bewoners.csv", rows);
  write("relaties.csv", ties);
  std::vector<std::size_t> told;
  std::size_t all = 0;
  load(folder_.string(), files_, diagnostics_,
       {.takes_tables = true, .progress = [&](std::size_t done, std::size_t total) {
          told.push_back(done);
          all = total;
        }});
  EXPECT_GE(told.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(told));
  EXPECT_EQ(told.back(), all);
}

TEST_F(LoadTables, AFolderOfListsIsANeighbourhood) {
  write("buurt.csv", "Naam\nHet Duin\n");
  write("bewoners.csv", "Naam;Kan;Lid van\nAns;koken;Koor\nBea;zingen;\n");
  write("netwerken.csv", "Naam\nKoor\n");
  write("relaties.csv", "Van;Soort;Naar\nAns;kent;Bea\n");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), IsEmpty());
  ASSERT_TRUE(loaded.draft);
  EXPECT_THAT(told(*loaded.draft),
              testing::UnorderedElementsAre(
                  "buurt naam=Het Duin", "bewoner ans naam=Ans kan=koken lid_van=koor",
                  "bewoner bea naam=Bea kan=zingen", "netwerk koor naam=Koor",
                  "verbinding van=ans soort=kent naar=bea"));
  ASSERT_TRUE(loaded.tables);
  EXPECT_EQ(loaded.tables->rows, 5U);
}

TEST_F(LoadTables, AWordStandsWhereTheSpreadsheetHasIt) {
  write("bewoners.csv", "Naam;Kan\nAns;koken\nBea;\"zingen\nnaaien\"\nCor;fietsen\n");
  const Loaded loaded = run("bewoners.csv");
  ASSERT_TRUE(loaded.draft);
  const model::Draft& draft = *loaded.draft;
  std::vector<std::string> places;
  for (const model::DraftRecord& record : draft.records()) {
    for (const model::DraftField& field : draft.fields(record)) {
      for (const model::Word& word : draft.words(field)) {
        places.push_back(std::string(word.text) + " " + std::to_string(word.place.line) + ":" +
                         std::to_string(word.place.column));
      }
    }
  }
  EXPECT_THAT(places, testing::IsSupersetOf(
                          {"koken 2:2", "zingen 3:2", "naaien 3:2", "Cor 4:1", "fietsen 4:2"}));
}

// Who asks what is missing must not get an answer in which something is missing.
TEST_F(LoadTables, WhatIsNotUnderstoodIsAnError) {
  write("bewoners.csv", "Naam;Gesproken op\nAns;31-2-2026\nBea;2-9-2026\n;3-9-2026\n");
  write("relaties.csv", "Van;Soort;Naar\nAns;kent;Beaa\n");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:2:2 table_not_understood bad_date",
                                        "bewoners.csv:4:1 table_not_understood name_missing",
                                        "relaties.csv:2:3 table_not_understood name_near"));
  EXPECT_EQ(loaded.outcome, LoadOutcome::read);
  ASSERT_TRUE(loaded.draft);
  EXPECT_FALSE(loaded.draft->is_complete());
}

// What stands with one person alone would be told to others, whatever that person agreed to.
TEST_F(LoadTables, NothingIsMadeOfWhatIsOnlyMentioned) {
  write("gebieden.csv", "Gebied\nFlat\n");
  write("bewoners.csv", "Naam;Gebied;Lid van\nAns;Flat;\nBea;Hofjes;Koor\n");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:3:2 table_not_understood unknown_name",
                                        "bewoners.csv:3:3 table_not_understood unknown_name"));
  EXPECT_THAT(told(*loaded.draft), testing::UnorderedElementsAre(
                                       "buurt naam=Mijn buurt", "gebied Flat",
                                       "bewoner ans naam=Ans gebied=Flat", "bewoner bea naam=Bea"));
}

// Which of two a name means, and what their keys are, would depend on the rows of others.
TEST_F(LoadTables, WhatIsCalledNearlyAlikeMustHaveAKey) {
  write("bewoners.csv",
        "Sleutel;Naam;Gebied;Kent;Bron\n;André;Hofjes;;\n;Andre;hofjes;;\nels;Piet;;;\n;Els;;;\n"
        "c1;Cor;;;Cor\nc2;Cor;;;Dirk\n;Bea;;\"Ria, Toos\";\n;\"Ria, Toos\";;;\n;Toos;;;\n");
  write("kanalen.csv", "Sleutel;Naam;Bereikt\nk1;Hofjes;Hofjes\n");
  write("relaties.csv", "Van;Soort;Naar\nHofjes;bereikt;Hofjes\n");
  run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:2:2 table_not_understood name_shared",
                                        "bewoners.csv:3:2 table_not_understood name_shared",
                                        "bewoners.csv:3:3 table_not_understood area_otherwise",
                                        "bewoners.csv:5:2 table_not_understood name_shared",
                                        "bewoners.csv:6:5 table_not_understood ambiguous_name",
                                        "bewoners.csv:8:4 table_not_understood ambiguous_name",
                                        "kanalen.csv:2:3 table_not_understood ambiguous_name",
                                        "relaties.csv:2:3 table_not_understood self_tie"));
}

// A key is a key when it is given; a word that may be a key and the name of another is neither.
TEST_F(LoadTables, AWordThatMayMeanTwoIsRefused) {
  write("bewoners.csv",
        "Sleutel;Naam;Kent\n;Fatma;\nf2;Fatma;\nmo;Mohammed;\nm2;Mo;\nels;Els;mo\nbea;Bea;f2\n"
        "cor;Cor;fatma\n");
  run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:6:3 table_not_understood ambiguous_name",
                                        "bewoners.csv:8:3 table_not_understood ambiguous_name"));
}

// As we write them ourselves: two of one name, of whom one has that name as key.
TEST_F(LoadTables, AKeyThatIsTheOwnNameMeansItsOwner) {
  write("bewoners.csv", "Sleutel;Naam;Kent\njan;Jan;\njan_2;Jan;jan\nels;Els;\"jan, jan_2\"\n");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), IsEmpty());
  EXPECT_THAT(told(*loaded.draft), testing::Contains("bewoner els naam=Els kent=jan,jan_2"));
}

TEST_F(LoadTables, AGroupMayBeCalledLikeAnArea) {
  write("gebieden.csv", "Gebied\nHofjes\n");
  write("netwerken.csv", "Naam\nHofjes\n");
  write("bewoners.csv", "Naam;Gebied;Lid van\nAns;Hofjes;Hofjes\nBea;hofjes;\n");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:3:2 table_not_understood area_otherwise"));
  EXPECT_THAT(told(*loaded.draft),
              testing::Contains("bewoner ans naam=Ans gebied=Hofjes lid_van=hofjes"));
}

// Otherwise most rows would decide what the others are.
TEST_F(LoadTables, AColumnHoldsKindsOrItDoesNot) {
  write("bewoners.csv", "Soort;Naam\nprofessional;Bea\noudere;Ans\njongere;Cor\n");
  run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:3:1 table_not_understood kind_unknown"));
}

TEST_F(LoadTables, LettersOfTwoKindsAreRefused) {
  for (const std::string other :
       {"B\xc3\xa9\x61", "Ay\xc5\x9f\x65", "\xd0\x9e\xd0\xbb\xd1\x8f", "\xe2\x80\x99s avonds"}) {
    diagnostics_ = {};
    write("bewoners.csv", "Naam\n" + other + "\nRen\xe9\n");
    run();
    EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:0:0 table_not_understood encoding_mixed"));
  }
  diagnostics_ = {};
  write("bewoners.csv", "\xef\xbb\xbfNaam\nRen\xe9\n");
  run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:0:0 table_not_understood encoding_mixed"));
}

// The neighbourhood and its plan have one row each, the first that is not empty.
TEST_F(LoadTables, OfWhatThereIsOneOfThereIsOneRow) {
  write("buurt.csv", "Naam;Bewaartermijn maanden\n;\nDuin;6\nZee;9\n");
  write("buurt.tsv", "Naam\nBos\n");
  write("plan.csv", "Visie\nSamen\nAlleen\n");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), ElementsAre("buurt.csv:4:1 table_not_understood row_too_many",
                                        "buurt.tsv:2:1 table_not_understood row_too_many",
                                        "plan.csv:3:1 table_not_understood row_too_many"));
  EXPECT_THAT(
      told(*loaded.draft),
      testing::UnorderedElementsAre("buurt naam=Duin bewaartermijn_maanden=6", "plan visie=Samen"));
}

TEST_F(LoadTables, WhatIsNoListIsAnErrorAndNoNeighbourhood) {
  write("bewoners.csv", "");
  const Loaded loaded = run();
  EXPECT_THAT(complaints(), ElementsAre("bewoners.csv:0:0 table_not_understood empty"));
  EXPECT_FALSE(loaded.draft);
}

TEST_F(LoadTables, ANeighbourhoodFileGoesBeforeLists) {
  write("bewoners.csv", "Naam\nAns\n");
  EXPECT_TRUE(is_made_of_tables(folder_.string()));
  write("diep/buurt.yaml", "buurt: {naam: Duin}\n");
  EXPECT_FALSE(is_made_of_tables(folder_.string()));
  const Loaded loaded = run();
  EXPECT_THAT(told(*loaded.draft), ElementsAre("buurt naam=Duin"));
  EXPECT_TRUE(loaded.passes_over_lists);
}

TEST_F(LoadTables, WhoNeedsTheTextOfTheFilesGetsNoLists) {
  write("bewoners.csv", "Naam\nAns\n");
  const Loaded loaded = load(folder_.string(), files_, diagnostics_);
  EXPECT_EQ(loaded.outcome, LoadOutcome::unreadable);
  EXPECT_FALSE(loaded.draft);
}

TEST_F(LoadTables, ACityIsFoldersThatAllHaveAHead) {
  const auto names = [&] {
    std::vector<std::string> result;
    for (const std::string& folder : neighbourhoods_in(folder_.string())) {
      result.push_back(fs::path(folder).filename().string());
    }
    return result;
  };
  write("duin/buurt.csv", "Naam\nDuin\n");
  write("duin/bewoners.csv", "Naam\nAns\n");
  EXPECT_THAT(names(), IsEmpty());
  write("bos/buurt.csv", "Naam\nBos\n");
  write("leeg/lees.txt", "Hier staat nog niets.\n");
  write(".buurtweb/uitgiftelijst.csv", "Dag\n");
  EXPECT_THAT(names(), ElementsAre("bos", "duin"));
  EXPECT_FALSE(run().draft);
  EXPECT_EQ(diagnostics_.sorted().front().kind, DiagnosticKind::several_neighbourhoods);
  // What we write ourselves is no neighbourhood.
  write("verslag-openbaar/acties.csv", "Wat\nPraten\n");
  write("uitleg.csv", "Dit zijn lijsten\n");
  EXPECT_THAT(names(), ElementsAre("bos", "duin"));
  write("ven/buurt.yaml", "buurt: {naam: Ven}\n");
  EXPECT_THAT(names(), ElementsAre("bos", "duin", "ven"));
  fs::remove_all(folder_ / "ven");
  write("zee/bewoners.csv", "Naam\nBea\n");
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_EQ(run().outcome, LoadOutcome::unreadable);
  EXPECT_EQ(diagnostics_.sorted().back().mentions.front().text, "zonder_buurt");
  fs::remove_all(folder_ / "zee");
  write("bewoners.csv", "Naam\nBea\n");
  EXPECT_THAT(names(), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::input
