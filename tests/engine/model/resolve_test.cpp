#include "engine/model/resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/model/resolution.h"
#include "tests/pipeline.h"

namespace buurtweb::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> codes(const std::string& yaml) {
  return testing::read(yaml).codes();
}

TEST(Resolve, AcceptsANeighbourhoodOfOneName) {
  EXPECT_THAT(codes("buurt: {naam: Proef}"), IsEmpty());
}

TEST(Resolve, ReadsTheInlineAndTheLongFormAsTheSameRelation) {
  const testing::Read inline_form = testing::read(
      "buurt: {naam: Proef}\nbewoners:\n  ans: {kan: [koken]}\n"
      "initiatieven:\n  tuin: {trekkers: [ans]}\n");
  const testing::Read long_form = testing::read(
      "buurt: {naam: Proef}\nbewoners:\n  ans: {kan: [koken]}\n"
      "initiatieven:\n  tuin: {naam: tuin}\nverbindingen:\n  - {van: ans, soort: trekt, naar: "
      "tuin}\n");
  ASSERT_TRUE(inline_form.neighbourhood && long_form.neighbourhood);
  const Statement& a = inline_form.neighbourhood->statements.at(0);
  const Statement& b = long_form.neighbourhood->statements.at(0);
  EXPECT_EQ(a.relation, b.relation);
  EXPECT_EQ(a.from, b.from);
  EXPECT_EQ(a.to, b.to);
}

TEST(Resolve, TakesThePersonAsSourceOfTheirOwnInlineTiesAndTheTeamOtherwise) {
  const testing::Read read = testing::read(R"(
buurt: {naam: Proef}
bewoners:
  ans: {kan: [koken], lid_van: [eetgroep], bron: bob}
  bob: {kan: [koken]}
netwerken:
  eetgroep: {gevoelig: nee, trekkers: [bob]}
verbindingen:
  - {van: ans, soort: kent, naar: bob, bron: "mw. op de markt"}
  - [ans, kent, bob]
)");
  ASSERT_TRUE(read.neighbourhood);
  std::vector<Source::Kind> kinds;
  for (const Statement& statement : read.neighbourhood->statements) {
    kinds.push_back(statement.source.kind);
  }
  EXPECT_THAT(kinds, ElementsAre(Source::Kind::person, Source::Kind::team, Source::Kind::outsider,
                                 Source::Kind::team));
}

TEST(Resolve, KnowsThreeStrengthsAndFiveSteps) {
  const auto of = [](const std::string& strength, const std::string& step) {
    return codes(
        "buurt: {naam: Proef}\nbewoners: {ans: {kan: [koken]}, bob: {kan: [koken]}}\n"
        "verbindingen: [{van: ans, soort: kent, naar: bob, sterkte: " +
        strength +
        "}]\n"
        "voorstellen: [{wie: [ans, bob], stap: " +
        step + "}]\n");
  };
  EXPECT_THAT(of("3", "5"), IsEmpty());
  EXPECT_THAT(of("4", "5"), ElementsAre("BW035"));
  EXPECT_THAT(of("300", "5"), ElementsAre("BW035"));
  EXPECT_THAT(of("0", "5"), ElementsAre("BW035"));
  EXPECT_THAT(of("3", "6"), ElementsAre("BW035"));
}

TEST(Resolve, RefusesNumbersThatCannotBe) {
  const auto of = [](const std::string& row) {
    return codes("buurt: {naam: Proef, " + row + "}\nbewoners: {ans: {kan: [koken]}}\n");
  };
  EXPECT_THAT(of("bewaartermijn_maanden: 600"), IsEmpty());
  EXPECT_THAT(of("bewaartermijn_maanden: 601"), ElementsAre("BW054"));
  EXPECT_THAT(of("bewaartermijn_maanden: 4294967308"), ElementsAre("BW021"));
  EXPECT_THAT(of("tekst_versie: 4294967297"), ElementsAre("BW021"));
  EXPECT_THAT(of("indelingsjaar: 20250"), ElementsAre("BW054"));
}

TEST(Resolve, RefusesAPairOfOnePerson) {
  const std::string people = "buurt: {naam: Proef}\nbewoners: {ans: {kan: [koken]}}\n";
  EXPECT_THAT(codes(people + "voorstellen: [{wie: [ans, ans]}]\n"), ElementsAre("BW029"));
  EXPECT_THAT(codes(people + "haakjes: [{leidde_tot: [[ans, ans]]}]\n"), ElementsAre("BW029"));
}

