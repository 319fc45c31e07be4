#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

#include "tests/viz/sheets.h"
#include "tests/viz/svg_geometry.h"
#include "viz/formats.h"

namespace buurtweb::viz::test {
namespace {

struct Size {
  std::size_t marks;
  Paper paper;
};

// Drawn once for all tests.
const SvgMap& drawn(const Size& size) {
  static std::map<std::pair<std::size_t, Paper>, SvgMap> maps;
  const auto key = std::pair(size.marks, size.paper);
  if (!maps.contains(key)) {
    maps.emplace(key, read_svg(printed(neighbourhood(size.marks, size.paper), "svg")).value());
  }
  return maps.at(key);
}

bool holds(const Box& box, Point p) {
  return contains(box, {p.x, p.y, p.x, p.y});
}

// What must hold of every map below the cap of its paper.
class EveryMap : public testing::TestWithParam<Size> {
protected:
  EveryMap()
      : sheet_(neighbourhood(GetParam().marks, GetParam().paper)),
        map_(drawn(GetParam())),
        marks_(map_.marks()) {}

  MapSheet sheet_;
  const SvgMap& map_;
  std::vector<SvgGroup> marks_;
};

TEST_P(EveryMap, ShowsEveryMarkOnceAndInOrder) {
  ASSERT_EQ(marks_.size(), sheet_.marks.size());
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    EXPECT_EQ(marks_[i].id, fmt::format("n{}", i + 1));
    EXPECT_EQ(marks_[i].title, sheet_.marks[i].label);
    const std::string& letter =
        sheet_.legend.kinds.at(static_cast<std::size_t>(sheet_.marks[i].kind)).letter;
    EXPECT_EQ(joined(marks_[i]), letter + " " + sheet_.marks[i].label);
  }
}

TEST_P(EveryMap, NoTwoMarksOverlap) {
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap(marks_[i].box, marks_[j].box))
          << marks_[i].title << " and " << marks_[j].title;
    }
  }
}

TEST_P(EveryMap, NothingStandsOutsideThePage) {
  const Box page{0, 0, map_.page.width, map_.page.height};
  for (const SvgGroup& mark : marks_) {
    EXPECT_TRUE(contains(page, mark.box)) << mark.title;
  }
  for (const SvgText& text : map_.texts()) {
    // A letter of Arial is never wider than its size, and mostly half of it.
    const double width = 0.45 * text.size * static_cast<double>(text.words.size());
    const double left = text.anchor.x - (text.centred ? width / 2 : 0);
    EXPECT_GE(left, 0) << text.words;
    EXPECT_LE(left + width, map_.page.width) << text.words;
    EXPECT_GE(text.anchor.y, text.size / 2) << text.words;
    EXPECT_LE(text.anchor.y, map_.page.height) << text.words;
  }
}

TEST_P(EveryMap, WordsLieInsideTheirMark) {
  for (const SvgGroup& mark : marks_) {
    for (const SvgText& text : mark.texts) {
      EXPECT_TRUE(text.centred);
      EXPECT_GT(text.anchor.x, mark.box.left);
      EXPECT_LT(text.anchor.x, mark.box.right);
      EXPECT_GT(text.anchor.y - 0.7 * text.size, mark.box.top) << text.words;
      EXPECT_LT(text.anchor.y, mark.box.bottom) << text.words;
    }
  }
}

TEST_P(EveryMap, LinesBeginAndEndAtTheirMarks) {
  ASSERT_EQ(map_.lines.size(), sheet_.lines.size() + sheet_.proposals.size());
  for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
    const SvgLine* const line = map_.line(fmt::format("e{}", i + 1));
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(holds(marks_[sheet_.lines[i].from].box, line->way.front()));
    EXPECT_TRUE(holds(marks_[sheet_.lines[i].to].box, line->way.back()));
  }
}

