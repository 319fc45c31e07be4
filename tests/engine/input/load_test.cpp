#include "engine/input/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <utility>

#include "engine/input/table_files.h"
#include "engine/model/resolve.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::IsEmpty;

// A folder of its own for each test, gone afterwards.
class Load : public testing::Test {
protected:
  void SetUp() override {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("buurtweb_load_" + std::string(test->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }
  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  Loaded run(const std::string& where, const Limits& limits = {}) {
    return load(where, files_, diagnostics_, {.limits = limits});
  }
  [[nodiscard]] std::vector<DiagnosticKind> kinds() const {
    std::vector<DiagnosticKind> found;
    for (const Diagnostic& diagnostic : diagnostics_.sorted()) {
      found.push_back(diagnostic.kind);
    }
    return found;
  }

  fs::path folder_;
  SourceFiles files_;
  Diagnostics diagnostics_;
};

TEST_F(Load, AFolderIsAllItsYamlFilesByPathWithoutTheHiddenOnes) {
  write("b.yaml", "netwerken: {b: {}}\n");
  write("a.YML", "netwerken: {a: {}}\n");
  write("sub/c.yaml", "netwerken: {c: {}}\n");
  write("lees.txt", "niet: van ons\n");
  write(".buurtweb/x.yaml", "onzin: 1\n");
  write(".x.yaml", "onzin: 1\n");
  const Loaded loaded = run(folder_.string());
  ASSERT_TRUE(loaded.draft.has_value());
  EXPECT_THAT(told(*loaded.draft), ElementsAre("netwerk a", "netwerk b", "netwerk c"));
  EXPECT_THAT(kinds(), IsEmpty());
  EXPECT_EQ(files_.path(2), path("sub/c.yaml"));
}

TEST_F(Load, AByteOrderMarkIsNotPartOfTheText) {
  write("a.yaml",
        "\xEF\xBB\xBF"
        "netwerken: {a: {}}\n");
  const Loaded loaded = run(path("a.yaml"));
  EXPECT_THAT(told(*loaded.draft), ElementsAre("netwerk a"));
  EXPECT_EQ(loaded.draft->records().front().key.place.column, 13);
}

TEST_F(Load, AFileOfAnotherNameIsReadWhenItIsAskedFor) {
  write("buurt.txt", "netwerken: {a: {}}\n");
  EXPECT_THAT(told(*run(path("buurt.txt")).draft), ElementsAre("netwerk a"));
}

TEST_F(Load, WhatIsNotThereIsAFailureOfTheEnvironment) {
  const Loaded loaded = run(path("weg.yaml"));
  EXPECT_EQ(loaded.outcome, LoadOutcome::unreadable);
  EXPECT_FALSE(loaded.draft.has_value());
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::file_unreadable));
  EXPECT_EQ(files_.path(diagnostics_.sorted().front().where.file), path("weg.yaml"));
}

TEST_F(Load, ATableIsToBeImportedFirst) {
  for (const auto& [name, cause] :
       {std::pair{"mensen.csv", "wel_lijst"}, std::pair{"Mensen.XLSX", "lijst"}}) {
    write(name, "Naam;Soort\r\nAns;bewoner\r\n");
    EXPECT_EQ(run(path(name)).outcome, LoadOutcome::unreadable) << name;
    EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::file_unreadable)) << name;
    EXPECT_EQ(diagnostics_.sorted().front().mentions.front().text, cause) << name;
    diagnostics_ = {};
  }
}

TEST_F(Load, AFolderWithoutDataIsAFailureOfTheEnvironment) {
  write("lees.txt", "x");
  EXPECT_EQ(run(folder_.string()).outcome, LoadOutcome::unreadable);
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::file_unreadable));
}

TEST_F(Load, AFolderWithTablesAloneIsForTheImporter) {
  const auto cause = [&] { return diagnostics_.sorted().back().mentions.front().text; };
  write("lees.txt", "x");
  run(folder_.string());
  EXPECT_EQ(cause(), "geen_bestanden");
  write("buurt.xlsx", "PK");
  run(folder_.string());
  EXPECT_EQ(cause(), "werkmap");
  write("Bewoners.CSV", "Naam\nAns\n");
  EXPECT_EQ(run(folder_.string()).outcome, LoadOutcome::unreadable);
  EXPECT_EQ(cause(), "wel_lijst");
}