// Read on 22 November 2026.
TEST(Resolve, AsksAfterTheYearOfADayThatIsFarOff) {
  const auto of_left = [](const std::string& day) {
    return codes("buurt: {naam: Proef}\nbewoners: {ans: {kan: [koken], vertrokken_op: " + day +
                 "}}\n");
  };
  EXPECT_THAT(of_left("0226-11-22"), ElementsAre("BW066"));
  EXPECT_THAT(of_left("9999-11-22"), ElementsAre("BW066"));
  EXPECT_THAT(of_left("1976-11-21"), ElementsAre("BW066"));
  EXPECT_THAT(of_left("1976-11-22"), IsEmpty());
  EXPECT_THAT(of_left("2076-11-22"), IsEmpty());
  const auto of_event = [](const std::string& day) {
    return codes(
        "buurt: {naam: Proef}\nvoorzieningen: {zaal: {naam: Zaal}}\n"
        "haakjes: [{datum: " +
        day + ", leidde_tot: [zaal]}]\n");
  };
  EXPECT_THAT(of_event("0205-06-14"), ElementsAre("BW066"));
  EXPECT_THAT(of_event("9999-06-14"), ElementsAre("BW049"));
  EXPECT_THAT(codes("buurt: {naam: Proef, peildatum: 9999-06-14}\n"), ElementsAre("BW031"));
  EXPECT_THAT(codes("buurt: {naam: Proef, peildatum: 0205-06-14}\n"), ElementsAre("BW066"));
}

TEST(Resolve, AsksAfterAnOccasionThatIsNearlyAKeyOrAName) {
  const auto hint = [](const std::string& occasion) {
    const testing::Read read = testing::read(
        "buurt: {naam: Proef}\n"
        "bewoners: {ans: {naam: Ans, kan: [koken]}, koen: {naam: Koen, kan: [koken]}}\n"
        "voorzieningen: {buurthuis: {naam: De Huiskamer}}\n"
        "initiatieven: {straatdiner: {gevoelig: nee}}\n"
        "haakjes: [{aanleiding: '" +
        occasion + "', leidde_tot: [[ans, koen]]}]\n");
    const std::vector<Diagnostic> told = read.diagnostics.sorted();
    return told.empty()                              ? ""
           : info(told.front().kind).code == "BW065" ? told.front().mentions.front().text
                                                     : "another";
  };
  EXPECT_EQ(hint("buurthius"), "buurthuis");
  EXPECT_EQ(hint("Buurt-huis"), "buurthuis");
  EXPECT_EQ(hint("de huiskamr"), "buurthuis");
  EXPECT_EQ(hint("straatdinner"), "straatdiner");
  // That of a person is a word too, and a longer text is no slip.
  for (const char* const fine :
       {"buurthuis", "De huiskamer", "koken", "straatfeest", "", "soep in de huiskamer"}) {
    EXPECT_EQ(hint(fine), "") << fine;
  }
}

TEST(Resolve, KnowsAGoalByItsKeyAsOneKnowsAnAsset) {
  const std::string goals =
      "buurt: {naam: Proef}\nplan: {doelen: {ren\u00e9: {}, groen: {}}, acties: ";
  EXPECT_THAT(codes(goals + "{a: {doel: \" rene\u0301 \"}}}\n"), IsEmpty());
  const testing::Read read = testing::read(goals + "{a: {doel: gron}}}\n");
  EXPECT_THAT(read.codes(), ElementsAre("BW027"));
  EXPECT_EQ(read.diagnostics.sorted().front().mentions.back().text, "groen");
}

TEST(Resolve, KnowsTheTeamWithSpacesAroundIt) {
  EXPECT_THAT(codes("buurt: {naam: Proef}\nkanalen: {app: {gebruikt_door: \" team \"}}\n"
                    "bewoners: {ans: {kan: [koken], genoemd_door: \" team \"}}\n"),
              IsEmpty());
}

TEST(Resolve, PointsAtTheSectionWhereTheNameIsMissing) {
  const testing::Read read = testing::read("bewoners: {ans: {kan: [koken]}}\nbuurt:\n");
  EXPECT_THAT(read.codes(), ElementsAre("BW024"));
  EXPECT_EQ(read.diagnostics.sorted().front().where.line, 2U);
}

