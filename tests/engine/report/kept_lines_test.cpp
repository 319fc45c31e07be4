#include "engine/report/kept_lines.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace buurtweb::report {
namespace {

constexpr std::size_t kMarks = 8;

// Who ties all of them together, four who have much to do with each other, and three who have
// little: sixteen lines, of which twelve can be read.
DrawnLines busy_and_quiet() {
  DrawnLines lines;
  for (viz::MarkIndex mark = 1; mark < kMarks; ++mark) {
    lines[{0, mark}] = {.ties = 5};
  }
  for (viz::MarkIndex a = 1; a <= 4; ++a) {
    for (viz::MarkIndex b = a + 1; b <= 4; ++b) {
      lines[{a, b}] = {.ties = 3};
    }
  }
  lines[{5, 6}] = lines[{5, 7}] = lines[{6, 7}] = {.ties = 1};
  return lines;
}

std::ptrdiff_t count_of(viz::MarkIndex mark, const std::set<Ends>& kept) {
  return std::ranges::count_if(
      kept, [&](const Ends& ends) { return ends.first == mark || ends.second == mark; });
}

TEST(KeptLines, AreSharedOutOverTheMarks) {
  const DrawnLines lines = busy_and_quiet();
  ASSERT_TRUE(are_too_many(lines, kMarks));
  const std::set<Ends> kept = kept_lines(lines, kMarks);
  EXPECT_EQ(kept.size(), 12U);
  for (viz::MarkIndex mark = 0; mark < kMarks; ++mark) {
    EXPECT_GE(count_of(mark, kept), 2) << mark;
  }
}

TEST(KeptLines, HoldTogetherWhatTheLinesHoldTogether) {
  const std::set<Ends> kept = kept_lines(busy_and_quiet(), kMarks);
  EXPECT_EQ(count_of(0, kept), 7);
}

TEST(KeptLines, HoldEachBridge) {
  DrawnLines lines = busy_and_quiet();
  lines[{6, 7}].style = lines[{3, 4}].style = lines[{2, 4}].style = viz::LineStyle::bridge;
  const std::set<Ends> kept = kept_lines(lines, kMarks);
  EXPECT_TRUE(kept.contains({6, 7}) && kept.contains({3, 4}) && kept.contains({2, 4}));
}

TEST(KeptLines, HoldTheStrongerOfThoseThatStandForAsMuch) {
  constexpr std::size_t marks = 5;
  DrawnLines lines;
  for (viz::MarkIndex a = 0; a < marks; ++a) {
    for (viz::MarkIndex b = a + 1; b < marks; ++b) {
      lines[{a, b}] = {.ties = a == 0 ? 5U : 1U};
    }
  }
  EXPECT_FALSE(kept_lines(lines, marks).contains({3, 4}));
  lines[{3, 4}].style = viz::LineStyle::strong;
  EXPECT_TRUE(kept_lines(lines, marks).contains({3, 4}));
}

TEST(KeptLines, AreAllOfThemWhereThereAreFew) {
  EXPECT_EQ(kept_lines({{{0, 1}, {.ties = 1}}, {{1, 2}, {.ties = 1}}}, kMarks).size(), 2U);
  EXPECT_TRUE(kept_lines({}, kMarks).empty());
}

}  // namespace
}  // namespace buurtweb::report
