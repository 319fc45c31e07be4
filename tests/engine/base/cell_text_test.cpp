#include "engine/base/cell_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "engine/base/text.h"

namespace buurtweb {
namespace {

using testing::ElementsAre;

TEST(Mark, StandsBeforeWhatASpreadsheetWouldReckonWith) {
  for (const char* const text : {"=1+1", "+31612345678", "-1", "@naam", "\tx", "\rx", "0612345678",
                                 "1-2", "12:30", " spaties ", "'=1"}) {
    EXPECT_EQ(marked(text), "'" + std::string(text));
    EXPECT_EQ(unmarked(marked(text)), text);
  }
}

TEST(Mark, LeavesNamesAlone) {
  for (const char* const text : {"Ans", "'t Hoekje", "O'Donovan", "2e kans", "", "A-team"}) {
    EXPECT_EQ(marked(text), text);
    EXPECT_EQ(unmarked(text), text);
  }
}

TEST(Unmarked, TakesAwaySpacesThatNobodyMeant) {
  EXPECT_EQ(unmarked("  Ans \n"), "Ans");
  EXPECT_EQ(unmarked("   "), "");
}

TEST(List, IsPartedByCommasSemicolonsAndLineBreaks) {
  EXPECT_THAT(split_words("koken, bakken;naaien\n- timmeren\n\u2022 zingen,"),
              ElementsAre("koken", "bakken", "naaien", "timmeren", "zingen"));
}

TEST(List, KeepsWhatStandsInQuotes) {
  EXPECT_THAT(split_words(R"("brood, taart", zei "ja", "a ""b""")"),
              ElementsAre("brood, taart", "zei \"ja\"", "a \"b\""));
  EXPECT_THAT(split_list("ans + mehmet, moestuin"),
              ElementsAre(ElementsAre("ans", "mehmet"), ElementsAre("moestuin")));
  EXPECT_THAT(split_words("ans + mehmet"), ElementsAre("ans + mehmet"));
}

// Whatever stands in a cell or in a list comes back as it was.
TEST(CellText, ComesBackAsItWas) {
  constexpr std::string_view kSpice = "ab'\"=+-@,; \n\t1.*";
  std::mt19937 random(20261125);
  const auto word = [&] {
    std::string text;
    for (std::size_t left = random() % 6; left > 0; --left) {
      text += kSpice[random() % kSpice.size()];
    }
    return text;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string text = word();
    const bool is_blank = without_outer_spaces(text).empty();
    EXPECT_TRUE(is_blank || unmarked(marked(text)) == text) << testing::PrintToString(text);
    std::vector<ListItem> items;
    for (std::size_t left = random() % 4; left > 0; --left) {
      items.push_back({"x" + word()});
      if (random() % 3 == 0) {
        items.back().push_back(word() + "y");
      }
    }
    EXPECT_EQ(split_list(join_list(items)), items) << testing::PrintToString(items);
  }
}

}  // namespace
}  // namespace buurtweb
