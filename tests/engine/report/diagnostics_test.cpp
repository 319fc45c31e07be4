#include "engine/report/diagnostics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "engine/base/text.h"
#include "engine/input/load.h"
#include "engine/locale/catalogue.h"
#include "engine/model/resolve.h"
#include "tests/pipeline.h"

namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

namespace fs = std::filesystem;

// The file or folder that provokes a kind; what cannot stand in a repository is made here.
std::string provoker(const DiagnosticInfo& kind) {
  const fs::path folder = fs::path(BUURTWEB_SOURCE_DIR) / "tests" / "diagnostics";
  for (const char* const extension : {".yaml", ".csv"}) {
    const fs::path file = folder / (std::string(kind.name) + extension);
    if (fs::exists(file)) {
      return file.string();
    }
  }
  return (folder / kind.name).string();
}

struct Provoked {
  SourceFiles files;
  Diagnostics diagnostics;
};

Provoked provoke(const DiagnosticInfo& kind) {
  Provoked result;
  // The limits are made small, or their files would be large.
  input::Limits limits;
  if (kind.kind == DiagnosticKind::file_too_large) {
    limits.file_bytes = 20;
  }
  if (kind.kind == DiagnosticKind::too_many_assets) {
    limits.assets = 1;
  }
  input::Loaded read = input::load(provoker(kind), result.files, result.diagnostics,
                                   {.limits = limits, .takes_tables = true});
  if (read.draft) {
    (void)model::resolve(std::move(*read.draft), kDay, result.diagnostics);
  }
  return result;
}

class EveryKind : public ::testing::TestWithParam<DiagnosticInfo> {};

TEST_P(EveryKind, IsProvokedByItsFileAndByNothingElseInIt) {
  const Provoked provoked = provoke(GetParam());
  std::set<std::string> codes;
  for (const Diagnostic& diagnostic : provoked.diagnostics.sorted()) {
    codes.emplace(info(diagnostic.kind).code);
  }
  EXPECT_THAT(codes, ::testing::ElementsAre(GetParam().code));
}

