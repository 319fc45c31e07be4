#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using K = DiagnosticKind;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += part;
  }
  return text;
}

// How long it takes to refuse what is only there to cost time.
double seconds_for(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(read_text(text).to_the_end);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Yaml, AnEmptyFileSaysNothing) {
  for (const char* text : {"", "\n", "# niets\n", "---\n", "~\n"}) {
    const ReadText read = read_text(text);
    EXPECT_THAT(read.complaints(), IsEmpty()) << text;
    EXPECT_TRUE(read.to_the_end) << text;
  }
}

TEST(Yaml, AnchorsAliasesAndMergeKeysAreRefusedEachWhereItStands) {
  EXPECT_THAT(complaints_of("netwerken: &a\n"
                            "  b: *a\n"
                            "  c: {<<: *a, naam: &d x}\n"),
              ElementsAre(Complaint{K::anchor_or_alias, 1, 12}, Complaint{K::anchor_or_alias, 2, 6},
                          Complaint{K::merge_key, 3, 7}, Complaint{K::anchor_or_alias, 3, 21}));
}

TEST(Yaml, AnAliasWithoutAnchorIsRefusedAsOne) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: *ans\n"),
              ElementsAre(Complaint{K::anchor_or_alias, 2, 9}));
}

TEST(Yaml, AQuotedMergeSignIsAKeyLikeAnyOther) {
  EXPECT_THAT(read_text("netwerken:\n  \"<<\": {naam: x}\n").told(),
              ElementsAre("netwerk << naam=x"));
}

TEST(Yaml, TagsAreRefused) {
  // To yaml-cpp this one is none.
  EXPECT_THAT(complaints_of("buurt:\n  naam: !<?> x\n"),
              ElementsAre(Complaint{K::custom_tag, 2, 9}));
  EXPECT_THAT(complaints_of("buurt:\n  naam: !stad x\n  maker: ! y\n  contact: !!str z\n"),
              ElementsAre(Complaint{K::custom_tag, 2, 9}, Complaint{K::custom_tag, 3, 10},
                          Complaint{K::custom_tag, 4, 12}));
}

TEST(Yaml, ASecondDocumentIsRefused) {
  EXPECT_THAT(complaints_of("buurt: {naam: x}\n---\nbuurt: {naam: y}\n"),
              ElementsAre(Complaint{K::second_document, 2, 1}));
  EXPECT_THAT(complaints_of("buurt: {naam: x}\n...\nplan: {}\n"),
              ElementsAre(Complaint{K::second_document, 3, 1}));
}

TEST(Yaml, TheMarksAroundASingleDocumentAreFine) {
  EXPECT_THAT(read_text("---\nbuurt: {naam: x}\n...\n").told(), ElementsAre("buurt naam=x"));
}

// yaml-cpp 0.7 never ends on these when it is asked for all documents.
TEST(Yaml, AStrayCommaDoesNotHang) {
  EXPECT_THAT(complaints_of(","), ElementsAre(Complaint{K::yaml_syntax, 1, 1}));
  EXPECT_THAT(complaints_of("- x\n,"), ElementsAre(Complaint{K::root_not_a_map, 1, 1}));
  EXPECT_THAT(complaints_of("buurt: {}\n,\n"), ElementsAre(Complaint{K::yaml_syntax, 2, 1}));
}

TEST(Yaml, AnApostropheThatSwallowsTheRestIsFound) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: 't Hoekje\n  maker: x\n"),
              ElementsAre(Complaint{K::swallowing_quote, 2, 9}));
  EXPECT_THAT(complaints_of("buurt:\n  naam: 't Hoekje\n  maker: 's avonds\n"),
              ElementsAre(Complaint{K::swallowing_quote, 2, 9}));
  EXPECT_THAT(complaints_of("buurt: {naam: 't Hoekje, maker: x}\n"),
              ElementsAre(Complaint{K::swallowing_quote, 1, 15}));
}

