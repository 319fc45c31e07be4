#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kControl = DiagnosticKind::control_character;
constexpr auto kBidi = DiagnosticKind::bidi_override;
constexpr auto kTab = DiagnosticKind::tab_indent;
constexpr auto kNoBreak = DiagnosticKind::no_break_space_indent;

TEST(Bytes, WhatIsNotUtf8IsRefusedAtItsByte) {
  const ReadText read = read_text("buurt:\n  naam: é Caf\xE9\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{DiagnosticKind::not_utf8, 2, 14}));
  EXPECT_EQ(read.mention("byte"), "22");
  EXPECT_FALSE(read.to_the_end);
}

// With a byte order mark or without one.
TEST(Bytes, AnotherKindOfTextIsCalledByItsName) {
  using namespace std::string_literals;
  for (const auto& [text, name] :
       {std::pair("\xFF\xFE"
                  "b\0:\0"s,
                  "UTF-16"),
        std::pair("b\0:\0\n\0"s, "UTF-16"), std::pair("\0b\0:\0\n"s, "UTF-16"),
        std::pair("b\0\0\0:\0\0\0"s, "UTF-32"), std::pair("\0\0\0b\0\0\0:"s, "UTF-32")}) {
    const ReadText read = read_text(text);
    EXPECT_THAT(read.complaints(), ElementsAre(Complaint{DiagnosticKind::not_utf8, 0, 0}));
    EXPECT_EQ(read.mention("soort"), name);
    EXPECT_FALSE(read.to_the_end);
  }
  EXPECT_THAT(complaints_of("a: b\0\n"s), ElementsAre(Complaint{kControl, 1, 5}));
}

TEST(Bytes, WindowsLineEndsAreFine) {
  const ReadText read = read_text("buurt:\r\n  naam: Hof\r\n  maker: B\r\n");
  EXPECT_THAT(read.complaints(), IsEmpty());
  EXPECT_THAT(read.told(), ElementsAre("buurt naam=Hof maker=B"));
}

TEST(Bytes, ControlCharactersAreNamed) {
  const ReadText read = read_text(std::string("buurt:\n  naam: a\0b\n", 19));
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{kControl, 2, 10}));
  EXPECT_EQ(read.mention("teken"), "U+0000");
}

TEST(Bytes, ManyControlCharactersAreToldOnce) {
  const ReadText read =
      read_text("buurt:\n  naam: Hof\n  maker: a\a\a\n  contact: b\a\n  gemeente: Alphen\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{kControl, 3, 11}));
  EXPECT_EQ(read.mention("aantal"), "3");
  EXPECT_EQ(read.mention("regels"), "3, 4");
}

TEST(Bytes, AFileFullOfControlCharactersGivesOneComplaintThatCountsThemAll) {
  std::string text = "buurt:\n";
  for (int i = 0; i < 5000; ++i) {
    text += "  naam: x\a\n";
  }
  const ReadText read = read_text(text);
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{kControl, 2, 10}));
  EXPECT_EQ(read.mention("aantal"), "5000");
  EXPECT_EQ(read.mention("regels"), "2, 3, 4, 5, 6, …");
  EXPECT_FALSE(read.to_the_end);
}

TEST(Bytes, ACarriageReturnOfItsOwnIsAControlCharacter) {
  EXPECT_THAT(complaints_of("buurt:\r  naam: x\n"), ElementsAre(Complaint{kControl, 1, 7}));
}

TEST(Bytes, ACitizenNumberBehindAHashIsRefused) {
  constexpr auto number = DiagnosticKind::bsn_number;
  EXPECT_THAT(complaints_of("buurt:\n  naam: Hof # bel 1234.56.782\n"),
              ElementsAre(Complaint{number, 2, 13}));
  EXPECT_THAT(complaints_of("# 123456782\nbuurt: {naam: Hof}\n"),
              ElementsAre(Complaint{number, 1, 1}));
  // One complaint of a value, however it looks, and none of another number.
  EXPECT_THAT(complaints_of("buurt:\n  naam: \"Hof # 123456782\"\n"),
              ElementsAre(Complaint{number, 2, 9}));
  EXPECT_THAT(complaints_of("buurt:\n  naam: Hof#9 # 123456789\n"), IsEmpty());
}

