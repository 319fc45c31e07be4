#include "viz/kept_arrangement.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/viz/sheets.h"

namespace buurtweb::viz::test {
namespace {

constexpr Box kRoom{20, 60, 1100, 780};
constexpr double kLeastAir = 0.55;

void expect_same(const Arrangement& one, const Arrangement& other) {
  EXPECT_EQ(one.sizes.name, other.sizes.name);
  EXPECT_EQ(one.air, other.air);
  ASSERT_EQ(one.places.size(), other.places.size());
  for (std::size_t i = 0; i < one.places.size(); ++i) {
    EXPECT_EQ(one.places[i].x, other.places[i].x) << i;
    EXPECT_EQ(one.places[i].y, other.places[i].y) << i;
  }
}

Arrangement anew(const MapSheet& sheet, const Box& room) {
  TextMeter meter;
  return arranged(sheet, room, meter);
}

Arrangement once(const MapSheet& sheet, const Box& room) {
  TextMeter meter;
  return arranged_once(sheet, room, meter);
}

// Each of these may move marks, so that what is kept of another sheet will not do.
TEST(KeptArrangement, IsOfTheSameMarksOnly) {
  const MapSheet sheet = neighbourhood(12, Paper::a3);
  const std::vector<std::function<void(MapSheet&)>> changes{
      [](MapSheet& it) { it.marks[3].label += " en nog veel meer woorden"; },
      [](MapSheet& it) { it.marks[3].detail = "een paar woorden eronder"; },
      [](MapSheet& it) { it.marks[3].number = "12"; },
      [](MapSheet& it) { it.marks[3].kind = MarkKind::initiative; },
      [](MapSheet& it) {
        it.marks[3].spot = Spot{0.9, 0.1};
      },
      [](MapSheet& it) { it.lines.pop_back(); },
      [](MapSheet& it) { it.proposals.push_back({.from = 0, .to = 7, .reason = "omdat"}); },
      [](MapSheet& it) {
        it.hulls.push_back({.members = {0, 1}, .label = "samen"});
      },
      [](MapSheet& it) { it.layout = Layout::rings; },
      [](MapSheet& it) { it.paper = Paper::a4; },
      [](MapSheet& it) { it.in_tiles = true; },
      [](MapSheet& it) { it.legend.kinds.front().letter = "WWW"; }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    SCOPED_TRACE(i);
    once(sheet, kRoom);
    MapSheet other = sheet;
    changes[i](other);
    expect_same(once(other, kRoom), anew(other, kRoom));
  }
  Box smaller = kRoom;
  smaller.right -= 200;
  expect_same(once(sheet, smaller), anew(sheet, smaller));
}

TEST(KeptArrangement, IsThatOfASheetWithOtherWordsAroundTheMap) {
  const MapSheet sheet = neighbourhood(12, Paper::a3);
  once(sheet, kRoom);
  MapSheet other = sheet;
  other.title = other.subtitle = other.list = other.room_to_write = "anders";
  other.footer.emplace_back("anders");
  expect_same(once(other, kRoom), anew(other, kRoom));
}

// Looking no further than needed gives no other answer.
TEST(KeptArrangement, HasAirWhereTheWholeSearchFindsIt) {
  std::vector<bool> answers;
  for (const std::size_t marks : {8U, 30U, 45U, 52U, 60U, 75U}) {
    SCOPED_TRACE(marks);
    const MapSheet sheet = neighbourhood(marks, Paper::a3);
    const Arrangement whole = anew(sheet, kRoom);
    TextMeter meter;
    const std::optional<Arrangement> airy = arranged_with_air(sheet, kRoom, meter, kLeastAir);
    answers.push_back(airy.has_value());
    EXPECT_EQ(airy.has_value(),
              whole.sizes.name >= smallest_text(Paper::a3) && whole.air >= kLeastAir);
    if (airy) {
      expect_same(*airy, whole);
    }
    // Whichever of both was asked before.
    once(sheet, kRoom);
    EXPECT_EQ(arranged_once_with_air(sheet, kRoom, meter, kLeastAir).has_value(), airy.has_value());
  }
  EXPECT_TRUE(answers.front());
  EXPECT_FALSE(answers.back());
}

}  // namespace
}  // namespace buurtweb::viz::test
