#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using K = DiagnosticKind;

TEST(Shape, AnUnknownKeyGetsTheNearestKnownOneAsHint) {
  const ReadText read = read_text("bewoners:\n  ans: {zoket: [koken]}\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{K::unknown_key, 2, 9}));
  EXPECT_EQ(read.mention("woord"), "zoket");
  EXPECT_EQ(read.mention("hint"), "zoekt");
  EXPECT_EQ(read.diagnostics.sorted().front().width, 5);
}

TEST(Shape, AnotherWordForAKeyGetsItAsHint) {
  const auto hint = [](const std::string& section, const std::string& key) {
    const ReadText read = read_text(section + ":\n  ans: {" + key + ": [x]}\n");
    EXPECT_EQ(read.complaints().front().kind, K::unknown_key);
    return read.mention("hint") + (read.mention("woord") == key ? "" : " hidden");
  };
  EXPECT_EQ(hint("bewoners", "vaardigheden"), "kan");
  EXPECT_EQ(hint("bewoners", "Hobby's"), "interesses");
  EXPECT_EQ(hint("bewoners", "leeftijd"), "leeftijdsgroep");
  EXPECT_EQ(hint("voorzieningen", "coördinaten"), "locatie");
  EXPECT_EQ(hint("bewoners", "leef"), " hidden");
}

TEST(Shape, AnUnknownKeyIsPersonal) {
  const ReadText read = read_text("bewoners:\n  ans:\n    zoket: [x]\n");
  EXPECT_TRUE(read.diagnostics.sorted().front().mentions.front().personal);
}

TEST(Shape, AKeyThatMayBeWhatSomebodySaidIsNotRepeated) {
  for (const char* record : {"{notitie: zij, mehmet: ziek}", "{naam: Ans, Jan Jansen: x}",
                             "{naam: Ans, schuld bij Jan: x}", "ziek"}) {
    const ReadText read = read_text("bewoners:\n  ans: " + std::string(record) + "\n");
    ASSERT_EQ(read.complaints().size(), 1U) << record;
    EXPECT_EQ(read.mention("woord") + read.mention("sleutel"), "…") << record;
  }
}

TEST(Shape, ForAKeyWithoutColonOrSpaceTheCauseIsSaidAndNotTheValue) {
  const auto cause = [](const std::string& record) {
    const ReadText read = read_text("bewoners:\n  ans: {" + record + ", kan: [koken]}\n");
    EXPECT_EQ(read.complaints().front().kind, K::yaml_syntax) << record;
    EXPECT_EQ(read.mention("woord"), "") << record;
    return read.mention("cause");
  };
  EXPECT_EQ(cause("naam:Ans"), "spatie_na_dubbele_punt");
  EXPECT_EQ(cause("naam: Ans, notitie is ziek"), "dubbele_punt_ontbreekt");
  EXPECT_THAT(complaints_of("bewoners: {ans, bo}\n"), IsEmpty());
  EXPECT_THAT(complaints_of("bewoners: {ans:Ans, bo}\n"),
              ElementsAre(Complaint{K::yaml_syntax, 1, 12}));
}

TEST(Shape, UnknownKeysAreFoundAtEveryDepth) {
  EXPECT_THAT(complaints_of("bewonrs: {}\n"
                            "buurt: {gebieden: {Hof: {bewoners: 1}}, verwerking: {wie: x}}\n"
                            "bewoners: {ans: {toestemming: {opnbaar: ja}}}\n"
                            "plan: {acties: {a: {naar: x}}}\n"
                            "verbindingen: [{van: a, soort: kent, naar: b, wie: c}]\n"),
              ElementsAre(Complaint{K::unknown_key, 1, 1}, Complaint{K::unknown_key, 2, 26},
                          Complaint{K::unknown_key, 2, 54}, Complaint{K::unknown_key, 3, 32},
                          Complaint{K::unknown_key, 4, 21}, Complaint{K::unknown_key, 5, 47}));
}

TEST(Shape, TheFirstErrorDoesNotHideTheTenth) {
  std::string text = "bewoners:\n";
  for (int i = 0; i < 10; ++i) {
    text += "  p" + std::to_string(i) + ": {nmaa: x}\n";
  }
  EXPECT_EQ(complaints_of(text).size(), 10U);
}

TEST(Shape, AForbiddenKeyIsNotMerelyUnknown) {
  EXPECT_THAT(complaints_of("bewoners:\n"
                            "  ans:\n"
                            "    geboortedatum: 1950-01-01\n"
                            "    Ziekte: x\n"
                            "diagnose: {}\n"),
              ElementsAre(Complaint{K::forbidden_key, 3, 5}, Complaint{K::forbidden_key, 4, 5},
                          Complaint{K::forbidden_key, 5, 1}));
}

TEST(Shape, ASecondSpellingOfTheSameKeyIsADuplicate) {
  const ReadText read = read_text("initiatieven:\n  m:\n    trekker: a\n    trekkers: [b]\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{K::duplicate_key, 4, 5}));
  EXPECT_EQ(read.diagnostics.sorted().front().first, (Place{.file = 0, .column = 5, .line = 3}));
  EXPECT_THAT(read.told(), ElementsAre("initiatief m trekkers=a"));
}

TEST(Shape, TheOtherSpellingsAreTheSameKey) {
  EXPECT_THAT(read_text("bewoners: {a: {wil_leren_aan: [x]}}\n"
                        "voorzieningen: {v: {beheerder: a, gebruiker: b}}\n"
                        "plan: {doel: {d: {naam: D}}, acties: {x: {doelen: d, trekkers: [a]}}}\n")
                  .told(),
              ElementsAre("bewoner a leert_anderen=x", "voorziening v beheerders=a gebruikers=b",
                          "plan", "doel d naam=D", "actie x doel=d trekker=a"));
}

TEST(Shape, TheSecondRecordUnderAKeyDoesNotCountButIsLookedAt) {
  const ReadText read = read_text("netwerken:\n  a: {naam: A}\n  a: {nam: B}\n");
  EXPECT_THAT(read.complaints(),
              ElementsAre(Complaint{K::duplicate_key, 3, 3}, Complaint{K::unknown_key, 3, 7}));
  EXPECT_EQ(read.diagnostics.sorted().front().first, (Place{.file = 0, .column = 3, .line = 2}));
  EXPECT_THAT(read.told(), ElementsAre("netwerk a naam=A"));
}

TEST(Shape, DuplicatesAreFoundAmongManyKeys) {
  std::string text = "netwerken:\n";
  for (int i = 0; i < 3000; ++i) {
    text += "  n" + std::to_string(i % 2990) + ": {}\n";
  }
  EXPECT_EQ(complaints_of(text).size(), 10U);
}

TEST(Shape, ASectionTwiceIsADuplicateAndIsReadAllTheSame) {
  const ReadText read = read_text("netwerken: {a: {}}\nnetwerken: {b: {}}\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{K::duplicate_key, 2, 1}));
  EXPECT_THAT(read.told(), ElementsAre("netwerk a", "netwerk b"));
}

TEST(Shape, AreasGoalsAndActionsAreMapsWithTheirOwnDuplicates) {
  EXPECT_THAT(complaints_of("buurt: {gebieden: {H: {}, H: {}}}\n"
                            "plan: {doelen: {d: {}, d: {}}, acties: {d: {}}}\n"),
              ElementsAre(Complaint{K::duplicate_key, 1, 27}, Complaint{K::duplicate_key, 2, 24}));
}

TEST(Shape, ASingleValueIsAListOfOne) {
  EXPECT_THAT(read_text("bewoners: {a: {kan: koken, kent: b}}\n"
                        "verbindingen: {van: a, soort: kent, naar: b}\n"
                        "liever_niet: [a, b]\n"
                        "haakjes: {leidde_tot: m}\n")
                  .told(),
              ElementsAre("bewoner a kan=koken kent=b", "verbinding van=a soort=kent naar=b",
                          "liever_niet liever_niet=a,b", "haakje leidde_tot=m"));
}

TEST(Shape, WhatIsEmptyIsNotGiven) {
  EXPECT_THAT(
      read_text(
          "bewoners: {a: {naam: ~, gebied: null, kan: \"\", kent: [~, \"\"], zoekt:  }, b:  }\n"
          "netwerken:\nplan: ~\n")
          .told(),
      ElementsAre("bewoner a kent=", "bewoner b"));
}

TEST(Shape, AnEmptyListIsGiven) {
  EXPECT_THAT(read_text("kanalen: {k: {gebruikt_door: []}}\n").told(),
              ElementsAre("kanaal k gebruikt_door="));
}

TEST(Shape, AValueOfAnotherShapeIsRefused) {
  EXPECT_THAT(complaints_of("bewoners:\n"
                            "  a:\n"
                            "    naam: [x]\n"
                            "    gebied: {x: y}\n"
                            "    kan: {koken: ja}\n"
                            "    zoekt: [a, [b]]\n"
                            "    toestemming: ja\n"
                            "  b: x\n"
                            "  c: [x]\n"),
              ElementsAre(Complaint{K::wrong_type, 3, 11}, Complaint{K::wrong_type, 4, 13},
                          Complaint{K::wrong_type, 5, 10}, Complaint{K::wrong_type, 6, 16},
                          Complaint{K::wrong_type, 7, 18}, Complaint{K::wrong_type, 8, 6},
                          Complaint{K::wrong_type, 9, 6}));
}

TEST(Shape, ARecordWithAnErrorIsKnownAllTheSame) {
  EXPECT_THAT(read_text("bewoners: {a: x, b: {nam: y, kan: [z]}}\n").told(),
              ElementsAre("bewoner a", "bewoner b kan=z"));
}

TEST(Shape, ASectionOfAnotherShapeIsRefused) {
  EXPECT_THAT(complaints_of("buurt: Hof\nbewoners: [a]\nverbindingen: x\nplan: [x]\n"),
              ElementsAre(Complaint{K::wrong_type, 1, 8}, Complaint{K::wrong_type, 2, 11},
                          Complaint{K::wrong_type, 3, 15}, Complaint{K::wrong_type, 4, 7}));
}

TEST(Shape, ATieInShortFormHasThreeWords) {
  EXPECT_THAT(complaints_of("verbindingen:\n"
                            "  - [a, kent]\n"
                            "  - [a, kent, [b, c]]\n"
                            "  - [a, kent, b, c]\n"
                            "  - {van: a, soort: kent, naar: [b, c]}\n"),
              ElementsAre(Complaint{K::wrong_type, 2, 5}, Complaint{K::wrong_type, 3, 5},
                          Complaint{K::wrong_type, 4, 5}, Complaint{K::wrong_type, 5, 33}));
}

TEST(Shape, PairsArePairs) {
  EXPECT_THAT(complaints_of("liever_niet:\n"
                            "  - [a, b, c]\n"
                            "  - {wie: [a, b]}\n"
                            "haakjes:\n"
                            "  - {leidde_tot: [[a, b, c]]}\n"
                            "  - {leidde_tot: [{a: b}]}\n"),
              ElementsAre(Complaint{K::wrong_type, 2, 5}, Complaint{K::wrong_type, 3, 5},
                          Complaint{K::wrong_type, 5, 19}, Complaint{K::wrong_type, 6, 19}));
}

TEST(Shape, AKeyMustBeATextOfAtMostSixtyFourCharacters) {
  EXPECT_THAT(
      complaints_of("netwerken:\n"
                    "  \"\": {}\n"
                    "  ~: {}\n"
                    "  \"a\\tb\": {}\n"
                    "  " +
                    std::string(65, 'e') + ": {}\n"),
      ElementsAre(Complaint{K::empty_asset_key, 2, 3}, Complaint{K::empty_asset_key, 3, 3},
                  Complaint{K::control_character, 4, 3}, Complaint{K::scalar_too_long, 5, 3}));
  std::string accents;
  for (int i = 0; i < 64; ++i) {
    accents += "é";
  }
  EXPECT_THAT(complaints_of("netwerken:\n  " + accents + ": {}\n"), IsEmpty());
}

TEST(Shape, ABrokenKeyIsRememberedSoThatReferencesToItAreNotReported) {
  const std::string key(65, 'e');
  const ReadText read = read_text("netwerken:\n  " + key + ": {}\n");
  EXPECT_THAT(read.draft.broken(), ElementsAre(key));
  EXPECT_THAT(read.told(), IsEmpty());
}

TEST(Shape, AMissingSpaceIsSuggestedWhereARecordShouldStand) {
  EXPECT_EQ(read_text("bewoners:\n  ans:\n    naam:Ans\n").mention("verwacht"),
            "spatie_na_dubbele_punt");
  EXPECT_EQ(read_text("bewoners:\n  ans:\n    kan: -koken\n").mention("verwacht"),
            "spatie_na_streepje");
}

TEST(Shape, ValuesOfPersonsAreNeverMentioned) {
  const ReadText read = read_text(
      "bewoners:\n"
      "  ans: {naam: [Geheim], kan: {Geheim: x}, toestemming: Geheim, kennis: [[Geheim]]}\n"
      "  bea: Geheim\n"
      "  cas:\n"
      "    kan: [x]\n"
      "    naam:Geheim\n");
  const std::vector<Diagnostic> sorted = read.diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 6U);
  for (const Diagnostic& diagnostic : sorted) {
    for (const Mention& mention : diagnostic.mentions) {
      EXPECT_EQ(mention.text.find("Geheim"), std::string::npos) << mention.name;
    }
  }
}

TEST(Shape, AKeyThatCannotBeSeenOrSteersATerminalIsRefused) {
  const ReadText read = read_text(
      "bewoners:\n  \"\u00A0\": {}\n  \"\u200B \": {}\n  \"a\\x7Fb\": {}\n  \"a\\x85b\": {}\n"
      "  \"a\u00A0b\": {}\n");
  EXPECT_THAT(
      read.complaints(),
      ElementsAre(Complaint{K::empty_asset_key, 2, 3}, Complaint{K::empty_asset_key, 3, 3},
                  Complaint{K::control_character, 4, 3}, Complaint{K::control_character, 5, 3}));
  EXPECT_EQ(read.diagnostics.sorted().back().mentions.front().text, "U+0085");
}

TEST(Shape, ASectionThatMissesASpaceIsOneComplaint) {
  const ReadText read = read_text("buurt:\n  naam:Hof\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{K::yaml_syntax, 2, 3}));
  EXPECT_EQ(read.mention("cause"), "spatie_na_dubbele_punt");
}

TEST(Shape, ASectionWithNothingInItIsARecordAtItsPlace) {
  const ReadText read = read_text("\nbuurt:\n");
  EXPECT_THAT(read.told(), ElementsAre("buurt"));
  EXPECT_EQ(read.draft.records().front().key.place, (Place{.file = 0, .column = 1, .line = 2}));
}

TEST(Shape, TheMarkUnderAQuotedWordIsAsWideAsItsQuotes) {
  const ReadText read = read_text("buurt:\n  \"naamm\": Hof\n");
  EXPECT_EQ(read.diagnostics.sorted().front().width, 7U);
}

}  // namespace
}  // namespace buurtweb::input
