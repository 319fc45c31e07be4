#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

struct Slip {
  std::string text;
  std::string cause;
  std::uint32_t line;
  std::uint32_t column;
};
void PrintTo(const Slip& slip, std::ostream* out) {
  *out << slip.text;
}

class SyntaxCause : public testing::TestWithParam<Slip> {};

TEST_P(SyntaxCause, IsReadFromTheLines) {
  const ReadText read = read_text(GetParam().text);
  const std::vector<Complaint> complaints = read.complaints();
  ASSERT_EQ(complaints.size(), 1U);
  EXPECT_EQ(complaints.front(),
            (Complaint{DiagnosticKind::yaml_syntax, GetParam().line, GetParam().column}));
  EXPECT_EQ(read.mention("cause"), GetParam().cause);
  EXPECT_FALSE(read.to_the_end);
}

INSTANTIATE_TEST_SUITE_P(
    Slips, SyntaxCause,
    testing::Values(
        Slip{"buurt:\n  naam: Buurthuis: de Brug\n", "dubbele_punt", 2, 18},
        Slip{"buurt:\n  naam: Café é: de Brug\n", "dubbele_punt", 2, 15},
        Slip{"buurt:\n  naam:Hof\n  maker: x\n", "spatie_na_dubbele_punt", 2, 7},
        Slip{"buurt:\n  naam: Hof\n  maker\n  contact: x\n", "dubbele_punt_ontbreekt", 3, 3},
        Slip{"bewoners:\n  ans:\n    naam: Ans\n    kan [bakken]\n  bo:\n    naam: Bo\n",
             "dubbele_punt_ontbreekt", 4, 5},
        Slip{"bewoners:\n  ans:\n    kan:\n    -koken\n    -lezen\n", "spatie_na_streepje", 4, 5},
        Slip{"buurt:\n  naam: \"Hof\n  maker: \"x\"\n", "aanhalingsteken", 2, 9},
        Slip{"buurt:\n  naam: 'Jan' de Vries\n", "tekst_na_aanhalingsteken", 2, 15},
        Slip{"buurt:\n  naam: [let op] x\n", "tekst_na_haakje", 2, 18},
        Slip{"bewoners:\n  ans:\n    kan: [koken, lezen\n  bea:\n    naam: B\n", "haakje_open", 3,
             10},
        Slip{"buurt: {naam: Hof\nplan: {visie: x}\n", "haakje_open", 1, 8},
        // What is open at the end is, whether or not the last line has an end.
        Slip{"buurt: {naam: Hof", "haakje_open", 1, 8},
        Slip{"buurt: {naam: Hof, ", "haakje_open", 1, 8},
        Slip{"buurt: {naam:", "haakje_open", 1, 8},
        Slip{"buurt: {naam: Hof}\nbewoners:\n  ans: {kan: [koken]", "haakje_open", 3, 8},
        Slip{"bewoners:\n  ans:\n    kan: [koken", "haakje_open", 3, 10},
        Slip{"buurt: {naam: Hof}\n]\n", "haakje_dicht", 2, 1},
        Slip{"buurt:\n  naam: @hof\n", "beginteken", 2, 9},
        Slip{"buurt:\n  maker: [x, Wil helpen?]\n", "vraagteken", 2, 24},
        Slip{"buurt:\n  naam: | hof\n", "beginteken", 2, 9},
        Slip{"buurt:\n  naam: \"C:\\Data\"\n", "schuine_streep", 2, 12},
        Slip{"buurt:\n  maker: x\n  naam: \"C:\\Users\"\n  code: y\n", "schuine_streep", 3, 12},
        Slip{"buurt:\n  naam: |0\n", "beginteken", 2, 9},
        Slip{"bewoners:\n  ans: {naam: Ans kan: [koken]}\n", "komma_ontbreekt", 2, 22},
        Slip{"bewoners:\n  ans: {kan: [koken, naaien}\n  bea: {}\n", "haakje_open", 2, 14},
        Slip{"bewoners:\n  ans:\n    kan: [flat #1, lezen]\n    kent: []\n", "hekje", 3, 16},
        Slip{"bewoners:\n  ans: kan: koken\n", "dubbele_punt", 2, 11},
        Slip{"buurt:\n  naam:\u00A0Hof\n  maker: x\n", "harde_spatie", 2, 8},
        Slip{"%YAML 9.9\n---\nbuurt: {naam: Hof}\n", "beginteken", 1, 1},
        Slip{"buurt: {naam: \"\\ud800\"}\n", "schuine_streep", 1, 16},
        Slip{"buurt: {naam: \"\\xzz\"}\n", "schuine_streep", 1, 16},
        Slip{"buurt:\n  naam: Hof\n   maker: x\n", "inspringing", 3, 4},
        Slip{"buurt:\n  naam: Hof\n maker: x\n", "inspringing", 3, 2}));

TEST(SyntaxCauses, TwoApostrophesOnALineAreBothOpen) {
  EXPECT_EQ(complaints_of("netwerken:\n  n: {thema: ['s avonds, 's morgens]}\n"),
            (std::vector<Complaint>{{DiagnosticKind::swallowing_quote, 2, 15}}));
}

// The quote that the parser takes for the closing one may stand many people further on.
TEST(SyntaxCauses, AQuoteIsOpenWhereItWasForgotten) {
  std::string text = "buurt:\n  contact: \"balie\nbewoners:\n";
  for (int i = 0; i < 200; ++i) {
    text += "  b" + std::to_string(i) + ":\n    kan: [koken]\n";
  }
  const std::vector<Complaint> complaints = complaints_of(text + "plan:\n  visie: \"groen\"\n");
  ASSERT_FALSE(complaints.empty());
  EXPECT_EQ(complaints.front(), (Complaint{DiagnosticKind::yaml_syntax, 2, 12}));
}

TEST(SyntaxCauses, WhatWasReadBeforeTheErrorIsKept) {
  const ReadText read = read_text("netwerken:\n  a: {naam: A}\n  b: {naam: B\n");
  EXPECT_EQ(read.told(), std::vector<std::string>{"netwerk a naam=A"});
}

}  // namespace
}  // namespace buurtweb::input
