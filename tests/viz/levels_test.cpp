#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "tests/viz/sheets.h"
#include "viz/compose.h"

// Rings and columns, measured on the drawing.
namespace buurtweb::viz {
namespace {

Box box_of(const Drawing& drawing, std::size_t mark) {
  return drawing.shapes[drawing.first_mark + mark].box;
}

// The lines would have each of them stand where another does.
TEST(Columns, ReadInTheOrderOfTheMarksWhereTheSheetSaysSo) {
  for (const std::size_t count : {5U, 24U}) {
    MapSheet sheet;
    sheet.layout = Layout::columns;
    sheet.in_order = true;
    sheet.legend = test::all_words();
    sheet.levels = {"mei 2026", "daaruit kwam"};
    for (std::size_t i = 0; i < 2 * count; ++i) {
      sheet.marks.push_back({.kind = MarkKind::event,
                             .label = "Gebeurtenis " + std::to_string(i),
                             .level = i / count});
    }
    for (MarkIndex i = 0; i < count; ++i) {
      sheet.lines.push_back({.from = i, .to = static_cast<MarkIndex>(2 * count - 1 - i)});
    }
    const Drawing drawing = composed(sheet, "");
    for (std::size_t i = 1; i < 2 * count; ++i) {
      const Box before = box_of(drawing, i - 1);
      const Box here = box_of(drawing, i);
      const bool follows = here.top >= before.bottom || here.left >= before.right;
      EXPECT_TRUE(follows || i == count) << i;
    }
  }
}

// Without lines no paper is needed between them: a wide one takes no room of the others, and none
// leaves its place for a better one.
TEST(Columns, HoldWhatFitsSideBySideWhereNoLineRunsBetweenThem) {
  for (const MarkIndex wide : {0U, 1U, 2U}) {
    MapSheet sheet;
    sheet.paper = Paper::beamer;
    sheet.layout = Layout::columns;
    sheet.in_order = true;
    sheet.title = "Zuiderbuurt: wat bracht ons bij elkaar?";
    sheet.subtitle = "Kaart 3 van 6";
    sheet.legend = test::all_words();
    sheet.footer = {"Wil je niet op deze kaart? Meld het bij het buurthuis, bij de balie."};
    for (MarkIndex i = 0; i < 3; ++i) {
      sheet.marks.push_back({.kind = i == wide ? MarkKind::initiative : MarkKind::group,
                             .label = i == wide ? "Geveltuintjes" : "Elif en Sam",
                             .detail = "via Plantenruil bij de Buurttuin"});
    }
    const Drawing drawing = composed(sheet, "Niet delen: alleen voor het team.");
    EXPECT_GE(drawing.text_size, smallest_text(sheet.paper)) << wide;
    for (std::size_t i = 1; i < 3; ++i) {
      EXPECT_GE(box_of(drawing, i).left, box_of(drawing, i - 1).right) << wide;
    }
  }
}

// Of three columns with few marks each, words included, a screen has hardly enough.
TEST(Columns, HaveMarksBelowEachOtherOnAScreenRatherThanSmallLetters) {
  MapSheet sheet;
  sheet.paper = Paper::beamer;
  sheet.layout = Layout::columns;
  sheet.title = "Zuiderbuurt: wie hoort ons nieuws?";
  sheet.subtitle = "Lindervoort · En nog 8 namen · 1 november 2026";
  sheet.legend = test::all_words();
  sheet.levels = {"ons nieuws", "hoort het meteen", "hoort nog weinig"};
  sheet.footer = {"Wil je niet op deze kaart? Meld het bij: Buurthuis Zuiderhaard, bij de balie."};
  const auto add = [&](MarkKind kind, const char* label, std::size_t level) {
    sheet.marks.push_back({.kind = kind, .label = label, .level = level});
  };
  add(MarkKind::resident, "Kees", 0);
  add(MarkKind::channel, "Buurtkrant De Zuiderling", 0);
  add(MarkKind::group, "Zuiderstraat", 1);
  add(MarkKind::group, "Hengelclub De Rustige Kade", 2);
  add(MarkKind::group, "Loopgroep Nieuwe Kade", 2);
  sheet.lines = {{.from = 1, .to = 2}};
  EXPECT_GE(composed(sheet, "Niet delen: alleen voor het team.").text_size,
            smallest_text(sheet.paper));
}

// Of what is on two outer rings little has room above the middle; the corners of a sheet are free.
TEST(Rings, HaveTheFewOfTheLastInTheCornersWhereTheyHaveNoOtherRoom) {
  MapSheet sheet;
  sheet.layout = Layout::rings;
  sheet.paper = Paper::a4;
  sheet.legend = test::all_words();
  sheet.levels = {"ons nieuws", "hoort het meteen", "hoort het via iemand", "hoort nog weinig"};
  const auto add = [&](const char* name, std::size_t level, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      sheet.marks.push_back({.kind = MarkKind::group,
                             .label = name + std::to_string(i),
                             .detail = "1 hoort het meteen, 3 via iemand",
                             .level = level});
    }
  };
  add("Buurtkrant De Zuiderling ", 0, 6);
  add("Straat ", 1, 4);
  add("Beroepskrachten ", 2, 1);
  add("Hengelclub De Rustige Kade ", 3, 2);
  const Drawing drawing = composed(sheet, "");
  EXPECT_GE(drawing.text_size, smallest_text(sheet.paper));
  const Box one = box_of(drawing, sheet.marks.size() - 2);
  const Box other = box_of(drawing, sheet.marks.size() - 1);
  for (std::size_t i = 0; i + 2 < sheet.marks.size(); ++i) {
    EXPECT_LT(one.top, box_of(drawing, i).top) << i;
    EXPECT_LT(other.top, box_of(drawing, i).top) << i;
  }
  EXPECT_LT(one.right, other.left);
}

// Half of a slide would be empty.
TEST(Rings, HaveTwoOnASlideAcrossFromEachOther) {
  MapSheet sheet;
  sheet.layout = Layout::rings;
  sheet.paper = Paper::beamer;
  sheet.legend = test::all_words();
  sheet.title = "Zuiderbuurt: wie kent iemand buiten de wijk?";
  sheet.levels = {"", ""};
  sheet.marks = {{.kind = MarkKind::group, .label = "Zuiderbuurt"},
                 {.kind = MarkKind::external, .label = "Fonds De Lindeboom", .level = 1},
                 {.kind = MarkKind::external, .label = "Gemeente Lindervoort", .level = 1}};
  sheet.lines = {{.from = 0, .to = 1}, {.from = 0, .to = 2}};
  const Drawing drawing = composed(sheet, "");
  const Box one = box_of(drawing, 1);
  const Box other = box_of(drawing, 2);
  EXPECT_LT(one.right, other.left);
  EXPECT_LT(one.bottom, other.top);
}

// So many talents of each sort in the middle, and a person around it for each.
MapSheet with_boxes(const std::vector<std::size_t>& counts) {
  MapSheet sheet;
  sheet.layout = Layout::rings;
  sheet.legend = test::all_words();
  sheet.levels = {"", "wie dat kan"};
  for (std::size_t b = 0; b < counts.size(); ++b) {
    Hull box{.label = "vak " + std::to_string(b)};
    for (std::size_t i = 0; i < counts[b]; ++i) {
      const auto talent = static_cast<MarkIndex>(sheet.marks.size());
      box.members.push_back(talent);
      sheet.marks.push_back({.kind = MarkKind::talent, .label = "koken " + std::to_string(i)});
      sheet.marks.push_back({.label = "Naam " + std::to_string(i), .level = 1});
      sheet.lines.push_back({.from = talent, .to = talent + 1});
    }
    sheet.hulls.push_back(std::move(box));
  }
  return sheet;
}

Box around(const Drawing& drawing, const Hull& box) {
  std::vector<Box> boxes;
  for (const MarkIndex i : box.members) {
    boxes.push_back(box_of(drawing, i));
  }
  return bounds(boxes);
}

TEST(Rings, HaveTheirMiddleInBoxesThatHoldTheirOwn) {
  for (const std::vector<std::size_t>& counts : {std::vector<std::size_t>{3, 2},
                                                 {1, 6, 1},
                                                 {2, 2, 2, 2},
                                                 {4, 1, 5, 2, 3},
                                                 {4, 4, 4, 3, 5, 2},
                                                 {1, 5, 1, 5, 1, 5, 9}}) {
    const MapSheet sheet = with_boxes(counts);
    const Drawing drawing = composed(sheet, "");
    EXPECT_GE(drawing.text_size, smallest_text(sheet.paper));
    for (std::size_t b = 0; b < counts.size(); ++b) {
      const Box here = around(drawing, sheet.hulls[b]);
      const auto words = std::ranges::find_if(drawing.shapes, [&](const Shape& shape) {
        return shape.role == "heading" &&
               shape.texts.front().lines == std::vector{sheet.hulls[b].label};
      });
      ASSERT_NE(words, drawing.shapes.end());
      EXPECT_LE(words->box.bottom, here.top);
      for (std::size_t other = 0; other < counts.size(); ++other) {
        const Box there = around(drawing, sheet.hulls[other]);
        EXPECT_FALSE(other != b && overlap(here, there)) << b << ", " << other;
        EXPECT_FALSE(overlap(words->box, there)) << b << ", " << other;
      }
    }
  }
}

// Nobody from the ring comes to stand among them.
TEST(Rings, KeepOthersOutOfTheBoxes) {
  const MapSheet sheet = with_boxes({4, 4, 4, 3, 5, 2});
  const Drawing drawing = composed(sheet, "");
  for (MarkIndex person = 1; person < sheet.marks.size(); person += 2) {
    for (const Hull& box : sheet.hulls) {
      EXPECT_FALSE(contains(around(drawing, box), box_of(drawing, person))) << person;
    }
  }
}

}  // namespace
}  // namespace buurtweb::viz
