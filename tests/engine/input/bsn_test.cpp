#include "engine/input/bsn.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kBsn = DiagnosticKind::bsn_number;

TEST(CitizenNumber, NineDigitsThatPassTheElevenTestAreOne) {
  EXPECT_TRUE(holds_citizen_number("123456782"));
  EXPECT_TRUE(holds_citizen_number("bel 111222333, graag"));
  EXPECT_FALSE(holds_citizen_number("123456789"));
  EXPECT_FALSE(holds_citizen_number("000000000"));
}

TEST(CitizenNumber, SingleSpacesDotsAndHyphensJoin) {
  EXPECT_TRUE(holds_citizen_number("1234.56.782"));
  EXPECT_TRUE(holds_citizen_number("123 456-782"));
  EXPECT_FALSE(holds_citizen_number("1234  56782"));
  EXPECT_FALSE(holds_citizen_number("1234, 56782"));
}

// As Word and a telephone write them.
TEST(CitizenNumber, SpacesHyphensAndDigitsOfEverySortCount) {
  EXPECT_TRUE(holds_citizen_number("111\u00A0222\u00A0333"));
  EXPECT_TRUE(holds_citizen_number("111\u2009222\u2011333"));
  EXPECT_TRUE(holds_citizen_number("111\u200B222333"));
  EXPECT_TRUE(holds_citizen_number("１１１２２２３３３"));
  EXPECT_TRUE(holds_citizen_number("é١١١٢٢٢٣٣٣"));
  EXPECT_FALSE(holds_citizen_number("111\u00A0\u00A0222333"));
  EXPECT_FALSE(holds_citizen_number("éééééééééé 12"));
}

TEST(CitizenNumber, TenDigitsAreATelephoneNumber) {
  EXPECT_FALSE(holds_citizen_number("1234567820"));
  EXPECT_FALSE(holds_citizen_number("0123456782"));
  EXPECT_FALSE(holds_citizen_number("12-3456782-0"));
}

TEST(CitizenNumber, NineUnbrokenDigitsBesideAnotherNumberStillAreOne) {
  EXPECT_TRUE(holds_citizen_number("123456782 1 januari"));
}

// One in eleven passes: the test agrees with division for every number in a stretch.
TEST(CitizenNumber, AgreesWithTheWeightedSumForManyNumbers) {
  for (int number = 100'000'000; number < 100'020'000; ++number) {
    const std::string text = std::to_string(number);
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
      sum += (text[static_cast<std::size_t>(i)] - '0') * (i == 8 ? -1 : 9 - i);
    }
    ASSERT_EQ(holds_citizen_number(text), sum % 11 == 0) << text;
  }
}

TEST(CitizenNumber, IsReportedInAnyFieldAndKey) {
  EXPECT_THAT(complaints_of("bewoners:\n"
                            "  p:\n"
                            "    notitie: \"nr. 123.456.782\"\n"
                            "    kent: [123456782]\n"
                            "  111222333: {}\n"
                            "123456782: x\n"),
              ElementsAre(Complaint{kBsn, 3, 14}, Complaint{kBsn, 4, 12}, Complaint{kBsn, 5, 3},
                          Complaint{kBsn, 6, 1}));
}

TEST(CitizenNumber, IsReportedInASectionThatIsSkipped) {
  EXPECT_THAT(complaints_of("onzin:\n  - [123456782]\n"),
              ElementsAre(Complaint{DiagnosticKind::unknown_key, 1, 1}, Complaint{kBsn, 2, 6}));
}

TEST(CitizenNumber, IsNeverRepeated) {
  const ReadText read = read_text("verbindingen:\n  - [123456782, kent, p]\n");
  EXPECT_THAT(read.complaints(), ElementsAre(Complaint{kBsn, 2, 6}));
  EXPECT_THAT(read.diagnostics.sorted().front().mentions, IsEmpty());
  EXPECT_THAT(read.told(), IsEmpty());
}

TEST(CitizenNumber, CoordinatesMayLookLikeOne) {
  EXPECT_THAT(complaints_of("voorzieningen:\n  v: {locatie: [12.3456782, 4.6550]}\n"), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::input
