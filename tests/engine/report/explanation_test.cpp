#include "engine/report/explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

#include "engine/base/diagnostic.h"
#include "engine/locale/catalogue.h"
#include "tests/pipeline.h"

namespace buurtweb::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string part(const DiagnosticInfo& kind, const std::string& name) {
  const std::string key = "diagnose." + std::string(kind.code) + "." + name;
  return dutch().has(key) ? dutch().say(key) : "";
}

// An example shows what it is about and leaves the head of the file to the reader.
std::set<std::string> codes_of(const std::string& example) {
  const bool has_head = example.starts_with("buurt:") || example.starts_with("- ");
  const std::vector<std::string> all =
      read((has_head ? "" : "buurt: {naam: Proef}\n") + example).codes();
  return {all.begin(), all.end()};
}

// What cannot be shown: files as a whole, characters that nobody sees, and very long texts.
bool has_no_example(DiagnosticKind kind) {
  using enum DiagnosticKind;
  constexpr std::array kNone{file_unreadable,      file_too_large,        not_utf8,
                             control_character,    bidi_override,         too_deep,
                             scalar_too_long,      no_break_space_indent, empty_file,
                             too_many_assets,      value_conflict,        several_neighbourhoods,
                             table_not_understood, emptied_file};
  return std::ranges::find(kNone, kind) != kNone.end();
}

class EveryExplanation : public ::testing::TestWithParam<DiagnosticInfo> {};

TEST_P(EveryExplanation, ShowsAnExampleThatGoesWrongInJustThisWay) {
  const std::string wrong = part(GetParam(), "zo_niet");
  ASSERT_EQ(wrong.empty(), has_no_example(GetParam().kind));
  if (!wrong.empty()) {
    EXPECT_THAT(codes_of(wrong), ElementsAre(GetParam().code)) << wrong;
  }
}

TEST_P(EveryExplanation, ShowsAnExampleThatIsRight) {
  const std::string right = part(GetParam(), "zo_wel");
  ASSERT_EQ(right.empty(), has_no_example(GetParam().kind));
  if (!right.empty()) {
    EXPECT_THAT(codes_of(right), IsEmpty()) << right;
  }
}

TEST_P(EveryExplanation, IsFoundByItsCodeInAnyCapitals) {
  std::string small(GetParam().code);
  std::ranges::transform(small, small.begin(), [](char c) { return c == 'B' ? 'b' : c; });
  const auto told = report::explanation(small, dutch());
  ASSERT_TRUE(told);
  EXPECT_THAT(*told, HasSubstr(std::string(GetParam().code)));
  EXPECT_THAT(*told, HasSubstr(part(GetParam(), "uitleg")));
}

INSTANTIATE_TEST_SUITE_P(Explanations, EveryExplanation,
                         ::testing::ValuesIn(all_diagnostic_kinds()),
                         [](const auto& kind) { return std::string(kind.param.name); });

TEST(Explanation, IsATextForATerminal) {
  EXPECT_EQ(report::explanation("BW033", dutch()),
            "BW033 (fout)\n"
            "Het CBS past de codes elk jaar aan. Een code zonder jaar kan een andere buurt zijn. "
            "Vul daarom het jaar in.\n"
            "\nZo gaat het mis:\n  buurt: {naam: Proef, code: BU04840301}\n"
            "\nZo is het goed:\n  buurt: {naam: Proef, code: BU04840301, indelingsjaar: 2025}\n");
}

// The codes of json.md, which is a contract.
TEST(Explanation, IsThereForEveryFinding) {
  constexpr std::array<std::string_view, 50> kCodes{"1.enige_bron",
                                                    "1.enige_drager",
                                                    "1.witte_vlek",
                                                    "1.ongebruikt_talent",
                                                    "1.naam_zonder_contact",
                                                    "1.lege_plek",
                                                    "1.vraag_zonder_aanbod",
                                                    "1.volgend_gesprek",
                                                    "2.onmisbare_schakel",
                                                    "2.enig_contact",
                                                    "2.contact_via_een_persoon",
                                                    "2.kent_groepen",
                                                    "2.plek_verbindt",
                                                    "2.losse_kring",
                                                    "2.naar_binnen",
                                                    "2.nog_niet_verbonden",
                                                    "2.voorstel",
                                                    "2.groepen_zonder_contact",
                                                    "2.ondergrens",
                                                    "2.uitkomst",
                                                    "2.belasting",
                                                    "3.bereikgroep",
                                                    "3.onmisbaar_kanaal",
                                                    "3.niet_bereikt",
                                                    "3.niet_gehoord",
                                                    "3.initiatief_zonder_buurt",
                                                    "3.ontbrekende_rol",
                                                    "3.ploeg",
                                                    "3.ontbrekend_kanaal",
                                                    "3.klaar_om_te_starten",
                                                    "4.tafel",
                                                    "4.schakel_tussen_sectoren",
                                                    "4.spil",
                                                    "4.niet_betrokken",
                                                    "4.niet_vertegenwoordigd",
                                                    "4.sector_op_zichzelf",
                                                    "4.sectoren_zonder_contact",
                                                    "4.plan_gat",
                                                    "4.tafel_kent_elkaar_niet",
                                                    "4.fase",
                                                    "5.poortwachter",
                                                    "5.onmisbaar_naar_buiten",
                                                    "5.naar_boven",
                                                    "5.geen_lijn",
                                                    "5.bron_zonder_buurt",
                                                    "5.warme_weg",
                                                    "5.tweede_weg",
                                                    "5.afhankelijkheid",
                                                    "5.wederkerig",
                                                    "5.volgorde"};
  for (const std::string_view code : kCodes) {
    EXPECT_TRUE(report::explanation(code, dutch())) << code;
  }
  EXPECT_EQ(report::explained_codes(dutch()).size(), kCodes.size() + all_diagnostic_kinds().size());
}

TEST(Explanation, IsNotThereForAnUnknownCode) {
  EXPECT_FALSE(report::explanation("BW999", dutch()));
  EXPECT_FALSE(report::explanation("", dutch()));
  EXPECT_FALSE(report::explanation("2.", dutch()));
}

}  // namespace
}  // namespace buurtweb::testing
