#include "viz/hulls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace buurtweb::viz {
namespace {

constexpr Box kRoom{0, 0, 1000, 700};
constexpr double kGap = 10;

Text words() {
  return {.role = "heading", .lines = {"nog geen contact"}, .size = 12, .box = {0, 0, 90, 14}};
}

Circle four_members() {
  return {.members = {{100, 100, 180, 140},
                      {200, 100, 280, 140},
                      {200, 160, 280, 200},
                      {400, 160, 480, 200}},
          .strangers = {{600, 100, 680, 140}},
          .words = words()};
}

TEST(Hulls, OneHoldsAllWhoStandTogetherAndTheirWords) {
  const Cloud cloud = cloud_around(four_members(), kRoom, kGap);
  ASSERT_EQ(cloud.hulls.size(), 1U);
  for (const Box& member : four_members().members) {
    EXPECT_TRUE(contains(cloud.hulls.front(), member));
  }
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  EXPECT_TRUE(contains(cloud.hulls.front(), cloud.words.front().box));
}

class AStrangerAmongThem : public testing::Test {
protected:
  AStrangerAmongThem() : circle_(four_members()) {
    circle_.strangers.push_back({310, 150, 380, 190});
    cloud_ = cloud_around(circle_, kRoom, kGap);
  }

