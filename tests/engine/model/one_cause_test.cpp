#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pipeline.h"

// One cause, one diagnostic: what is broken is not told again as missing.
namespace buurtweb::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kHead = "buurt: {naam: Proef, bewaartermijn_maanden: 12}\n";

struct Case {
  const char* name;
  std::string yaml;
  const char* code;
};

class OneCause : public ::testing::TestWithParam<Case> {};

TEST_P(OneCause, IsToldOnce) {
  EXPECT_THAT(read(GetParam().yaml).codes(), ElementsAre(GetParam().code)) << GetParam().yaml;
}

const std::string kTie = "verbindingen:\n  - [ans, kent, bea]\n";
const std::string kTwo = "  ans: {kan: [koken]}\n  bea: {kan: [koken]}\n";

INSTANTIATE_TEST_SUITE_P(
    Head, OneCause,
    ::testing::Values(
        Case{"HeadIsAWord", "buurt: Proef\n", "BW021"},
        Case{"NameIsAMap", "buurt: {naam: {x: y}}\n", "BW021"},
        Case{"NameIsMisspelled", "buurt: {nam: Proef}\n", "BW019"},
        Case{"YearIsAWord", "buurt: {naam: P, code: BU04840301, indelingsjaar: twee}\n", "BW021"},
        Case{"CodeIsWrongAndYearMissing", "buurt: {naam: P, code: X}\n", "BW032"},
        Case{"RetentionIsAWord",
             "buurt: {naam: P, bewaartermijn_maanden: twaalf}\nbewoners:\n  ans: {kan: [koken], "
             "toestemming: {team: ja, op: 2026-09-02, hoe: formulier}}\n",
             "BW021"}),
    [](const auto& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Sections, OneCause,
    ::testing::Values(
        Case{"SectionIsMisspelled", kHead + ("bewonners:\n" + kTwo) + kTie, "BW019"},
        Case{"SectionIsAList", kHead + ("bewoners: [ans, bea]\n" + kTie), "BW021"},
        Case{"KeyAtTheMargin",
             kHead + ("bewoners:\n  bea: {kan: [koken]}\nans: {kan: [koken]}\n" + kTie), "BW019"}),
    [](const auto& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Records, OneCause,
    ::testing::Values(
        Case{"SkillsAreMisspelled",
             kHead + std::string("bewoners:\n  ans: {kann: [x], zoekt: [y]}\n"), "BW019"},
        Case{"DayOfConsentIsNoDay",
             kHead + std::string("bewoners:\n  ans: {kan: [x], toestemming: {team: ja, op: "
                                 "31-2-2026, hoe: formulier}}\n"),
             "BW030"},
        Case{"ConsentIsAWord",
             kHead + std::string("bewoners:\n  ans: {kan: [x], toestemming: ja}\n"), "BW021"},
        Case{"DayOfTellingIsNoDay",
             kHead + std::string("bewoners:\n  ans: {kan: [x], genoemd_op: 2026-01-01, "
                                 "geinformeerd_op: 31-2-2026}\n"),
             "BW030"},
        Case{"OneEndIsMisspelled",
             kHead + ("bewoners:\n" + kTwo) +
                 "verbindingen:\n  - {vna: ans, soort: kent, naar: bea}\n",
             "BW019"},
        Case{"PairOfOne", kHead + ("bewoners:\n" + kTwo) + "voorstellen: [{wie: [ans]}]\n",
             "BW021"},
        Case{"PairOfTheSame", kHead + ("bewoners:\n" + kTwo) + "voorstellen: [{wie: [ans, ans]}]\n",
             "BW029"},
        Case{"PairIsMissing", kHead + ("bewoners:\n" + kTwo) + "voorstellen: [{via: ans}]\n",
             "BW053"},
        Case{"MetThemselves",
             kHead + ("bewoners:\n" + kTwo) + "haakjes: [{leidde_tot: [[ans, ans]]}]\n", "BW029"},
        Case{"GoalIsUnknown",
             kHead + std::string("plan: {acties: {a: {doel: d}}, doelen: {c: {naam: x}}}\n"),
             "BW027"}),
    [](const auto& one) { return std::string(one.param.name); });

std::string mention(const std::string& yaml, std::string_view name) {
  const Read result = read(yaml);
  const std::vector<Diagnostic> sorted = result.diagnostics.sorted();
  if (sorted.size() != 1) {
    return "not one diagnostic";
  }
  const auto found = std::ranges::find(sorted.front().mentions, name, &Mention::name);
  return found == sorted.front().mentions.end() ? "" : found->text;
}

TEST(NearMiss, OfAnAreaIsAnArea) {
  const std::string yaml =
      "buurt: {naam: P, gebieden: {Hofjes: {inwoners: 3}}}\n"
      "bewoners:\n  Hofje: {kan: [koken], gebied: Hofjs}\n";
  EXPECT_EQ(mention(yaml, "hint"), "Hofjes");
}

TEST(NearMiss, OfAGoalIsAGoal) {
  const std::string yaml =
      "buurt: {naam: P}\nbewoners:\n  groen: {kan: [koken]}\n"
      "plan: {doelen: {groener: {naam: x}}, acties: {a: {doel: groeneer}}}\n";
  EXPECT_EQ(mention(yaml, "hint"), "groener");
}

TEST(NearMiss, OfAChoiceOrASectorOrARelation) {
  EXPECT_EQ(mention("buurt: {naam: P}\norganisaties: {x: {sector: zorgg}}\n", "hint"), "zorg");
  EXPECT_EQ(mention("buurt: {naam: P}\nbewoners:\n" + kTwo + "verbindingen: [[ans, kend, bea]]\n",
                    "hint"),
            "kent");
  EXPECT_EQ(mention("buurt: {naam: P}\ninstellingen: {indeling: wijk}\n", "keuzes"),
            "gebied, netwerk, sector");
}

TEST(UnknownKey, SaysWhereItBelongs) {
  EXPECT_EQ(mention("buurt: {naam: P}\nbewoners: {ans: {sector: zorg}}\n", "elders"),
            "organisaties");
  EXPECT_EQ(mention("buurt: {naam: P}\ngemeente: X\n", "elders"), "buurt");
  EXPECT_EQ(mention("buurt: {naam: P}\nbewoners: {ans: {ingetrokken: 2026-01-01}}\n", "elders"),
            "toestemming");
  EXPECT_EQ(mention("buurt: {naam: P}\nbewoners: {ans: {adres: Laan 3}}\n", "advies"), "contact");
  EXPECT_EQ(mention("buurt: {naam: P}\nkoffie: {x: y}\n", "advies"), "bovenaan");
}

TEST(Relation, ThatIsTheWrongWayRoundIsToldSo) {
  const std::string yaml =
      "buurt: {naam: P}\nbewoners: {ans: {kan: [x]}}\nnetwerken: {e: {naam: x}}\nverbindingen: "
      "[[e, "
      "lid_van, ans]]\n";
  EXPECT_EQ(mention(yaml, "advies"), "omgekeerd");
}

TEST(Plan, HasKeysOfItsOwnThatMayNotComeBack) {
  EXPECT_THAT(read("buurt: {naam: P}\nbewoners: {d: {kan: [x]}}\nplan:\n  doelen: {d: {naam: x}}\n"
                   "  acties: {d: {doel: d}}\n")
                  .codes(),
              IsEmpty());
}

TEST(Dates, MayBeToComeWhereSomethingIsPlanned) {
  EXPECT_THAT(
      read(kHead + std::string("bewoners:\n  ans: {kan: [x], vertrokken_op: 2027-01-01, "
                               "toestemming: {team: ja, op: 2026-09-02, hoe: x, tot: "
                               "2027-01-01}}\nplan: {acties: {a: {klaar_op: 2027-03-01}}}\n"))
          .codes(),
      IsEmpty());
}

TEST(Synonyms, MayStandTwiceUnderTheSameTag) {
  EXPECT_THAT(read("buurt: {naam: P}\nwoordenlijst: {koken: [bakken, Bakken, koken]}\n").codes(),
              IsEmpty());
  EXPECT_THAT(read("buurt: {naam: P}\nwoordenlijst: {koken: [bakken], bakken: [taart]}\n").codes(),
              ElementsAre("BW055"));
}

}  // namespace
}  // namespace buurtweb::testing
