#include "viz/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "viz/marks.h"
#include "viz/sheet.h"

namespace buurtweb::viz {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;

TEST(Text, LineBreaksAndTabsBecomeOneSpace) {
  EXPECT_EQ(printable(" Fatma\r\n\t de\u00A0Groot "), "Fatma de Groot");
}

TEST(Text, WhatCannotBePrintedIsLeftOut) {
  EXPECT_EQ(printable("Kees\x01\x7F\u200B\u202E\uFEFF Bos"), "Kees Bos");
}

TEST(Text, BytesThatAreNoUtf8BecomeTheReplacementCharacter) {
  EXPECT_EQ(printable("Caf\xE9"), "Caf\uFFFD");
  EXPECT_EQ(printable("\xC0\xAF"), "\uFFFD\uFFFD");                      // an overlong slash
  EXPECT_EQ(printable("\xED\xA0\x80").find('\xED'), std::string::npos);  // half a pair
}

TEST(Text, NamesInOtherScriptsAreKept) {
  for (const char* name :
       {"فاطمة الزهراء", "ሰላም", "Wiśniewska", "👩‍👩‍👧", "汉字", "'s-Gravenhage"}) {
    EXPECT_EQ(printable(name), name);
  }
}

TEST(Text, LongNamesEndInAnEllipsisAfterSoManyCharacters) {
  EXPECT_EQ(shortened("abcdef", 6), "abcdef");
  EXPECT_EQ(shortened("abcdefg", 6), "abcde…");
  EXPECT_EQ(shortened("éééé", 4), "éééé");
}

TEST(LongNames, ThatBeginAlikeShowWhereTheyDiffer) {
  const std::string start = "Vereniging van vrijwilligers voor het groen in de Hofjes " +
                            std::string("en omstreken, opgericht in het jaar 1974, groep ");
  std::vector<Mark> marks{{.label = start + "Maandag"},
                          {.label = start + "Dinsdag"},
                          {.label = start + "Dinsdag"},
                          {.label = std::string(120, 'x') + "\u00E9"},
                          {.label = std::string(120, 'x') + "\u00E8"},
                          {.label = start.substr(0, 30)}};
  tell_apart(marks);
  std::vector<std::string> names;
  for (const Mark& mark : marks) {
    names.push_back(visible_name(mark));
    EXPECT_LE(columns(names.back()), kLongestName);
  }
  EXPECT_EQ(names[0], "Vereniging van vrijwilligers voor het groen in de… Maandag");
  EXPECT_EQ(names[1], "Vereniging van vrijwilligers voor het groen in de… Dinsdag");
  EXPECT_EQ(names[2], names[1]);
  EXPECT_TRUE(names[3].ends_with("x… \u00E9"));
  EXPECT_TRUE(names[4].ends_with("x… \u00E8"));
  EXPECT_EQ(names[5], start.substr(0, 30));
}

TEST(Text, ACutNeverSplitsALetterFromItsAccent) {
  EXPECT_EQ(shortened("abce\u0301fg", 5), "abc…");
  EXPECT_EQ(shortened("ab👩‍👩‍👧x", 4), "ab…");
}

TEST(Text, LinesBreakBetweenWordsAndComeOutEven) {
  EXPECT_THAT(wrapped("Vrouwengroep Amal", 14), ElementsAre("Vrouwengroep", "Amal"));
  EXPECT_THAT(wrapped("Fatma van den Berg", 14), ElementsAre("Fatma van", "den Berg"));
  EXPECT_THAT(wrapped("Taalcafé", 14), ElementsAre("Taalcafé"));
  EXPECT_TRUE(wrapped("", 14).empty());
}

TEST(Text, ADutchCompoundStaysWhole) {
  EXPECT_THAT(wrapped("Huisartsenpraktijk Zuid", 8), ElementsAre("Huisartsenpraktijk", "Zuid"));
}

TEST(Text, AWordTooLongForALineBreaksAfterItsHyphen) {
  EXPECT_THAT(wrapped("Transvaalkwartier-Zuid", 15), ElementsAre("Transvaalkwartier-", "Zuid"));
  EXPECT_THAT(wrapped("Dirk-Jan", 7), ElementsAre("Dirk-Jan"));
}

TEST(Text, AWordTooLongForALineBreaksInTheMiddleRatherThanBeforeItsLastLetters) {
  EXPECT_THAT(wrapped("abcdefghijklmnopqrstuvwx", 15), ElementsAre("abcdefghijkl", "mnopqrstuvwx"));
}

TEST(Text, AnInitialStaysWithTheNameBeforeIt) {
  EXPECT_THAT(wrapped("Ans, Farid N. en Bea", 12), ElementsAre("Ans,", "Farid N.", "en Bea"));
  EXPECT_TRUE(is_initial("N.,"));
  EXPECT_FALSE(is_initial("St.") || is_initial("N") || is_initial("N.B. en"));
}

TEST(Text, NoNameTakesMoreThanFourLines) {
  const std::string many = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien";
  EXPECT_THAT(wrapped(many, 7), SizeIs(testing::Le(kMostLines)));
  EXPECT_THAT(wrapped(std::string(80, 'x'), 7), SizeIs(testing::Le(kMostLines)));
}

TEST(Text, LinesTogetherAreTheWholeName) {
  std::string together;
  for (const std::string& line : wrapped("Bewonerscommissie van de Anemoonstraat", 14)) {
    together += (together.empty() ? "" : " ") + line;
  }
  EXPECT_EQ(together, "Bewonerscommissie van de Anemoonstraat");
}

}  // namespace
}  // namespace buurtweb::viz