TEST_F(Load, SubFoldersThatAreEachANeighbourhoodAreNotMixed) {
  write("noord/kop.yaml",
        "\xEF\xBB\xBF"
        "buurt: {naam: Noord}\n");
  write("noord/mensen.yaml", "bewoners: {a: {}}\n");
  write("zuid/x/alles.yaml", "# Zuid\nbuurt: {naam: Zuid}\n");
  EXPECT_FALSE(run(folder_.string()).draft.has_value());
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::several_neighbourhoods));
  EXPECT_EQ(diagnostics_.sorted().front().mentions.front().text, "noord, zuid");
}

TEST_F(Load, SubFoldersOfOneNeighbourhoodAreRead) {
  write("kop/buurt.yaml", "buurt: {naam: Noord}\n");
  write("mensen/a.yaml", "bewoners: {a: {}}\n");
  EXPECT_TRUE(run(folder_.string()).draft.has_value());
  EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Load, AFolderWithFilesOfItsOwnIsOneNeighbourhood) {
  write("buurt.yaml", "buurt: {naam: Noord}\n");
  write("a/x.yaml", "buurt: {naam: Noord}\n");
  write("b/x.yaml", "buurt: {naam: Noord}\n");
  EXPECT_TRUE(run(folder_.string()).draft.has_value());
  EXPECT_THAT(kinds(), IsEmpty());
}

// Large enough to be read at the same time: nobody can tell it from one file after the other.
TEST_F(Load, LargeFilesSideBySideSayTheSameAsOneByOne) {
  const std::string kRest = " naam=Een groep met een lange naam gevoelig=nee";
  std::vector<std::string> expected;
  for (const std::string file : {"a", "b", "c", "d"}) {
    std::string text = "netwerken:\n";
    for (int i = 0; i < 8000; ++i) {
      text.append("  ")
          .append(file)
          .append(std::to_string(i))
          .append(": {naam: \"Een groep met een lange naam\", gevoelig: nee}\n");
      expected.push_back("netwerk " + file + std::to_string(i) + kRest);
    }
    write(file + ".yaml", text + "  " + file + ": {nam: x}\n");
    expected.push_back("netwerk " + file);
  }
  const Loaded loaded = run(folder_.string());
  ASSERT_TRUE(loaded.draft);
  EXPECT_EQ(told(*loaded.draft), expected);
  EXPECT_THAT(kinds(), testing::Each(DiagnosticKind::unknown_key));
  std::vector<std::uint16_t> files;
  for (const Diagnostic& diagnostic : diagnostics_.sorted()) {
    files.push_back(diagnostic.where.file);
  }
  EXPECT_THAT(files, ElementsAre(0, 1, 2, 3));
}

TEST_F(Load, AnEmptyFileIsFineBesideOthersAndNotAlone) {
  write("a.yaml", " \n# nog niets\n");
  write("b.yaml", "netwerken: {a: {}}\n");
  run(folder_.string());
  EXPECT_THAT(kinds(), IsEmpty());
  run(path("a.yaml"));
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::empty_file));
}

TEST_F(Load, AFileThatWasEmptiedIsToldOf) {
  write("a.yaml", "");
  write("b.yaml", "netwerken: {a: {}}\n");
  write("c.yaml", "\r\n \r\n");
  run(folder_.string());
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::emptied_file, DiagnosticKind::emptied_file));
}

TEST_F(Load, AFileOverTheLimitIsNotRead) {
  write("a.yaml", "netwerken: {a: {}}\n");
  EXPECT_FALSE(run(path("a.yaml"), {.file_bytes = 18}).draft.has_value());
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::file_too_large));
  EXPECT_TRUE(run(path("a.yaml"), {.file_bytes = 19}).draft.has_value());
}

TEST_F(Load, AFileThatCannotBeReadToItsEndLeavesTheDraftIncomplete) {
  write("a.yaml", "netwerken: {a: {}}\n");
  write("b.yaml", "netwerken: {b: {}\n");
  const Loaded loaded = run(folder_.string());
  EXPECT_THAT(told(*loaded.draft), ElementsAre("netwerk a", "netwerk b"));
  EXPECT_FALSE(loaded.draft->is_complete());
  EXPECT_EQ(loaded.outcome, LoadOutcome::read);
}

TEST_F(Load, TheLimitOnAssetsHoldsOverAllFiles) {
  write("a.yaml", "netwerken: {a: {}, b: {}}\n");
  write("b.yaml", "buiten: {c: {}}\n");
  run(folder_.string(), {.assets = 2});
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::too_many_assets));
}