TEST(Resolve, ComparesKeysAfterComposingAndTrimming) {
  // "é" in one character and in two.
  EXPECT_THAT(codes("buurt: {naam: Proef}\nbewoners:\n  ren\u00e9: {kan: [koken]}\n"
                    "  ans: {kan: [koken], kent: [\" rene\u0301 \"]}\n"),
              IsEmpty());
}

TEST(Resolve, DoesNotBlameAReferenceToABrokenAsset) {
  // The asset's own error is told once; that others point to it is no second error.
  EXPECT_THAT(codes("buurt: {naam: Proef}\nbewoners:\n  ans: {telefoonnummer: x, kan: [koken]}\n"
                    "  bob: {kan: [koken], kent: [ans]}\n"),
              ElementsAre("BW019"));
}

TEST(Resolve, ReportsEveryProblemInOneRun) {
  EXPECT_THAT(codes(R"(
buurt: {gemeente: X, code: fout}
bewoners:
  ans: {kan: [koken], gesproken_op: morgen, kent: [bob, ans]}
)"),
              ::testing::UnorderedElementsAre("BW024", "BW032", "BW030", "BW027", "BW029"));
}

TEST(Resolve, RefusesASectionInLeegAndASectorThatDoNotExist) {
  EXPECT_THAT(codes("buurt: {naam: Proef, gebieden: {Flat: {leeg: [voorzieningn]}}}\n"
                    "organisaties: {zorgpunt: {sector: zorgg}}\n"),
              ElementsAre("BW035", "BW035"));
}

TEST(Resolve, KeepsQuietAboutMissingKeysInAFileThatBreaksOff) {
  EXPECT_THAT(codes("bewoners:\n  ans: {kan: [koken], kent: [bob]}\n  bob: {kan: [\n"),
              ElementsAre("BW008"));
}

TEST(Values, AreJaOrNeeInAnyCapitals) {
  EXPECT_EQ(parse_boolean("JA"), true);
  EXPECT_EQ(parse_boolean("nee"), false);
  EXPECT_EQ(parse_boolean("true"), true);
  EXPECT_EQ(parse_boolean("yes"), std::nullopt);
  EXPECT_EQ(parse_boolean("no"), std::nullopt);
}

TEST(Values, CountsMayBeAboutRight) {
  EXPECT_EQ(parse_count("~200"), 200);
  EXPECT_EQ(parse_count("010"), 10);
  EXPECT_EQ(parse_count("-1"), std::nullopt);
  EXPECT_EQ(parse_count("2,5"), std::nullopt);
  EXPECT_EQ(parse_count(""), std::nullopt);
}

TEST(Values, NumbersHaveACommaOrAPoint) {
  EXPECT_EQ(parse_number("1250,50"), 1250.5);
  EXPECT_EQ(parse_number("52.1290"), 52.129);
  EXPECT_EQ(parse_number("nan"), std::nullopt);
  EXPECT_EQ(parse_number("1e9"), std::nullopt);
}

// The table of format.md, written out a second time as words.
TEST(Relations, JoinOnlyTheKindsThatTheyMay) {
  using enum AssetKind;
  EXPECT_TRUE(may_relate(RelationKind::knows, resident, professional));
  EXPECT_FALSE(may_relate(RelationKind::knows, resident, association));
  EXPECT_TRUE(may_relate(RelationKind::leads, institution, initiative));
  EXPECT_FALSE(may_relate(RelationKind::leads, institution, association));
  EXPECT_TRUE(may_relate(RelationKind::takes_part_in, association, initiative));
  EXPECT_FALSE(may_relate(RelationKind::takes_part_in, resident, association));
  EXPECT_TRUE(may_relate(RelationKind::employed_by, professional, facility));
  EXPECT_FALSE(may_relate(RelationKind::manages, initiative, facility));
  EXPECT_TRUE(may_relate(RelationKind::uses, initiative, facility));
  EXPECT_TRUE(may_relate(RelationKind::cooperates_with, initiative, institution));
  EXPECT_FALSE(may_relate(RelationKind::cooperates_with, resident, institution));
  EXPECT_FALSE(may_relate(RelationKind::liaison_contact, facility, external));
  EXPECT_TRUE(may_relate(RelationKind::informs, facility, association));
  EXPECT_FALSE(may_relate(RelationKind::supports, resident, initiative));
  EXPECT_FALSE(may_relate(RelationKind::supports, external, external));
}

}  // namespace
}  // namespace buurtweb::model