TEST(Yaml, ADoubleQuoteThatIsNeverClosedIsFound) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: \"Hof\n  maker: x\n"),
              ElementsAre(Complaint{K::swallowing_quote, 2, 9}));
}

TEST(Yaml, QuotesThatAreClosedAreFine) {
  EXPECT_THAT(
      read_text("buurt:\n  naam: ''\n  maker: 'zo''n ding'\n  contact: \"a\\\"b\n    c\"\n").told(),
      ElementsAre("buurt maker=zo'n ding contact=a\"b c"));
}

TEST(Yaml, WhatMayNotStandInTheFileMayNotBeEscapedEither) {
  EXPECT_THAT(
      complaints_of("buurt:\n  naam: \"\\e[31m\"\n  maker: \"\\u202E\"\n  contact: \"\\t\\n\"\n"),
      ElementsAre(Complaint{K::control_character, 2, 9}, Complaint{K::bidi_override, 3, 10}));
}

TEST(Yaml, TheRootMustBeAMap) {
  const ReadText stuck = read_text("naam:Hof");
  EXPECT_THAT(stuck.complaints(), ElementsAre(Complaint{K::root_not_a_map, 1, 1}));
  EXPECT_EQ(stuck.mention("cause"), "spatie_na_dubbele_punt");
  EXPECT_EQ(read_text("[a]").mention("cause"), "lijst");
  EXPECT_EQ(read_text("hallo daar").mention("cause"), "tekst");
}

