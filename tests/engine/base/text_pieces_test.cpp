#include "engine/base/text_pieces.h"

#include <gmock/gmock.h>

namespace buurtweb {
namespace {

using testing::ElementsAre;

TEST(TextPieces, StandBehindEachOther) {
  TextPieces text;
  EXPECT_TRUE(text.empty());
  text.append("kop:\n");
  text.append("");
  text.end() += "  a: 1\n";
  EXPECT_FALSE(text.empty());
  EXPECT_EQ(text.whole(), "kop:\n  a: 1\n");
}

TEST(TextPieces, AreTakenFromAnotherThatIsWrittenToAgain) {
  TextPieces text;
  text.append("een ");
  TextPieces other;
  other.end() += "twee ";
  text.take(other);
  EXPECT_TRUE(other.empty());
  other.end() += "drie";
  text.take(other);
  EXPECT_EQ(text.whole(), "een twee drie");
  EXPECT_TRUE(other.empty());
}

// New memory for each would take longer than copying.
TEST(TextPieces, AreTakenTogether) {
  TextPieces text;
  TextPieces other;
  std::string expected;
  for (char c = 'a'; c <= 'z'; ++c) {
    const std::string some(std::size_t{300} << 10U, c);
    other.end() += some;
    expected += some;
    text.take(other);
  }
  EXPECT_TRUE(text.whole() == expected);
  EXPECT_LE(text.all().size(), 3U);
}

TEST(TextPieces, AreGoneWhenTheyAreCleared) {
  TextPieces text;
  text.append("een");
  text.append("twee");
  text.clear();
  EXPECT_TRUE(text.empty());
  text.end() += "drie";
  EXPECT_EQ(text.whole(), "drie");
}

// What is written to grows no further than a piece, so that a long text is never copied as a whole.
TEST(TextPieces, AreNotOneLongText) {
  TextPieces text;
  const std::string some(std::size_t{1} << 20U, 'x');
  text.end() += some;
  text.end() += "y";
  EXPECT_THAT(text.all(), ElementsAre(some, "y"));
}

}  // namespace
}  // namespace buurtweb
