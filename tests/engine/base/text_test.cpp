#include "engine/base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/date.h"
#include "engine/base/near_miss.h"

namespace buurtweb {
namespace {

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(first_invalid_utf8("café €"), std::string_view::npos);
  EXPECT_EQ(first_invalid_utf8("caf\xe9 x"), 3U);
  EXPECT_EQ(first_invalid_utf8("a\xc0\xaf"), 1U);      // overlong
  EXPECT_EQ(first_invalid_utf8("a\xed\xa0\x80"), 1U);  // surrogate
  EXPECT_EQ(first_invalid_utf8("ab\xe2\x82"), 2U);     // cut off
}

// They are looked for many at a time.
TEST(Utf8, FindsABadByteBehindAnythingElse) {
  for (std::size_t before = 0; before < 20; ++before) {
    for (std::size_t behind = 0; behind < 20; ++behind) {
      const std::string start(before, 'a');
      const std::string end(behind, 'z');
      EXPECT_EQ(first_invalid_utf8(start + "\xe9" + end), before);
      EXPECT_EQ(first_invalid_utf8("é" + start + "\xe9" + end), before + 2);
      EXPECT_EQ(first_invalid_utf8(start + "é" + end), std::string_view::npos);
    }
  }
}

TEST(Printable, LeavesNothingThatMovesTheCursor) {
  EXPECT_EQ(printable("Café 👩\u200D🌾"), "Café 👩\u200D🌾");
  EXPECT_EQ(printable("a\x1b[2J\nb\t"), "a\uFFFD[2J\uFFFDb\uFFFD");
  EXPECT_EQ(printable("a\u009bb\u202ec\u2028"), "a\uFFFDb\uFFFDc\uFFFD");
  EXPECT_EQ(printable("caf\xe9"), "caf\uFFFD");
}

TEST(Printable, KeepsLinesWhereThereMayBeSeveral) {
  EXPECT_EQ(printable_lines("fout: a\x1b[2J\n  = b\n"), "fout: a\uFFFD[2J\n  = b\n");
  EXPECT_EQ(printable_lines("a\r\n\n\tb"), "a\uFFFD\n\n\uFFFDb");
  EXPECT_EQ(printable_lines(""), "");
}

TEST(Shortened, CountsCharacters) {
  EXPECT_EQ(shortened("café", 4), "café");
  EXPECT_EQ(shortened("cafés", 4), "café…");
  EXPECT_EQ(shortened("", 0), "");
}

TEST(Folding, MakesTheSameTagOfEveryWayToWriteIt) {
  for (const char* const written :
       {"Brieven  Schrijven", " brieven schrijven ", "BRIEVEN\tSCHRIJVEN"}) {
    EXPECT_EQ(folded(written), "brieven schrijven");
  }
  EXPECT_EQ(folded(" \t "), "");
  EXPECT_EQ(folded(""), "");
  EXPECT_EQ(folded("CAFÉ  houden"), folded("cafe\u0301 houden"));
}

TEST(Normalising, ComposesAndTrimsButKeepsCapitals) {
  EXPECT_EQ(normalised(" Rene\u0301 "), "Ren\u00e9");
  EXPECT_EQ(normalised("\u00A0d\u2003 \u00A0"), "d");
}

TEST(EditDistance, CountsSwapsAsOne) {
  EXPECT_EQ(edit_distance("mehmet", "mehmet", 9), 0U);
  EXPECT_EQ(edit_distance("mehmt", "mehmet", 9), 1U);
  EXPECT_EQ(edit_distance("mehemt", "mehmet", 9), 1U);
  EXPECT_EQ(edit_distance("café", "cafe", 9), 1U);
}

TEST(Nearest, FindsTheSlipAndKeepsQuietWhenNothingIsNear) {
  EXPECT_EQ(nearest("mehmt", {"ans", "mehmet", "eetgroep"}), "mehmet");
  EXPECT_EQ(nearest("Naam", {"naam", "name"}), "naam");
  EXPECT_EQ(nearest("xyzzy", {"ans", "mehmet"}), "");
}

TEST(EditDistance, StopsWhereItIsFarEnough) {
  EXPECT_EQ(edit_distance("mehmet", "mehmt", 1), 1U);
  EXPECT_EQ(edit_distance("abcdef", "badcfe", 3), 3U);
  EXPECT_EQ(edit_distance("abcdef", "badcfe", 2), 3U);
  EXPECT_EQ(edit_distance("mehmet", "xxxxxx", 2), 3U);
  EXPECT_EQ(edit_distance("mehmet", "m", 2), 3U);
}

TEST(NearMisses, OfEqualsAreTheFirstInTheAlphabet) {
  EXPECT_EQ(nearest("jas", {"jan", "jaa", "jap"}), "jaa");
}

TEST(NearMisses, AreLookedForInALimitedNumberOfWords) {
  NearMisses names({"mehmet"});
  EXPECT_EQ(names.find("mehmt"), "mehmet");
  for (int i = 0; i < 200; ++i) {
    names.find("onbekend" + std::to_string(i));
  }
  EXPECT_EQ(names.find("mehmt"), "mehmet") << "an answer is remembered";
  EXPECT_EQ(names.find("mehet"), "");
  EXPECT_EQ(nearest(std::string(500, 'm'), {std::string_view("mehmet")}), "");
}

TEST(DutchOrder, IsThatOfATelephoneBook) {
  std::vector<std::string> names{"Zoë", "de Vries", "Ömer", "Aïcha", "ijs", "Élan", "Olga"};
  const DutchOrder order;
  std::ranges::sort(names, {}, [&](const std::string& name) { return order.key(name); });
  EXPECT_THAT(names,
              testing::ElementsAre("Aïcha", "de Vries", "Élan", "ijs", "Olga", "Ömer", "Zoë"));
}

TEST(DutchOrder, PutsNumbersInOrderOfTheirValue) {
  const DutchOrder order;
  EXPECT_LT(order.key("Flat 9, deur 2"), order.key("Flat 9, deur 10"));
  EXPECT_LT(order.key("Flat 9"), order.key("Flat 10"));
  EXPECT_LT(order.key("Flat 10"), order.key("Flat 100"));
  EXPECT_NE(order.key("Flat 9"), order.key("Flat 09"));
}

TEST(Dates, AreReadInBothDutchWays) {
  EXPECT_EQ(parse_date("2026-09-02"), parse_date("2-9-2026"));
  EXPECT_EQ(parse_date("31-2-2026"), std::nullopt);
  EXPECT_EQ(parse_date("2026-9-2"), std::nullopt);
  EXPECT_EQ(parse_date("02/09/2026"), std::nullopt);
  EXPECT_EQ(parse_date("2-9-26"), std::nullopt);
  EXPECT_EQ(parse_date("2026-09--2"), std::nullopt);
  EXPECT_TRUE(looks_like_date("31-2-2026"));
}

TEST(Dates, MoveByMonthsToTheLastDayWhereTheDayIsMissing) {
  EXPECT_EQ(iso(plus_months(*parse_date("2026-01-31"), 1)), "2026-02-28");
  EXPECT_EQ(iso(plus_months(*parse_date("2025-11-22"), 12)), "2026-11-22");
}

}  // namespace
}  // namespace buurtweb