TEST(Yaml, AKeyThatIsNoTextIsRefused) {
  const ReadText read = read_text("buurt:\n  {naam}: x\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{K::yaml_syntax, 2, 3}));
  EXPECT_EQ(read.mention("cause"), "sleutel_is_geen_tekst");
  EXPECT_THAT(complaints_of("buurt:\n  ? [a]\n  : x\n"),
              ElementsAre(Complaint{K::yaml_syntax, 2, 5}));
}

TEST(Yaml, SixtyFourLevelsAreFineAndOneMoreIsNot) {
  const auto nested = [](std::size_t levels) {
    return "onzin: " + repeated("[", levels - 1) + repeated("]", levels - 1) + "\n";
  };
  EXPECT_THAT(complaints_of(nested(64)), ElementsAre(Complaint{K::unknown_key, 1, 1}));
  EXPECT_THAT(complaints_of(nested(65)),
              ElementsAre(Complaint{K::unknown_key, 1, 1}, Complaint{K::too_deep, 1, 71}));
}

TEST(Yaml, AHundredThousandLevelsAreRefusedAtOnce) {
  for (const char* part : {"[", "{a: ", "- ", "? "}) {
    EXPECT_LT(seconds_for("buurt: \n  " + repeated(part, 100'000)), 2.0) << part;
  }
}

TEST(Yaml, AScalarOfSixtyFourKibIsFineAndOneByteMoreIsNot) {
  const std::string head = "buurt:\n  naam: ";
  EXPECT_THAT(complaints_of(head + std::string(65536, 'x') + "\n"), IsEmpty());
  EXPECT_THAT(complaints_of(head + std::string(65537, 'x') + "\n"),
              ElementsAre(Complaint{K::scalar_too_long, 2, 9}));
}

TEST(Yaml, AnEndlessScalarIsRefusedWhereItStarts) {
  const std::string many(1'000'000, 'x');
  const std::vector<Complaint> at_text{{K::scalar_too_long, 2, 9}};
  EXPECT_EQ(complaints_of("buurt:\n  naam: " + many), at_text);
  EXPECT_EQ(complaints_of("buurt:\n  naam: \"" + many), at_text);
  EXPECT_EQ(complaints_of("buurt:\n  naam: |\n" + repeated("    regel\n", 200'000)), at_text);
  EXPECT_EQ(complaints_of("buurt:\n  naam: !" + many), at_text);
}

TEST(Yaml, AKeyThatAParserGivesUpOnIsTooLong) {
  const std::string key(70'000, 'x');
  EXPECT_THAT(complaints_of("buurt:\n  " + key + ": x\n"),
              ElementsAre(Complaint{K::scalar_too_long, 2, 3}));
  EXPECT_THAT(complaints_of("buurt: {naam: T, \"" + key + "\": x}\n"),
              ElementsAre(Complaint{K::scalar_too_long, 1, 18}));
  EXPECT_THAT(complaints_of("buurt: {naam: " + std::string(2000, 'x') + "}\n"), IsEmpty());
}

TEST(Yaml, AnApostropheThatSwallowsALongFileIsStillAnApostrophe) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: 't Hoekje\n" + repeated("  maker: \"x\"\n", 100'000)),
              ElementsAre(Complaint{K::swallowing_quote, 2, 9}));
}

// A parser that waits for the colon behind a whole flow map says nothing until its end.
TEST(Yaml, ALongFileInBracesIsRead) {
  std::string people;
  for (int i = 0; i < 5000; ++i) {
    people += (i == 0 ? "\n\"a" : ",\n\"a") + std::to_string(i) + R"(": {"kan": ["koken"]})";
  }
  const ReadText read = read_text("{\"bewoners\": {" + people + "}}\n");
  EXPECT_THAT(read.complaints(), IsEmpty());
  EXPECT_EQ(read.draft.records().size(), 5000U);
}

TEST(Yaml, EndlessBracketsAreTooDeepAtTheRootToo) {
  EXPECT_THAT(complaints_of(repeated("[", 100'000)), ElementsAre(Complaint{K::too_deep, 1, 65}));
  EXPECT_THAT(complaints_of(repeated("{", 100'000)), ElementsAre(Complaint{K::too_deep, 1, 65}));
}

TEST(Yaml, EndlessEndMarksAreNoText) {
  EXPECT_THAT(complaints_of(repeated("...\n", 100'000)), IsEmpty());
}

TEST(Yaml, CommentsMayBeAsLongAsTheyLike) {
  const std::string comments = repeated("  # een regel die even niets zegt\n\n", 10'000);
  EXPECT_THAT(read_text("buurt:\n" + comments + "  naam: x\n").told(), ElementsAre("buurt naam=x"));
}

TEST(Yaml, ABombOfAliasesGivesABoundedNumberOfComplaints) {
  std::string text = "onzin:\n  a: &a [x]\n";
  text += "  b: [" + repeated("*a, ", 100'000) + "*a]\n";
  const ReadText read = read_text(text);
  EXPECT_LE(read.complaints().size(), Limits{}.complaints + 1);
  EXPECT_FALSE(read.to_the_end);
}

TEST(Yaml, MoreAssetsThanTheLimitAreRefused) {
  const Limits limits{.assets = 2};
  const std::string two = "netwerken: {a: {}, b: {}}\n";
  EXPECT_THAT(read_text(two, limits).complaints(), IsEmpty());
  EXPECT_THAT(read_text(two + "buiten:\n  c: {}\n", limits).complaints(),
              ElementsAre(Complaint{K::too_many_assets, 3, 3}));
}

TEST(Yaml, ALineWithoutColonIsNoKey) {
  const ReadText read = read_text("bewoners:\n  ans:\n    kan: [koken]\n    naam:Ans\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{K::yaml_syntax, 4, 5}));
  EXPECT_EQ(read.mention("cause"), "spatie_na_dubbele_punt");
  EXPECT_THAT(read.told(), ElementsAre("bewoner ans kan=koken"));
}

TEST(Yaml, AnExplicitKeyIsAKey) {
  EXPECT_THAT(read_text("bewoners:\n  ? ans\n  : {naam: Ans}\n").told(),
              ElementsAre("bewoner ans naam=Ans"));
}

}  // namespace
}  // namespace buurtweb::input
