#include "engine/input/outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace buurtweb::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The lines, counted from 1, that begin within a text.
std::vector<std::size_t> lines_in_text(const std::string& text) {
  const Limits limits;
  Outline outline(limits);
  std::vector<std::size_t> found;
  std::istringstream lines(text);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (outline.take(line).in_text) {
      found.push_back(number);
    }
  }
  return found;
}

TEST(Outline, AQuotedTextRunsOnToItsQuote) {
  EXPECT_THAT(lines_in_text("a: \"een\n  naam: twee\n  drie\" # \"\nb: x\n"), ElementsAre(2, 3));
  EXPECT_THAT(lines_in_text("a: 'zo''n\n  b: ''\n  c'\nd: x\n"), ElementsAre(2, 3));
  EXPECT_THAT(lines_in_text("a: \"\\\"\n  b\"\nc: x\n"), ElementsAre(2));
}

TEST(Outline, AnApostropheWithinATextOpensNothing) {
  EXPECT_THAT(lines_in_text("a: Jan's huis\nb: [zo'n, \"x\"]\nc: x # 's avonds\n# 't\nd: x\n"),
              IsEmpty());
}

TEST(Outline, ABlockRunsOnAsDeepAsItsFirstLine) {
  EXPECT_THAT(lines_in_text("a:\n  b: |\n    naam: een\n\n     \"twee\n  c: x\n"),
              ElementsAre(3, 4, 5));
  EXPECT_THAT(lines_in_text("- b: >-\n    een\n  c: |2\n    twee\n  d: x\n"), ElementsAre(2, 4));
  EXPECT_THAT(lines_in_text("a: |\nb: x\n"), IsEmpty());
}

TEST(Outline, APlainTextRunsOnWhereTheLineIsDeeper) {
  EXPECT_THAT(lines_in_text("a: een\n  twee: drie\nb: x\n"), ElementsAre(2));
  EXPECT_THAT(lines_in_text("a:\n  een\n  twee\nb: x\n"), ElementsAre(3));
  EXPECT_THAT(lines_in_text("a:\n  - een\n  - twee\n    drie\n"), ElementsAre(4));
  EXPECT_THAT(lines_in_text("a: [een\n  twee,\n  drie]\nb: x\n"), ElementsAre(2));
}

TEST(Outline, WhereABlockOfTextStartsIsNotIndentation) {
  const Limits limits;
  Outline outline(limits);
  outline.take("a: |");
  EXPECT_EQ(outline.take("    een").indentation, 4U);
  EXPECT_EQ(outline.take("    \ttwee").indentation, 4U);
  EXPECT_EQ(outline.take("b: x").indentation, std::string::npos);
}

}  // namespace
}  // namespace buurtweb::input
