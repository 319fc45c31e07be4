#include "engine/base/encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace buurtweb {
namespace {

using namespace std::string_literals;

TEST(Encoding, IsGuessedByItsMarkOrItsBytes) {
  EXPECT_EQ(guess_encoding("\xFF\xFE"
                           "a\0"s),
            Encoding::utf16_little);
  EXPECT_EQ(guess_encoding("\xFE\xFF\0a"s), Encoding::utf16_big);
  EXPECT_EQ(guess_encoding("Berl\xC3\xA9"), Encoding::utf8);
  EXPECT_EQ(guess_encoding("Berl\xE9"), Encoding::windows_1252);
}

TEST(Encoding, OfWideLettersIsSeenByTheZerosBetweenThem) {
  EXPECT_EQ(guess_encoding("\xFF\xFE\0\0a\0\0\0"s), Encoding::utf32_little);
  EXPECT_EQ(guess_encoding("\0\0\xFE\xFF\0\0\0a"s), Encoding::utf32_big);
  EXPECT_EQ(guess_encoding("N\0a\0a\0m\0;\0K\0"s), Encoding::utf16_little);
  EXPECT_EQ(guess_encoding("\0N\0a\0a\0m\0;\0K"s), Encoding::utf16_big);
  EXPECT_EQ(guess_encoding("N\0\0\0a\0\0\0"s), Encoding::utf32_little);
  EXPECT_EQ(guess_encoding("\0\0\0N\0\0\0a"s), Encoding::utf32_big);
  for (const std::string& other : {""s, "abc"s, "a\0bc"s, "\0\0\0\0"s, "naam\0\0naam\0\0"s}) {
    EXPECT_EQ(wide_encoding(other), std::nullopt) << other.size();
  }
  EXPECT_EQ(name_of(Encoding::utf16_big), "UTF-16");
  EXPECT_EQ(name_of(Encoding::utf32_little), "UTF-32");
  EXPECT_EQ(to_utf8("\0\0\0N\0\0\0\xEB"s, Encoding::utf32_big), "Në");
  EXPECT_EQ(to_utf8("\xFF\xFE\0\0N\0\0\0"s, Encoding::utf32_little), "N");
}

TEST(Encoding, BecomesUtf8WithoutAMark) {
  EXPECT_EQ(to_utf8("\xEF\xBB\xBFnaam", Encoding::utf8), "naam");
  EXPECT_EQ(to_utf8("Berl\xE9 \x80", Encoding::windows_1252), "Berlé €");
  EXPECT_EQ(to_utf8("\xFF\xFE\x15\x01"s, Encoding::utf16_little), "ĕ");
  EXPECT_EQ(to_utf8("\xFE\xFF\x01\x15"s, Encoding::utf16_big), "ĕ");
}

// A character across the pieces in which it is converted stays whole.
TEST(Encoding, ConvertsLargeTexts) {
  std::string latin;
  std::string utf8;
  for (int i = 0; i < 100'000; ++i) {
    latin += i % 3 == 0 ? "\xE9" : "ab";
    utf8 += i % 3 == 0 ? "é" : "ab";
  }
  EXPECT_TRUE(to_utf8(latin, Encoding::windows_1252) == utf8);
}

TEST(PlainLetters, SayANameInAToZ) {
  EXPECT_EQ(in_plain_letters("Özçivi"), "ozcivi");
  EXPECT_EQ(in_plain_letters("Анна Łoś"), "anna los");
  EXPECT_EQ(in_plain_letters("Straße 1"), "strasse 1");
  EXPECT_EQ(in_plain_letters("🙂"), "");
}

}  // namespace
}  // namespace buurtweb