TEST_P(EveryMap, AHullHoldsItsMembersAndNobodyElse) {
  for (const Hull& hull : sheet_.hulls) {
    const auto holds_first = [&](const Box& patch) {
      return contains(patch, marks_[hull.members.front()].box);
    };
    ASSERT_EQ(std::ranges::count_if(map_.patches, holds_first), 1);
    const Box patch = *std::ranges::find_if(map_.patches, holds_first);
    for (MarkIndex i = 0; i < marks_.size(); ++i) {
      const bool member = std::ranges::count(hull.members, i) > 0;
      EXPECT_EQ(contains(patch, marks_[i].box), member) << marks_[i].title;
      EXPECT_EQ(overlap(patch, marks_[i].box), member) << marks_[i].title;
    }
  }
}

TEST_P(EveryMap, IsDrawnAtItsOwnSize) {
  EXPECT_EQ(map_.scale, 1);
}

// The map's own shapes and words, without what explains them below it.
std::vector<SvgGroup> things_on(const SvgMap& map) {
  std::vector<SvgGroup> things = map.marks();
  std::ranges::copy_if(map.groups, std::back_inserter(things), [](const SvgGroup& group) {
    return group.id.starts_with("heading") || group.id.starts_with("d");
  });
  return things;
}

double distance_to(const Segment& line, Point p) {
  const double length = distance(line.from, line.to);
  const Point along{line.to.x - line.from.x, line.to.y - line.from.y};
  const double dot = (p.x - line.from.x) * along.x + (p.y - line.from.y) * along.y;
  const double t = length > 0 ? std::clamp(dot / (length * length), 0.0, 1.0) : 0;
  return distance({line.from.x + t * along.x, line.from.y + t * along.y}, p);
}

void expect_numbers_on_their_lines(const SvgMap& map, std::size_t proposals) {
  for (std::size_t i = 1; i <= proposals; ++i) {
    const SvgGroup* const number = map.find(fmt::format("d{}", i));
    ASSERT_NE(number, nullptr);
    EXPECT_EQ(joined(*number), std::to_string(i));
    double nearest = map.page.width;
    const std::vector<Point>& way = map.line(fmt::format("p{}", i))->way;
    for (std::size_t step = 1; step < way.size(); ++step) {
      nearest = std::min(nearest, distance_to({way[step - 1], way[step]}, number->box.centre()));
    }
    EXPECT_LT(nearest, 0.4 * number->box.width()) << i;
    for (const SvgGroup& thing : things_on(map)) {
      EXPECT_TRUE(thing.id == number->id || !overlap(number->box, thing.box))
          << i << " and " << joined(thing);
    }
  }
}

// A dashed line that goes behind a shape looks like two lines that end there.
void expect_proposals_in_sight(const SvgMap& map) {
  for (const SvgLine& line : map.lines) {
    for (const SvgGroup& thing : things_on(map)) {
      const bool own = thing.id.starts_with("d") || holds(thing.box, line.way.front()) ||
                       holds(thing.box, line.way.back());
      const bool must_stay_free = line.id.starts_with("p") || thing.id.starts_with("heading");
      EXPECT_FALSE(!own && must_stay_free &&
                   std::ranges::any_of(line.way, [&](Point p) { return holds(thing.box, p); }))
          << line.id << " below " << joined(thing);
    }
  }
}

TEST_P(EveryMap, NumbersStandOnTheirLines) {
  expect_numbers_on_their_lines(map_, sheet_.proposals.size());
}

TEST_P(EveryMap, ProposalsRunInSight) {
  expect_proposals_in_sight(map_);
}

TEST_P(EveryMap, NoTextIsSmallerThanItsPaperAllows) {
  ASSERT_LE(sheet_.marks.size(), label_cap(sheet_.paper));
  for (const SvgText& text : map_.texts()) {
    EXPECT_GE(text.size, smallest_text(sheet_.paper) - 0.01) << text.words;
  }
}

TEST_P(EveryMap, FewLinesRunBelowNamesOfOthers) {
  std::size_t covered = 0;
  for (const SvgLine& line : map_.lines) {
    covered += static_cast<std::size_t>(std::ranges::count_if(marks_, [&](const SvgGroup& mark) {
      const bool own = holds(mark.box, line.way.front()) || holds(mark.box, line.way.back());
      return !own && std::ranges::any_of(line.way, [&](Point p) { return holds(mark.box, p); });
    }));
  }
  EXPECT_LE(covered, map_.lines.size() / 25);
}

