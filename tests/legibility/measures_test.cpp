#include "tests/legibility/measures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/legibility/cases.h"
#include "tests/legibility/contrast.h"
#include "tests/viz/sheets.h"
#include "viz/formats.h"
#include "viz/style.h"

// Each measure has a planted fault that it must find, and only that one.
namespace buurtweb::legibility {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using viz::Paper;
using viz::test::SvgGroup;
using viz::test::SvgMap;

// A map without a fault.
const SvgMap& good_map() {
  static const SvgMap map =
      viz::test::read_svg(viz::test::printed(viz::test::neighbourhood(30, Paper::a3), "svg"))
          .value();
  return map;
}

SvgGroup& group(SvgMap& map, const std::string& id) {
  return *std::ranges::find(map.groups, id, &SvgGroup::id);
}

std::vector<std::string> faults(const SvgMap& map, std::size_t crossings = 1000) {
  return broken(measured(map, Paper::a3), {.paper = Paper::a3, .crossings = crossings});
}

TEST(Legibility, AGoodMapBreaksNoRule) {
  EXPECT_THAT(faults(good_map()), IsEmpty());
}

TEST(Legibility, FindsALabelOnAnother) {
  SvgMap map = good_map();
  group(map, "n2").texts.back().anchor = group(map, "n1").texts.back().anchor;
  EXPECT_THAT(faults(map), Contains("labels on labels"));
}

TEST(Legibility, FindsALabelOnAForeignMark) {
  SvgMap map = good_map();
  group(map, "subtitle").texts.back().anchor = group(map, "n1").box.centre();
  EXPECT_THAT(faults(map), Contains("labels on marks"));
}

TEST(Legibility, FindsLinesThroughForeignLabels) {
  SvgMap map = good_map();
  map.lines.front().way = {group(map, "n1").box.centre(), group(map, "n12").texts[1].anchor,
                           group(map, "n2").box.centre()};
  map.lines.front().way[1].x += 3;
  map.lines.front().way[1].y -= 3;
  EXPECT_THAT(faults(map), Contains("lines through labels"));
  EXPECT_THAT(faults(map), Not(Contains("dashed lines through names")));
  map.lines.front().role = "edge proposal";
  EXPECT_THAT(faults(map), Contains("dashed lines through names"));
}

TEST(Legibility, FindsAStrangerAtTheEdgeOfAHull) {
  SvgMap map = good_map();
  const auto hull = std::ranges::find(map.patch_fills, "#f0efea");
  ASSERT_NE(hull, map.patch_fills.end());
  viz::Box& box = map.patches[static_cast<std::size_t>(hull - map.patch_fills.begin())];
  box.left = group(map, "n1").box.centre().x;
  box.top = group(map, "n1").box.centre().y;
  EXPECT_THAT(faults(map), Contains("strangers in a hull"));
}

TEST(Legibility, FindsWordsAtTheEdgeOfTheirHull) {
  SvgMap map = good_map();
  SvgGroup& words = group(map, "heading1");
  const auto hull = std::ranges::find_if(
      map.patches, [&](const viz::Box& box) { return contains(box, words.box); });
  ASSERT_NE(hull, map.patches.end());
  words.texts.front().anchor.x = hull->left + 1;
  EXPECT_THAT(faults(map), ElementsAre("words at the edge of a hull"));
}

TEST(Legibility, FindsWhatACopierCutsOff) {
  SvgMap map = good_map();
  SvgGroup& mark = group(map, "n3");
  mark.box.left = 3;
  EXPECT_THAT(faults(map), Contains("outside the margin"));
}

TEST(Legibility, FindsSmallText) {
  SvgMap map = good_map();
  group(map, "footer1").texts.front().size = 11;
  EXPECT_THAT(faults(map), Contains("small text"));
}

TEST(Legibility, FindsPaleText) {
  SvgMap map = good_map();
  group(map, "n4").texts.front().colour = "#8A8A8A";
  EXPECT_THAT(faults(map), Contains("text contrast"));
}

TEST(Legibility, FindsPaleLinesAndShapes) {
  SvgMap lines = good_map();
  lines.lines.back().colour = "#A0A0A0";
  EXPECT_THAT(faults(lines), Contains("graphic contrast"));
  SvgMap shapes = good_map();
  group(shapes, "n5").stroke = "#B5B5B5";
  EXPECT_THAT(faults(shapes), Contains("graphic contrast"));
}

TEST(Legibility, FindsADrawingOfAnotherShapeThanThePaper) {
  SvgMap map = good_map();
  map.page.width *= 1.12;
  EXPECT_THAT(faults(map), Contains("aspect ratio"));
}

TEST(Legibility, FindsAnEmptySheet) {
  SvgMap map = good_map();
  std::erase_if(map.groups, [](const SvgGroup& g) {
    const bool on_map =
        g.role.find(" mark ") != std::string::npos || g.role.find("heading") != std::string::npos;
    return on_map && g.box.centre().x > 500;
  });
  EXPECT_THAT(faults(map), Contains("empty sheet"));
}

// The words around a map take more of a screen than of paper.
TEST(Legibility, FindsAnEmptyScreenOnceItIsEmptierThanPaper) {
  Reading reading{.marks = 8, .smallest_text = 24, .coverage = 0.3};
  const Limits screen{.paper = Paper::beamer};
  EXPECT_THAT(broken(reading, screen), IsEmpty());
  EXPECT_THAT(broken(reading, {.paper = Paper::a3}), ElementsAre("empty sheet"));
  reading.coverage = 0.2;
  EXPECT_THAT(broken(reading, screen), ElementsAre("empty sheet"));
}

// From the edge of one mark to the edge of the other, without what its number covers.
TEST(Legibility, FindsALineThatIsHardlySeen) {
  SvgMap map = good_map();
  const viz::Box box = group(map, "n1").box;
  const viz::Point edge{box.right, box.centre().y};
  map.lines.push_back({.id = "p900", .role = "edge", .way = {box.centre(), {edge.x + 20, edge.y}}});
  EXPECT_THAT(faults(map), Not(Contains("hidden line")));
  SvgGroup number;
  number.id = "d900";
  number.box = {edge.x + 4, edge.y - 9, edge.x + 20, edge.y + 9};
  map.groups.push_back(number);
  EXPECT_NEAR(measured(map, Paper::a3).shortest_line, 4, 1);
  EXPECT_THAT(faults(map), Contains("hidden line"));
  map.groups.pop_back();
  map.lines.back().way.back().x = edge.x + 3;
  EXPECT_THAT(faults(map), Contains("hidden line"));
}

TEST(Legibility, CountsLinesThatWind) {
  SvgMap map = good_map();
  const std::size_t now = measured(map, Paper::a3).winding;
  map.lines.push_back({.id = "e900", .role = "edge", .way = {{100, 100}, {200, 100}, {200, 200}}});
  EXPECT_EQ(measured(map, Paper::a3).winding, now);
  map.lines.back().way.push_back({300, 200});
  EXPECT_EQ(measured(map, Paper::a3).winding, now + 1);
}

TEST(Legibility, CountsLinesThatRunAlongOthers) {
  SvgMap map = good_map();
  const std::size_t now = measured(map, Paper::a3).merged;
  map.lines.push_back({.id = "e900", .role = "edge", .way = {{100, 20}, {300, 20}}});
  map.lines.push_back(
      {.id = "e901", .role = "edge", .way = {{140, 9}, {150, 21}, {170, 21}, {200, 39}}});
  EXPECT_EQ(measured(map, Paper::a3).merged, now);
  map.lines.back().way[2].x = 180;
  EXPECT_EQ(measured(map, Paper::a3).merged, now + 2);
}

TEST(Legibility, FindsMoreCrossingsThanThePeerHas) {
  SvgMap map = good_map();
  const std::size_t now = measured(map, Paper::a3).crossings;
  EXPECT_THAT(faults(map, now), IsEmpty());
  map.lines.push_back({.id = "e900", .role = "edge", .way = {{100, 150}, {1090, 690}}});
  map.lines.push_back({.id = "e901", .role = "edge", .way = {{100, 690}, {1090, 150}}});
  EXPECT_THAT(faults(map, now), Contains("crossings"));
}

TEST(Legibility, CountsWhatALineCrossesBelowAName) {
  SvgMap map = good_map();
  const auto mark = std::ranges::find_if(
      map.groups, [](const SvgGroup& g) { return g.role.find(" mark ") != std::string::npos; });
  const viz::Box box = mark->box;
  const double middle = box.centre().x;
  const double above = box.top + 0.4 * box.height();
  map.lines = {
      {.id = "e900", .role = "edge", .way = {{middle, box.top - 9}, {middle, box.top}}},
      {.id = "e901", .role = "edge", .way = {{box.left - 30, above}, {box.right + 30, above}}}};
  EXPECT_EQ(measured(map, Paper::a3).crossings, 1U);
  EXPECT_EQ(measured(map, Paper::a3).bare_crossings, 0U);
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast("#000000", "white"), 21, 0.01);
  EXPECT_NEAR(contrast("#E69F00", "#FFFFFF"), 2.25, 0.01);  // practice.md 4.4
  EXPECT_NEAR(contrast("#0072B2", "#FFFFFF"), 5.19, 0.01);
}

