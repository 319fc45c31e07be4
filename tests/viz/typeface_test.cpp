#include "viz/typeface.h"

#include <gtest/gtest.h>

namespace buurtweb::viz {
namespace {

TEST(Typeface, HasLettersOfOtherScriptsAndEmoji) {
  EXPECT_TRUE(has_letters("Zoë, Şükrü, مقهى, 🎉"));
  EXPECT_TRUE(has_letters(""));
}

// For private use: what it looks like is for who uses it to say.
TEST(Typeface, HasNoLetterThatNobodyHasDrawn) {
  EXPECT_FALSE(has_letters("Bo\U000F1234"));
}

// They steer the letters beside them, and no typeface draws all of them.
TEST(Typeface, NeedsNothingForWhatHasNoForm) {
  EXPECT_TRUE(has_letters("👩\u200D🍳 ❤\uFE0F \u2067\u2069 a\u00ADb\t\U000E0001\U000E0101\u200B"));
}

}  // namespace
}  // namespace buurtweb::viz