TEST_F(Load, WhatCannotBeReadInAFolderIsToldByItsOwnName) {
  write("a.yaml", "netwerken: {a: {}}\n");
  fs::create_symlink("nergens.yaml", folder_ / "b.yaml");
  ASSERT_EQ(mkfifo(path("c.yaml").c_str(), 0600), 0);
  const Loaded loaded = run(folder_.string());
  EXPECT_EQ(loaded.outcome, LoadOutcome::unreadable);
  EXPECT_THAT(kinds(),
              ElementsAre(DiagnosticKind::file_unreadable, DiagnosticKind::file_unreadable));
  EXPECT_EQ(files_.path(diagnostics_.sorted()[0].where.file), path("b.yaml"));
  EXPECT_EQ(files_.path(diagnostics_.sorted()[1].where.file), path("c.yaml"));
  EXPECT_THAT(told(*loaded.draft), ElementsAre("netwerk a"));
}

TEST_F(Load, APipeOrADeviceIsNotWaitedFor) {
  ASSERT_EQ(mkfifo(path("a.yaml").c_str(), 0600), 0);
  ASSERT_EQ(mkfifo(path("a.csv").c_str(), 0600), 0);
  for (const std::string& place : {path("a.yaml"), path("a.csv"), std::string("/dev/zero")}) {
    diagnostics_ = {};
    const LoadOptions options{.takes_tables = true};
    EXPECT_EQ(load(place, files_, diagnostics_, options).outcome, LoadOutcome::unreadable);
    EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::file_unreadable)) << place;
    EXPECT_EQ(diagnostics_.sorted()[0].mentions.at(0).text, "geen_bestand") << place;
  }
  ImportNotes notes;
  EXPECT_THAT(read_tables({path("a.csv"), "/dev/zero"}, notes), IsEmpty());
  ASSERT_EQ(notes.all().size(), 2U);
  EXPECT_EQ(notes.all()[0].kind, ImportNoteKind::no_file);
  EXPECT_EQ(notes.all()[1].kind, ImportNoteKind::no_file);
}

TEST_F(Load, ALinkToAFolderIsFollowedOnceEvenInACircle) {
  write("a/x.yaml", "netwerken: {x: {}}\n");
  fs::create_directory_symlink(folder_, folder_ / "a" / "rond");
  fs::create_directory_symlink(folder_ / "a", folder_ / "b");
  const Loaded loaded = run(folder_.string());
  EXPECT_THAT(kinds(), IsEmpty());
  EXPECT_THAT(told(*loaded.draft), ElementsAre("netwerk x"));
}

TEST_F(Load, AFolderElsewhereIsReadThroughItsLink) {
  write("elders/x.yaml", "netwerken: {x: {}}\n");
  fs::create_directory(folder_ / "buurt");
  fs::create_directory_symlink(folder_ / "elders", folder_ / "buurt" / "hier");
  EXPECT_THAT(told(*run((folder_ / "buurt").string()).draft), ElementsAre("netwerk x"));
}

TEST_F(Load, TheSameGoalOrActionInTwoFilesNamesBothPlaces) {
  write("a.yaml", "buurt: {naam: T}\nplan: {doelen: {d: {}}, acties: {a: {}}}\n");
  write("b.yaml", "plan: {doelen: {\" d \": {}}, acties: {a: {}}}\n");
  Loaded loaded = run(folder_.string());
  constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  model::resolve(std::move(*loaded.draft), kDay, diagnostics_);
  EXPECT_THAT(kinds(), ElementsAre(DiagnosticKind::key_twice, DiagnosticKind::key_twice));
  EXPECT_EQ(files_.path(diagnostics_.sorted()[0].where.file), path("b.yaml"));
  EXPECT_EQ(files_.path(diagnostics_.sorted()[0].first.file), path("a.yaml"));
}

// Saved twice: told once, and not with every key, name, goal and action in it.
TEST_F(Load, ACopyOfAFileIsToldOnce) {
  const std::string all =
      "buurt: {naam: T}\nbewoners: {a: {naam: Ans, kan: [x]}, b: {naam: Bo, kan: [x]}}\n"
      "netwerken: {n: {}, m: {}}\nplan: {doelen: {d: {}}, acties: {e: {naam: E}}}\n";
  write("buurt.yaml", all);
  write("kopie.yaml", all);
  Loaded loaded = run(folder_.string());
  constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  model::resolve(std::move(*loaded.draft), kDay, diagnostics_);
  ASSERT_THAT(kinds(), ElementsAre(DiagnosticKind::key_twice));
  const Diagnostic told = diagnostics_.sorted()[0];
  EXPECT_EQ(files_.path(told.where.file), path("kopie.yaml"));
  EXPECT_EQ(files_.path(told.first.file), path("buurt.yaml"));
  EXPECT_EQ(told.mentions.at(1).text, "kopie");
  EXPECT_EQ(told.mentions.at(2).text, "3");
}

}  // namespace
}  // namespace buurtweb::input