  Circle circle_;
  Cloud cloud_;
};

TEST_F(AStrangerAmongThem, LeavesAsFewHullsAsCanBe) {
  EXPECT_EQ(cloud_.hulls.size(), 2U);
}

TEST_F(AStrangerAmongThem, IsInNoHullNorIsAnybodyHalfInOne) {
  for (const Box& hull : cloud_.hulls) {
    EXPECT_TRUE(std::ranges::none_of(circle_.strangers,
                                     [&](const Box& box) { return overlap(hull, box); }));
    for (const Box& member : circle_.members) {
      EXPECT_EQ(overlap(hull, member), contains(hull, member));
    }
  }
}

TEST_F(AStrangerAmongThem, LeavesTheWordsWithMostOfThem) {
  ASSERT_THAT(cloud_.words, testing::SizeIs(1));
  EXPECT_TRUE(contains(cloud_.hulls.front(), cloud_.words.front().box));
  EXPECT_TRUE(contains(cloud_.hulls.front(), circle_.members.front()));
}

TEST(Hulls, AreFoundOfMarksThatStandOnEachOther) {
  Circle circle{.members = {{10, 10, 10, 10}, {10, 10, 10, 10}, {5, 5, 15, 15}},
                .strangers = {{0, 0, 20, 20}}};
  EXPECT_FALSE(cloud_around(circle, kRoom, kGap).hulls.empty());
}

// Beside a mark that leaves no paper: in one line they would reach from edge to edge.
TEST(Hulls, HaveTheirWordsInMoreLinesRatherThanAtTheirEdge) {
  Circle circle{.members = {{100, 100, 190, 140}},
                .strangers = {{20, 100, 98, 140}, {192, 100, 260, 140}},
                .words = words()};
  const Cloud tight = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(tight.words, testing::SizeIs(1));
  EXPECT_THAT(tight.words.front().lines, testing::SizeIs(1));
  TextMeter meter;
  circle.narrower = in_more_lines(words(), meter);
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  EXPECT_THAT(cloud.words.front().lines, testing::SizeIs(2));
  ASSERT_THAT(cloud.hulls, testing::SizeIs(1));
  EXPECT_TRUE(contains(cloud.hulls.front(), grown(cloud.words.front().box, 3)));
}

TEST(Hulls, BreakNoWordOfTheirsForMoreLines) {
  TextMeter meter;
  const std::vector<Text> all = in_more_lines(words(), meter);
  ASSERT_THAT(all, testing::SizeIs(2));
  EXPECT_THAT(all.front().lines, testing::ElementsAre("nog geen", "contact"));
  EXPECT_THAT(all.back().lines, testing::ElementsAre("nog", "geen", "contact"));
}

TEST(Hulls, HaveTheirWordsBelowWhereAnotherMarkStandsAbove) {
  Circle circle = four_members();
  circle.strangers.push_back({100, 70, 180, 95});
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  EXPECT_GT(cloud.words.front().box.top, 200);
  EXPECT_TRUE(contains(cloud.hulls.front(), cloud.words.front().box));

  circle.strangers.push_back({100, 205, 180, 230});
  EXPECT_THAT(cloud_around(circle, kRoom, kGap).words, testing::IsEmpty());
}

TEST(Hulls, HaveNoWordsOnAMemberOfAnotherHull) {
  Circle circle = four_members();
  circle.strangers.push_back({185, 50, 195, 145});
  circle.members = {{100, 100, 180, 140}, {100, 150, 180, 190}, {105, 60, 175, 97}};
  circle.strangers.push_back({100, 97.5, 180, 99.5});
  circle.strangers.push_back({100, 195, 180, 210});
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  EXPECT_EQ(cloud.hulls.size(), 2U);
  EXPECT_THAT(cloud.words, testing::IsEmpty());
}

TEST(Hulls, OfWhoOnlyHaveWordsAreNotDrawn) {
  Circle circle = four_members();
  circle.hull = false;
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  EXPECT_THAT(cloud.hulls, testing::IsEmpty());
  EXPECT_THAT(cloud.words, testing::SizeIs(1));
}

TEST_F(AStrangerAmongThem, HasTheWordsWithEachWhoStandsApart) {
  circle_.hull = false;
  const Cloud cloud = cloud_around(circle_, kRoom, kGap);
  EXPECT_THAT(cloud.hulls, testing::IsEmpty());
  ASSERT_THAT(cloud.words, testing::SizeIs(2));
  EXPECT_FALSE(overlap(cloud.words[0].box, cloud.words[1].box));
  for (const Text& words : cloud.words) {
    const auto on_words = [&](const Box& box) { return overlap(box, words.box); };
    EXPECT_TRUE(std::ranges::none_of(circle_.members, on_words));
    EXPECT_TRUE(std::ranges::none_of(circle_.strangers, on_words));
  }
}

// Where the words at one would stand on a stranger, the others would seem to be another case with
// them.
TEST_F(AStrangerAmongThem, LeavesOutTheWordsOfAllWhereOneHasNoPlaceForThem) {
  circle_.hull = false;
  for (const Box& beside : {Box{390, 140, 490, 155}, {390, 205, 490, 220}, {485, 150, 600, 210}}) {
    circle_.strangers.push_back(beside);
  }
  EXPECT_THAT(cloud_around(circle_, kRoom, kGap).words, testing::IsEmpty());
}

TEST(Hulls, OfWhoOnlyHaveWordsHaveThemBesideWhereAboveAndBelowIsNoRoom) {
  Circle circle{.members = {{100, 100, 180, 140}},
                .strangers = {{90, 70, 190, 95}, {90, 145, 190, 170}},
                .words = words(),
                .hull = false};
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  EXPECT_GT(cloud.words.front().box.left, 180);
}

// Above is room, but there they would stand as near to another mark.
TEST(Hulls, OfWhoOnlyHaveWordsHaveThemWhereNobodyElseIsNear) {
  const Box member{100, 100, 180, 140};
  Circle circle{.members = {member}, .strangers = {}, .words = words(), .hull = false};
  const Box above = cloud_around(circle, kRoom, kGap).words.front().box;
  ASSERT_LT(above.bottom, member.top);
  circle.strangers = {{above.right + 0.4 * kGap, above.top, above.right + 60, above.bottom}};
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  EXPECT_FALSE(overlap(grown(cloud.words.front().box, 0.8 * kGap), circle.strangers.front()));
}

// The corner of a box around these is as near to a stranger as to them.
TEST(Hulls, OfWhoOnlyHaveWordsHaveThemAtOneOfThem) {
  Circle circle{.members = {{400, 100, 480, 140}, {250, 180, 330, 220}},
                .strangers = {{150, 60, 230, 100}},
                .words = words(),
                .hull = false};
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  const Box& box = cloud.words.front().box;
  EXPECT_TRUE(std::ranges::any_of(circle.members, [&](const Box& member) {
    return overlap(grown(box, 0.5 * kGap), member) && box.right > member.left + 40;
  }));
}

TEST(Hulls, StayOffStrangersAndEachOther) {
  Circle circle = four_members();
  circle.strangers.push_back({285, 100, 300, 140});
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  for (const Box& hull : cloud.hulls) {
    for (const Box& stranger : circle.strangers) {
      EXPECT_FALSE(overlap(grown(hull, 0.2 * kGap), stranger));
    }
  }
}

TEST(Hulls, HaveAirOnTheOtherSidesOfWhereAStrangerIsNear) {
  Circle circle = four_members();
  circle.strangers = {{90, 100, 99, 140}};
  const Box hull = cloud_around(circle, kRoom, kGap).hulls.front();
  EXPECT_GE(hull.left, 99);
  EXPECT_GE(hull.right, 480 + hull_padding(kGap));
  EXPECT_GE(hull.bottom, 200 + hull_padding(kGap));
}

TEST(Hulls, OfWhoOnlyHaveWordsHaveThemBelowWhereAboveIsNoRoom) {
  Circle circle = four_members();
  circle.hull = false;
  circle.strangers.push_back({100, 70, 180, 95});
  const Cloud cloud = cloud_around(circle, kRoom, kGap);
  ASSERT_THAT(cloud.words, testing::SizeIs(1));
  EXPECT_GE(cloud.words.front().box.top, 200);
}

}  // namespace
}  // namespace buurtweb::viz
