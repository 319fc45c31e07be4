#include "viz/fold.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/viz/sheets.h"
#include "viz/compose.h"
#include "viz/page_map.h"

namespace buurtweb::viz::test {
namespace {

constexpr MarkIndex kMark = 3;

// As a page shows it: marks and lines only.
MapSheet web(std::size_t marks) {
  MapSheet sheet = neighbourhood(marks, Paper::a3);
  sheet.proposals.clear();
  sheet.hulls.clear();
  return sheet;
}

const Drawing& map() {
  static const Drawing drawing = composed(web(40), "");
  return drawing;
}

Fold fold_of(std::size_t marks) {
  Fold fold{.mark = kMark, .inside = web(marks), .outward = {}};
  fold.outward.push_back({.from = 0, .to = 7});
  return fold;
}

Box box_of(std::size_t mark) {
  return map().shapes[map().first_mark + mark].box;
}

class AFold : public testing::TestWithParam<std::size_t> {
protected:
  AFold() : open_(opened(map(), fold_of(GetParam()))) {
    for (const Shape& shape : open_.inside) {
      boxes_.push_back(shape.box);
    }
    for (std::size_t i = 0; i < open_.places.size(); ++i) {
      boxes_.push_back(box_around(open_.places[i], {box_of(i).width(), box_of(i).height()}));
    }
  }

  OpenFold open_;
  std::vector<Box> boxes_;  // of those inside, then of the marks of the map
};

TEST_P(AFold, OpensWithoutNamesOnEachOther) {
  ASSERT_EQ(boxes_.size(), GetParam() + 40);
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap(boxes_[i], boxes_[j])) << i << " and " << j;
    }
  }
}

TEST_P(AFold, HoldsThoseInsideBelowItsOwnMarkAndNobodyElse) {
  const Box& own = boxes_[GetParam() + kMark];
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    const bool is_inside = i < GetParam() || i == GetParam() + kMark;
    EXPECT_EQ(contains(open_.frame, boxes_[i]), is_inside) << i;
    EXPECT_EQ(overlap(open_.frame, boxes_[i]), is_inside) << i;
    EXPECT_TRUE(contains(open_.room, boxes_[i])) << i;
    EXPECT_TRUE(i >= GetParam() || boxes_[i].top > own.bottom) << i;
  }
}

TEST_P(AFold, WritesNamesAsLargeAsTheMapDoes) {
  EXPECT_GE(map().text_size, smallest_text(Paper::a3));
  for (const Shape& shape : open_.inside) {
    for (const Text& text : shape.texts) {
      if (text.role == "name") {
        EXPECT_NEAR(text.size, map().text_size, 1e-6);
      }
    }
  }
}

TEST_P(AFold, StaysWhereItsMarkIs) {
  const Point place = box_of(kMark).centre();
  EXPECT_TRUE(contains(open_.frame, {place.x, place.y, place.x, place.y}));
}

INSTANTIATE_TEST_SUITE_P(Of, AFold, testing::Values(1, 2, 12, 90));

TEST(PageMap, NumbersThoseInsideAFoldOnFromTheMarksOfTheMap) {
  const PublicSheet sheet(web(40));
  const std::string svg = public_page_map(sheet, {fold_of(2), fold_of(3)});
  EXPECT_EQ(svg, public_page_map(sheet, {fold_of(2), fold_of(3)}));
  EXPECT_NE(svg.find("data-mark=\"3\""), std::string::npos);
  EXPECT_NE(svg.find("40,7,tie\""), std::string::npos);
  EXPECT_NE(svg.find("42,7,tie\""), std::string::npos);
  EXPECT_NE(svg.find("id=\"n45\""), std::string::npos);
  EXPECT_EQ(svg.find("id=\"n46\""), std::string::npos);
}

}  // namespace
}  // namespace buurtweb::viz::test
