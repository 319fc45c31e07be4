#include "engine/report/diagnostics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "engine/input/load.h"
#include "engine/locale/catalogue.h"
#include "engine/model/resolve.h"
#include "tests/pipeline.h"

namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

namespace fs = std::filesystem;

const locale::Catalogue& dutch() {
  static const locale::Catalogue catalogue = *locale::catalogue("nl");
  return catalogue;
}

// The file or folder that provokes a kind; what cannot stand in a repository is made here.
std::string provoker(const DiagnosticInfo& kind) {
  const fs::path folder = fs::path(BUURTWEB_SOURCE_DIR) / "tests" / "diagnostics";
  const fs::path file = folder / (std::string(kind.name) + ".yaml");
  return fs::exists(file) ? file.string() : (folder / kind.name).string();
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
  input::Loaded read = input::load(provoker(kind), result.files, result.diagnostics, limits);
  if (read.draft && !result.diagnostics.has_errors()) {
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

TEST(Masking, KeepsKeysAndFrameAndHidesWhatIsSaidAboutPeople) {
  EXPECT_EQ(report::masked("    naam: Ans van D.", 1, 1, false).text, "    naam: …");
  EXPECT_EQ(report::masked("  els: {naam: Els, kan: [brieven schrijven, koken]}", 1, 1, false).text,
            "  els: {naam: …, kan: […, …]}");
  EXPECT_EQ(report::masked("  123456782: {naam: Ans}", 3, 1, false).text, "  … {naam: …}");
  EXPECT_EQ(report::masked("  notitie: Ans: is ziek", 1, 1, false).text, "  notitie: …");
  EXPECT_EQ(report::masked("  - [ans, kent, mehmt]", 17, 5, true).text, "  - […, …, mehmt]");
}

TEST(Masking, PutsTheCaretUnderTheSameWord) {
  const report::MaskedLine line = report::masked("  - [ans, kent, mehmt]", 17, 5, true);
  EXPECT_EQ(line.caret, std::string("  - [x, x, ").size());
}

}  // namespace
}  // namespace buurtweb::testing
