#include "engine/cli/terminal_line.h"

#include <gtest/gtest.h>

#include <string>

namespace buurtweb::cli {
namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

constexpr std::size_t kWide = 80;

// What stands behind what rubs out the line before.
std::string line(std::string_view written) {
  EXPECT_TRUE(written.starts_with(TerminalLine::kRubOut)) << written;
  return std::string(written.substr(TerminalLine::kRubOut.size()));
}

TEST(TerminalLine, SaysNothingInTheFirstSecond) {
  TerminalLine status;
  status.tell("Ik lees");
  EXPECT_EQ(status.after(0ms, kWide), "");
  EXPECT_EQ(status.after(999ms, kWide), "");
  EXPECT_EQ(status.make_way(), "");
  status.tell("Ik lees");
  EXPECT_EQ(line(status.after(1s, kWide)), "Ik lees · 1 s");
}

TEST(TerminalLine, SaysNothingThatWasNotTold) {
  TerminalLine status;
  EXPECT_EQ(status.after(5s, kWide), "");
  EXPECT_FALSE(status.is_there());
}

TEST(TerminalLine, IsWrittenAgainOnlyWhereItSaysSomethingElse) {
  TerminalLine status;
  status.tell("Ik lees");
  EXPECT_EQ(line(status.after(1s, kWide)), "Ik lees · 1 s");
  EXPECT_EQ(status.after(1900ms, kWide), "");
  EXPECT_EQ(line(status.after(2s, kWide)), "Ik lees · 2 s");
  status.tell("Ik teken");
  EXPECT_EQ(line(status.after(2100ms, kWide)), "Ik teken · 2 s");
  status.tell_again("Ik lees");
  EXPECT_EQ(line(status.after(2200ms, kWide)), "Ik lees · 2 s");
}

// In the last column some terminals go on to a next line, which nobody would rub out.
TEST(TerminalLine, StaysWithinATerminalOfAnyWidth) {
  TerminalLine status;
  status.tell("Één naam");
  EXPECT_EQ(line(status.after(1s, 15)), "Één naam · 1 s");
  EXPECT_EQ(line(status.after(1s, 14)), "Één naam");
  EXPECT_EQ(line(status.after(1s, 4)), "Één");
  EXPECT_EQ(line(status.after(1s, 2)), "É");
  EXPECT_EQ(status.after(1s, 1), "");
  EXPECT_EQ(status.after(1s, 0), "");
  status.tell(std::string(2000, 'x'));
  EXPECT_LT(status.after(1s, 5000).size(), 600U);
}

TEST(TerminalLine, MakesWayAndComesBackWithSomethingNew) {
  TerminalLine status;
  status.tell("Ik lees");
  EXPECT_EQ(line(status.after(1s, kWide)), "Ik lees · 1 s");
  EXPECT_TRUE(status.is_there());
  EXPECT_EQ(status.make_way(), TerminalLine::kRubOut);
  EXPECT_FALSE(status.is_there());
  EXPECT_EQ(status.make_way(), "");
  status.tell_again("Ik begon");
  EXPECT_EQ(status.after(9s, kWide), "");
  status.tell("Ik teken");
  EXPECT_EQ(line(status.after(9s, kWide)), "Ik teken · 9 s");
  status.lose();
  EXPECT_EQ(status.make_way(), "");
}

TEST(TerminalLine, SteersNoTerminal) {
  TerminalLine status;
  status.tell("a\x1b[31mb\nc");
  EXPECT_EQ(line(status.after(1s, kWide)).find_first_of("\x1b\n"), std::string::npos);
}

}  // namespace
}  // namespace buurtweb::cli