TEST_P(EveryKind, SaysInDutchWhatIsWrongAndWhatToDo) {
  const Provoked provoked = provoke(GetParam());
  const report::DiagnosticWords words(provoked.files, dutch(), Audience::worker);
  for (const Diagnostic& diagnostic : provoked.diagnostics.sorted()) {
    for (const std::string& text : {words.sentence(diagnostic), words.advice(diagnostic)}) {
      EXPECT_THAT(text, Not(::testing::IsEmpty()));
      EXPECT_THAT(text, Not(HasSubstr("diagnose."))) << "no such sentence";
      EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << "a blank stayed open: " << text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Diagnostics, EveryKind, ::testing::ValuesIn(all_diagnostic_kinds()),
                         [](const auto& kind) { return std::string(kind.param.name); });

// What the YAML parser says in English is never passed on, whatever is wrong with a file.
TEST(Diagnostics, SayEverythingInDutch) {
  const char* const shared = std::getenv("BUURTWEB_SHARED");
  std::ifstream file(std::string(shared == nullptr ? BUURTWEB_SHARED_DEFAULT : shared) +
                     "/data/nare-invoer/yaml_test_suite.json");
  if (!file) {
    GTEST_SKIP() << "set BUURTWEB_SHARED to the folder that holds data/nare-invoer";
  }
  for (const nlohmann::json& one : nlohmann::json::parse(file)) {
    const Read read_file = read(one["yaml"].get<std::string>());
    const report::DiagnosticWords words(read_file.files, dutch(), Audience::team);
    for (const Diagnostic& diagnostic : read_file.diagnostics.sorted()) {
      const std::string told = " " + words.sentence(diagnostic) + " " + words.advice(diagnostic);
      for (const char* const english : {" the ", " illegal ", " found", " not ", "diagnose."}) {
        EXPECT_EQ(told.find(english), std::string::npos) << one["id"] << told;
      }
    }
  }
}

// A file can hold what would move the cursor of whoever reads about it.
TEST(Diagnostics, LetNothingThroughToTheTerminal) {
  const Read read_file = read(
      "buurt: {naam: P}\nbewoners:\n  ans: {kan: [x], kent: [\"a\\nbuurt.yaml:1:1: fout\", "
      "\"\\e[31mrood\", \"\\x9b2J\"]}\n");
  const report::DiagnosticWords words(read_file.files, dutch(), Audience::worker);
  for (const Diagnostic& diagnostic : read_file.diagnostics.sorted()) {
    const std::string block = words.sentence(diagnostic) + words.advice(diagnostic);
    EXPECT_EQ(printable(block), block);
  }
  EXPECT_THAT(read_file.codes(), ::testing::ElementsAre("BW027", "BW004", "BW027"));
}

TEST(Diagnostics, ShowATabAsOneColumn) {
  const Read read_file = read("buurt:\n\tnaam: P\n");
  const report::DiagnosticWords words(read_file.files, dutch(), Audience::worker);
  EXPECT_THAT(report::diagnostics_text(read_file.diagnostics, words, dutch(), 20),
              HasSubstr("2 │ →naam: …\n  │ ^\n"));
}

std::string advice_of(const std::string& rest) {
  const Read read_file =
      read("buurt: {naam: P}\nbewoners:\n  ans: {kan: [x]}\n  bea: {kan: [x]}\n" + rest);
  const report::DiagnosticWords words(read_file.files, dutch(), Audience::worker);
  return words.advice(read_file.diagnostics.sorted().front());
}

// Whoever sees no words is told where they are seen, and gets no hint of which only "…" is left.
TEST(Diagnostics, SayWhereTheWordsAreToWhoSeesNone) {
  const Read read_file = read("buurt: {naam: P}\nbewoners:\n  ans: {kan: [x], kent: [anz]}\n");
  const auto told = [&](Audience audience) {
    const report::DiagnosticWords words(read_file.files, dutch(), audience);
    return report::diagnostics_text(read_file.diagnostics, words, dutch(), 20);
  };
  EXPECT_THAT(told(Audience::worker), ::testing::AllOf(HasSubstr("bedoelde je 'ans'?"),
                                                       Not(HasSubstr("buurtweb controleer"))));
  EXPECT_THAT(told(Audience::public_),
              ::testing::AllOf(Not(HasSubstr("bedoelde je")),
                               HasSubstr("buurtweb controleer en dezelfde map")));
}

TEST(Diagnostics, NameEveryWordThatMayBeChosen) {
  const std::string told = advice_of("verbindingen: [[ans, vriend, bea]]\n");
  for (const char* const relation : {"kent, ", "noemt_als_verbinder", "contactpersoon"}) {
    EXPECT_THAT(told, HasSubstr(relation));
  }
  EXPECT_THAT(told, Not(HasSubstr("…")));
}

TEST(Diagnostics, TellWhereTheOtherQuoteBelongs) {
  EXPECT_THAT(advice_of("plan:\n  visie: \"groen\n"), HasSubstr("aan het eind"));
  EXPECT_THAT(advice_of("plan:\n  visie: 't Groen\n"), HasSubstr("om de hele tekst"));
}

TEST(Diagnostics, SeeThatAWordIsSeveralNames) {
  for (const char* const written : {"ans bea", "ans; bea", "\"ans, bea\"", "ans  bea "}) {
    EXPECT_THAT(
        advice_of("netwerken: {club: {gevoelig: nee, leden: [" + std::string(written) + "]}}\n"),
        HasSubstr("haakjes en komma's"))
        << written;
  }
  EXPECT_THAT(advice_of("netwerken: {club: {gevoelig: nee, leden: [ans de vries]}}\n"),
              Not(HasSubstr("haakjes")));
}

TEST(Diagnostics, AreTheSameTextWithColoursInIt) {
  const Read read_file = read("buurt: {naam: P}\nbewoners:\n  ans: {kan: [x], kent: [bea]}\n");
  const auto told_in = [&](report::Paint paint) {
    const report::DiagnosticWords words(read_file.files, dutch(), Audience::worker, paint);
    return report::diagnostics_text(read_file.diagnostics, words, dutch(), 20);
  };
  const std::string coloured = told_in(report::Paint(true));
  EXPECT_THAT(coloured, HasSubstr("\x1b[1;31mfout[BW027]\x1b[0m: "));
  EXPECT_THAT(coloured, HasSubstr("\x1b[1;31m^^^\x1b[0m"));
  EXPECT_EQ(std::regex_replace(coloured, std::regex("\x1b\\[[0-9;]*m"), ""),
            told_in(report::Paint()));
}

}  // namespace
}  // namespace buurtweb::testing