TEST(Bytes, EveryDirectionOverrideIsFoundAndReadingGoesOn) {
  const ReadText read =
      read_text("buurt:\n  naam: \"é\u202Ex\"\n  maker: \"\u2066\"\n  onzin: 1\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{kBidi, 2, 11}, Complaint{kBidi, 3, 11},
                                             Complaint{DiagnosticKind::unknown_key, 4, 3}));
  EXPECT_EQ(read.mention("teken"), "U+202E");
}

TEST(Bytes, MarksThatOnlyHelpWritingArabicAreFine) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: \"\u200Fحي\u200E\"\n"), IsEmpty());
}

TEST(Bytes, ATabInTheIndentationIsFoundOnEveryLine) {
  EXPECT_THAT(complaints_of("buurt:\n\tnaam: x\n  \tmaker: y\n"),
              ElementsAre(Complaint{kTab, 2, 1}, Complaint{kTab, 3, 3}));
}

TEST(Bytes, ATabElsewhereIsFine) {
  EXPECT_THAT(complaints_of("buurt:\n\t\n\t# niets\n  naam:\tHof\n"), IsEmpty());
}

// yaml-cpp minds a tab on an empty line behind a text that might go on there.
TEST(Bytes, ATabThatOnlyTheParserMindsIsATabAllTheSame) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: Hof\n\t\n  maker: x\n"),
              ElementsAre(Complaint{kTab, 3, 1}));
}

TEST(Bytes, ANoBreakSpaceInTheIndentationIsFound) {
  EXPECT_THAT(complaints_of("buurt:\n \u00A0naam: x\n"), ElementsAre(Complaint{kNoBreak, 2, 2}));
}

TEST(Bytes, ANoBreakSpaceWithinATextIsFine) {
  EXPECT_THAT(complaints_of("buurt:\n  naam: Hof\u00A0Noord\n"), IsEmpty());
}

TEST(Bytes, ATextInABlockMayStartWithATabOrANoBreakSpace) {
  const ReadText read =
      read_text("buurt:\n  contact: |\n    a\n    \tb\n    \u00A0c\n  maker: \"x\n\ty\"\n");
  EXPECT_THAT(read.complaints(), IsEmpty());
  EXPECT_THAT(read.told(), ElementsAre("buurt contact=a\n\tb\n\u00A0c\n maker=x y"));
}

TEST(Bytes, ATabThatIsTooFarToTheLeftForABlockIsFound) {
  EXPECT_THAT(complaints_of("buurt:\n  contact: |\n    a\n  \tb\n"),
              ElementsAre(Complaint{kTab, 4, 3}));
}

// As many looks back as there are of them would take minutes.
TEST(Bytes, ALineFullOfHashesIsReadOnce) {
  std::string text = "bewoners:\n  ans: {kan: [\"c # d\"";
  for (int i = 0; i < 100'000; ++i) {
    text += ", c#" + std::to_string(i);
  }
  const std::size_t column = text.size() - text.find("  ans") + std::string_view("]}  #").size();
  EXPECT_THAT(complaints_of(text + "]}  # 111222333\n"),
              ElementsAre(Complaint{DiagnosticKind::bsn_number, 2, column}));
}

TEST(Bytes, AFileFullOfTabsGivesABoundedNumberOfComplaints) {
  std::string text = "buurt:\n";
  for (int i = 0; i < 5000; ++i) {
    text += "\tnaam: x\n";
  }
  EXPECT_EQ(complaints_of(text).size(), Limits{}.complaints);
}

}  // namespace
}  // namespace buurtweb::input