TEST_P(EveryMap, UsesTheSheet) {
  std::vector<Box> boxes;
  for (const SvgGroup& mark : marks_) {
    boxes.push_back(mark.box);
  }
  const Box used = bounds(boxes);
  EXPECT_GT(used.width() * used.height(), 0.4 * map_.page.width * map_.page.height);
}

std::string size_name(const testing::TestParamInfo<Size>& info) {
  constexpr std::array names{"A4", "A3", "A2", "A1", "A0", "Beamer"};
  return fmt::format("{}On{}", info.param.marks,
                     names.at(static_cast<std::size_t>(info.param.paper)));
}

INSTANTIATE_TEST_SUITE_P(Sizes, EveryMap,
                         testing::Values(Size{25, Paper::a3}, Size{60, Paper::a3},
                                         Size{40, Paper::a4}, Size{75, Paper::a0},
                                         Size{8, Paper::beamer}),
                         size_name);

// Many more lines than there is room for, and proposals from one side to the other.
MapSheet dense_web(Paper paper) {
  constexpr std::size_t marks = 22;
  MapSheet sheet = small_sheet();
  sheet.paper = paper;
  sheet.lines.clear();
  sheet.hulls.clear();
  sheet.proposals.clear();
  while (sheet.marks.size() < marks) {
    sheet.marks.push_back(sheet.marks[sheet.marks.size() % 6]);
  }
  for (MarkIndex i = 0; i < marks; ++i) {
    for (MarkIndex j = 0; j < i; ++j) {
      if ((i * j) % 7 != 3 && (i + j) % 3 != 1) {
        sheet.lines.push_back({.from = j, .to = i});
      } else if ((i + 2 * j) % 16 == 5) {
        sheet.proposals.push_back({.from = j, .to = i, .reason = "koken"});
      }
    }
  }
  return sheet;
}

class DenseWeb : public testing::TestWithParam<Paper> {};

TEST_P(DenseWeb, IsDrawnAtItsOwnSizeWithAllInSight) {
  const MapSheet sheet = dense_web(GetParam());
  ASSERT_GE(sheet.lines.size(), 120U);
  ASSERT_GE(sheet.proposals.size(), 6U);
  const SvgMap map = read_svg(printed(sheet, "svg")).value();
  EXPECT_EQ(map.scale, 1);
  expect_numbers_on_their_lines(map, sheet.proposals.size());
  expect_proposals_in_sight(map);
}

INSTANTIATE_TEST_SUITE_P(Papers, DenseWeb, testing::Values(Paper::a4, Paper::a0),
                         [](const auto& paper) { return paper.param == Paper::a4 ? "A4" : "A0"; });

class CrowdedMap : public testing::TestWithParam<Size> {};

TEST_P(CrowdedMap, IsDrawnWithItsMarksApart) {
  const std::vector<SvgGroup> marks = drawn(GetParam()).marks();
  ASSERT_EQ(marks.size(), GetParam().marks);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap(marks[i].box, marks[j].box));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, CrowdedMap,
                         testing::Values(Size{90, Paper::a3}, Size{200, Paper::a3}), size_name);

TEST(Map, MarksWithoutLinesStandInRows) {
  MapSheet sheet;
  sheet.marks.assign(6, {.label = "Kees Bos"});
  const std::vector<SvgGroup> marks = read_svg(printed(sheet, "svg"))->marks();
  EXPECT_DOUBLE_EQ(marks[0].box.centre().y, marks[1].box.centre().y);
  EXPECT_FALSE(overlap(marks[0].box, marks[1].box));
}

TEST(Map, MarksOfVeryDifferentWidthsShareTheirRowsRatherThanShrink) {
  MapSheet sheet;
  sheet.paper = Paper::beamer;
  for (const char* label : {"Bewonerscommissie Anemoonstraat", "Ans", "Bea", "Kim", "Bo", "Jan",
                            "Vriendenvereniging Rozenplantsoen", "Els"}) {
    sheet.marks.push_back({.kind = MarkKind::group, .label = label});
  }
  sheet.footer.assign(8, "Alleen wie dat goed vindt staat op deze kaart, en niemand anders.");
  for (const SvgText& text : read_svg(printed(sheet, "svg"))->texts()) {
    EXPECT_GE(text.size, smallest_text(Paper::beamer) - 0.01) << text.words;
  }
}