// Kinds must stay apart on a copier: by their outline, or else by their grey.
TEST(BlackAndWhite, KeepsEveryKindOfMarkApart) {
  viz::MapSheet sheet;
  sheet.legend = viz::test::all_words();
  for (std::size_t kind = 0; kind < viz::kMarkKindCount; ++kind) {
    for (const bool bridge : {false, true}) {
      sheet.marks.push_back({.kind = static_cast<viz::MarkKind>(kind), .bridge = bridge});
    }
  }
  const SvgMap map = *viz::test::read_svg(viz::test::printed(sheet, "svg"));
  const std::vector<SvgGroup> marks = map.marks();
  for (std::size_t a = 0; a < marks.size(); a += 2) {
    for (std::size_t b = 0; b < a; b += 2) {
      const bool other_letter = marks[a].texts.front().words != marks[b].texts.front().words;
      EXPECT_TRUE(other_letter && marks[a].outline != marks[b].outline)
          << marks[a].role << " and " << marks[b].role;
    }
  }
}

// Ties are told apart by how they are dashed and how thick they are, never by their tint alone.
TEST(BlackAndWhite, KeepsEveryKindOfLineApart) {
  std::vector<std::string> seen;
  for (const viz::LineStyle style :
       {viz::LineStyle::tie, viz::LineStyle::strong, viz::LineStyle::bridge, viz::LineStyle::unsure,
        viz::LineStyle::sole}) {
    const viz::Pen pen = viz::pen_of(style, Paper::a3);
    seen.push_back(std::to_string(static_cast<int>(pen.dash)) + " " +
                   std::to_string(static_cast<int>(pen.width)) + (pen.core > 0 ? " double" : ""));
  }
  const viz::Pen pen = viz::proposal_pen(Paper::a3);
  seen.push_back(std::to_string(static_cast<int>(pen.dash)) + " " +
                 std::to_string(static_cast<int>(pen.width)));
  std::ranges::sort(seen);
  EXPECT_EQ(std::ranges::adjacent_find(seen), seen.end()) << ::testing::PrintToString(seen);
}

}  // namespace
}  // namespace buurtweb::legibility
