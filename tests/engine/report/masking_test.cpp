#include "engine/report/masking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "engine/locale/catalogue.h"
#include "engine/report/diagnostics.h"
#include "tests/pipeline.h"

namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

report::MaskedLine masked(const report::LineToShow& line) {
  SourceFiles files;
  files.add_keys(std::array<std::string_view, 5>{"naam", "kan", "notitie", "bereid", "kent"});
  return report::masked(line, files);
}

std::string masked(std::string_view line) {
  return masked({.line = line, .column = 1}).text;
}

TEST(Masking, KeepsTheKeysOfTheFormatAndTheFrameAndHidesWhatIsSaid) {
  EXPECT_EQ(masked("    naam: Ans van D."), "    naam: …");
  EXPECT_EQ(masked("  els: {naam: Els, kan: [brieven schrijven, koken]}"),
            "  …: {naam: …, kan: […, …]}");
  EXPECT_EQ(masked("  123456782: {naam: Ans}"), "  …: {naam: …}");
  EXPECT_EQ(masked("  - kan: x"), "  - kan: …");
  EXPECT_EQ(masked("  notitie: Ans: is ziek"), "  notitie: …");
  EXPECT_EQ(masked("  notitie: zij, naam: Ans [kan: x] # kent: bo"), "  notitie: …");
  EXPECT_EQ(masked("  kan: [x] # naam: Ans"), "  kan: […] #…");
}

TEST(Masking, HidesWhatIsQuotedWhateverIsInIt) {
  EXPECT_EQ(masked("  ans: {notitie: \"bel, Jan: ziek, naam: x\", kan: y}"),
            "  …: {notitie: \"…\", kan: …}");
  EXPECT_EQ(masked("  ans: {notitie: 'zo''n, naam: x', kan: y}"), "  …: {notitie: '…''…', kan: …}");
  EXPECT_EQ(masked("  ans: {notitie: \"a \\\" b, naam: x\", kan: y}"),
            "  …: {notitie: \"…\", kan: …}");
  EXPECT_EQ(masked("  notitie: \"open, naam: x"), "  notitie: \"…");
  EXPECT_EQ(masked("  notitie: 't huis, naam: x"), "  notitie: '…");
}

TEST(Masking, HidesALineThatBeginsWithinAText) {
  const auto line =
      masked({.line = "    naam: Ans\", kan: x}", .column = 1, .begins_in_text = true});
  EXPECT_EQ(line.text, "    …");
}

TEST(Masking, KeepsTheWordOfTheDiagnosticWhereItStands) {
  const report::LineToShow tie{.line = "  - [ans, kent, mehmt]", .column = 17, .word = "mehmt"};
  EXPECT_EQ(masked(tie).text, "  - […, …, mehmt]");
  EXPECT_EQ(masked(tie).caret, std::string("  - [x, x, ").size());
  EXPECT_EQ(masked(tie).carets, 5U);
  const report::LineToShow quoted{.line = "  \"ans b\": {}", .column = 3, .word = "ans b"};
  EXPECT_EQ(masked(quoted).text, "  \"ans b\": {}");
  EXPECT_EQ(masked(quoted).carets, 7U);
  const report::LineToShow other{.line = "  - [ans, kent, mehmt]", .column = 17, .word = "els"};
  EXPECT_EQ(masked(other).text, "  - […, …, …]");
  EXPECT_EQ(masked(other).carets, 1U);
}

TEST(Masking, ShowsAPieceOfALongLine) {
  const std::string line =
      "kan: [" + std::string(100'000, 'x') + ", mehmt, " + std::string(100'000, 'y') + "]";
  const report::MaskedLine piece = masked({.line = line, .column = 100'009, .word = "mehmt"});
  EXPECT_EQ(piece.text, "…mehmt…");
  EXPECT_EQ(piece.caret, 1U);
  const std::string words =
      "notitie: [" + std::string(300, ' ') + "naam: x]" + std::string(300, ' ');
  EXPECT_EQ(masked({.line = words, .column = 311}).text,
            "…" + std::string(60, ' ') + "naam: …]" + std::string(52, ' ') + "…");
}

// Everything that a file says about people, each word of it with "canary" in it.
constexpr std::string_view kCanaries = R"(buurt:
  naam: T
  bewaartermijn_maanden: 12
  gebieden: {Oost: {inwoners: 200}, West: {inwoners: ~30}}
bewoners:
  ans:
    naam: Canary Canary
    gebied: Oost
    gaven: [canary, 'canary, canary: f']
    zoekt:
      - canary
      - "canary: canary"
    notitie: "canary canary, canary: canary"
    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: canary, door: canary}
    kent: [bo]
    bron: canary
  bo: {naam: "Canary", kan: [canary, canary], notitie: 'canary, canary: x', bereid: ja}
  cor:
    notitie: |
      canary canary
      canary: canary
    dromen: canary, canary
netwerken:
  club: {naam: Club, leden: [ans, bo], zichtbaar: openbaar, bron: Canary, notitie: canary}
verbindingen:
  - [ans, kent, bo]
  - {van: bo, soort: kent, naar: cor, bron: Canary, notitie: "canary, canary: x", inzet: [canary]}
haakjes:
  - {datum: 2026-09-14, aanleiding: canary, leidde_tot: [[ans, bo], club]}
)";

// One or two slips of a hand.
std::string slipped(std::mt19937& random) {
  constexpr std::array<std::string_view, 22> kSlips{
      " ", ":", "-", ",", "'",  "\"",     "[",      "]",  "{",       "}",  "#",
      "&", "*", "!", "|", "\t", "\u00A0", "\u202E", ": ", "kant: x", "\\", "é"};
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::string text(kCanaries);
  for (std::size_t slips = 1 + pick(2); slips > 0; --slips) {
    const std::size_t at = pick(text.size() - 2);
    switch (pick(3)) {
      case 0:
        text.erase(at, 1);
        break;
      case 1:
        text.insert(at, kSlips[pick(kSlips.size())]);
        break;
      default:
        text.replace(at, 1, kSlips[pick(kSlips.size())]);
    }
  }
  return text;
}

TEST(P29, NoSlipOfAHandShowsWhatIsSaidAboutPeople) {
  std::mt19937 random(20261122);
  std::size_t complaints = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = slipped(random);
    const Read file = read(text);
    const report::DiagnosticWords words(file.files, dutch(), Audience::worker);
    for (const Diagnostic& diagnostic : file.diagnostics.sorted()) {
      const std::string block = words.block(diagnostic);
      ++complaints;
      ASSERT_EQ(block.find("anary"), std::string::npos) << block << text;
    }
  }
  EXPECT_GT(complaints, 4000U);
}

}  // namespace
}  // namespace buurtweb::testing