TEST(Spots, KeepEveryMarkWhereItWas) {
  MapSheet sheet = neighbourhood(45, Paper::a3);
  const std::vector<Spot> before = spots(sheet);
  ASSERT_EQ(before.size(), sheet.marks.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    sheet.marks[i].spot = before[i];
  }
  sheet.title = "Stap 2";
  sheet.proposals.pop_back();
  const std::vector<Spot> after = spots(sheet);
  constexpr double most = 0.05;  // of the width of the map, which is less than twice its height
  double sum = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_NEAR(after[i].x, before[i].x, most) << sheet.marks[i].label;
    EXPECT_NEAR(after[i].y, before[i].y, 2 * most) << sheet.marks[i].label;
    sum += std::hypot(after[i].x - before[i].x, after[i].y - before[i].y);
  }
  EXPECT_LT(sum / static_cast<double>(before.size()), 0.03);
}

// The last row is not full, so that some might seem to stand better elsewhere.
TEST(Spots, KeepMarksWithoutLinesInTheirRows) {
  MapSheet sheet;
  sheet.paper = Paper::a4;
  sheet.alone = "nog los op deze kaart";
  for (int i = 0; i < 30; ++i) {
    sheet.marks.push_back({.label = "Zaaltje " + std::to_string(101 + i)});
  }
  const std::vector<Spot> before = spots(sheet);
  for (std::size_t i = 0; i < before.size(); ++i) {
    sheet.marks[i].spot = before[i];
  }
  const std::vector<Spot> after = spots(sheet);
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_NEAR(after[i].x, before[i].x, 1e-6) << i;
    EXPECT_NEAR(after[i].y, before[i].y, 1e-6) << i;
  }
}

// Whoever stands three metres away reads a few names sooner when they are large.
TEST(Layout, HasLargerNamesWhereTheyAreFew) {
  MapSheet sheet;
  for (const std::size_t count : {4U, 8U, 12U, 16U}) {
    sheet.marks.resize(count, {.label = "Ans"});
    const double larger = count == 16 ? 2.1 : count == 12 ? 2.45 : 2.8;
    EXPECT_NEAR(text_size(sheet, ""), larger * smallest_text(sheet.paper), 0.01) << count;
  }
}

// 20 marks that are each tied to 20 others: so many lines that marks would rather stand on each
// other.
MapSheet thicket() {
  MapSheet sheet = small_sheet();
  sheet.paper = Paper::a3;
  sheet.marks.clear();
  sheet.lines.clear();
  sheet.hulls.clear();
  sheet.proposals.clear();
  constexpr MarkIndex half = 20;
  for (MarkIndex i = 0; i < 2 * half; ++i) {
    sheet.marks.push_back({.label = fmt::format("Bewoner van de Lange Naam {}", i)});
  }
  for (MarkIndex i = 0; i < half * half; ++i) {
    sheet.lines.push_back({.from = i / half, .to = half + i % half});
  }
  return sheet;
}

TEST(Spots, AreLetGoWhereLettersWouldBecomeTooSmall) {
  MapSheet sheet = thicket();
  EXPECT_GE(text_size(sheet, ""), smallest_text(sheet.paper));
  for (Mark& mark : sheet.marks) {
    mark.spot = Spot{.x = 0.5, .y = 0.5};
  }
  EXPECT_GE(text_size(sheet, ""), smallest_text(sheet.paper));
}

TEST(Spots, LieWithinTheMap) {
  for (const Spot& spot : spots(neighbourhood(30, Paper::a4))) {
    EXPECT_GT(spot.x, 0);
    EXPECT_LT(spot.x, 1);
    EXPECT_GT(spot.y, 0);
    EXPECT_LT(spot.y, 1);
  }
}

}  // namespace
}  // namespace buurtweb::viz::test
