#include "viz/tiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "tests/viz/pdf_text.h"
#include "tests/viz/sheets.h"
#include "tests/viz/svg_geometry.h"
#include "viz/drawing.h"
#include "viz/pdf_pages.h"
#include "viz/text.h"
#include "viz/tile_grid.h"

namespace buurtweb::viz {
namespace {

using test::neighbourhood;
using test::printed;
using test::read_svg;
using test::SvgGroup;
using test::text_of_pdf;
using ::testing::Contains;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

struct Cut {
  std::string bytes;
  std::vector<Tile> tiles;
};

Cut cut(const MapSheet& sheet) {
  Cut result;
  const TileWords words{
      .title = "Plakken", .explanation = "Knip en plak.", .name = [&](const Tile& tile) {
        // It is asked for twice: to be printed, and to be read out.
        if (tile.number > result.tiles.size()) {
          result.tiles.push_back(tile);
        }
        return "Blad " + std::to_string(tile.number);
      }};
  const Printed tiles =
      tiled({.bytes = printed(sheet, "pdf"), .text_size = 24}, sheet.paper, words);
  const auto* const print = std::get_if<Print>(&tiles);
  EXPECT_NE(print, nullptr);
  result.bytes = print == nullptr ? "" : print->bytes;
  return result;
}

// As many pages as there are sheets, and the page of page 1 that shows how they lie.
TEST(Tiles, AreAFullGridOfNumberedSheets) {
  const Cut a1 = cut(neighbourhood(20, Paper::a1));
  ASSERT_EQ(a1.tiles.size(), 9U);
  for (std::size_t i = 0; i < a1.tiles.size(); ++i) {
    EXPECT_EQ(a1.tiles[i].number, i + 1);
    EXPECT_EQ(a1.tiles[i].count, 9U);
    EXPECT_EQ(a1.tiles[i].row, i / 3 + 1);
    EXPECT_EQ(a1.tiles[i].column, i % 3 + 1);
  }
}

// As many sheets as for the same paper lying down, and the foot of the map on one of the last.
TEST(Tiles, LieOverAMapThatStandsUpright) {
  MapSheet sheet = neighbourhood(2, Paper::a3);
  sheet.layout = Layout::ground;
  sheet.footer = {"Linksonder"};
  sheet.marks[0].ground = Ground{.east = 0, .north = 0};
  sheet.marks[1].ground = Ground{.east = 0, .north = 900};
  const Cut upright = cut(sheet);
  ASSERT_FALSE(upright.tiles.empty());
  const std::size_t rows = upright.tiles.back().row;
  const std::size_t columns = upright.tiles.back().column;
  EXPECT_EQ(upright.tiles.size(), cut(neighbourhood(2, Paper::a3)).tiles.size());
  // Behind the overview.
  const auto foot = static_cast<int>(columns * (rows - 1) + 2);
  EXPECT_THAT(text_of_pdf(upright.bytes, foot).value_or("Linksonder"), HasSubstr("Linksonder"));
}

TEST(Tiles, ShowEachPartOfTheMapOnItsSheetAtItsSize) {
  MapSheet sheet = neighbourhood(20, Paper::a1);
  sheet.title = "Linksboven";
  sheet.footer = {"Linksonder"};
  const Cut a1 = cut(sheet);
  const auto page = [&](int number) { return text_of_pdf(a1.bytes, number).value_or(""); };
  if (page(1).empty()) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  EXPECT_THAT(page(1), HasSubstr("Plakken"));
  EXPECT_THAT(page(2), HasSubstr("Linksboven"));
  EXPECT_THAT(page(2), HasSubstr("Blad 1"));
  EXPECT_THAT(page(2), Not(HasSubstr("Linksonder")));
  EXPECT_THAT(page(8), HasSubstr("Linksonder"));
  EXPECT_THAT(page(8), Not(HasSubstr("Linksboven")));
  EXPECT_EQ(page(11), "");
}

// Where the sheets reach further than the map, page 1 shows all of them, with their numbers.
TEST(Tiles, AllStandOnThePageThatShowsHowTheyLie) {
  for (const Paper paper : {Paper::a3, Paper::a2, Paper::a1, Paper::a0}) {
    MapSheet sheet;
    sheet.paper = paper;
    sheet.marks = {{.label = "Ans"}};
    const Cut map = cut(sheet);
    const std::optional<std::string> text = text_of_pdf(map.bytes, 1);
    if (!text) {
      GTEST_SKIP() << "pdftotext is not installed";
    }
    std::istringstream stream(*text);
    const std::vector<std::string> there{std::istream_iterator<std::string>(stream), {}};
    for (const Tile& tile : map.tiles) {
      EXPECT_THAT(there, Contains(EndsWith(std::to_string(tile.number))));
    }
  }
}

TEST(Tiles, LoseNoName) {
  const MapSheet sheet = neighbourhood(40, Paper::a0);
  const std::optional<std::string> text = text_of_pdf(cut(sheet).bytes);
  if (!text) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  for (const Mark& mark : sheet.marks) {
    for (const std::string& word : words(mark.label)) {
      EXPECT_THAT(*text, HasSubstr(word));
    }
  }
}

// The marks that are whole on no sheet.
std::vector<std::string> cut_marks(const MapSheet& sheet) {
  const Seams seams = seams_of(page_of(sheet.paper));
  std::vector<std::string> result;
  for (const SvgGroup& mark : read_svg(printed(sheet, "svg")).value().marks()) {
    if (lies_over(mark.box, seams)) {
      result.push_back(mark.title);
    }
  }
  return result;
}

TEST(Tiles, ShowEachNameWholeOnOneOfThem) {
  for (const Paper paper : {Paper::a3, Paper::a2, Paper::a1, Paper::a0}) {
    MapSheet sheet = neighbourhood(45, paper);
    EXPECT_THAT(cut_marks(sheet), Not(IsEmpty()));
    sheet.in_tiles = true;
    EXPECT_THAT(cut_marks(sheet), IsEmpty());
    // The same with places that are known, and with those of a map that was not cut.
    for (const bool was_cut : {true, false}) {
      MapSheet known = sheet;
      known.in_tiles = was_cut;
      const std::vector<Spot> places = spots(known);
      known.in_tiles = true;
      for (std::size_t i = 0; i < places.size(); ++i) {
        known.marks[i].spot = places[i];
      }
      EXPECT_THAT(cut_marks(known), IsEmpty());
    }
  }
}

// Two sheets both show what lies between 100 and 120.
TEST(Seams, AreKeptOffByTheShortestWayThatThereIs) {
  const Seams seams{.across = {{100, 120}}, .down = {}};
  const Box room{0, 0, 200, 50};
  const auto left_edge = [&](double at, const Box& inside) {
    return off(seams, {at, 25}, {40, 10}, inside).x - 20;
  };
  EXPECT_NEAR(left_edge(105, room), 79, 1e-9);               // 85 to 125: before it
  EXPECT_NEAR(left_edge(115, room), 101, 1e-9);              // 95 to 135: behind it
  EXPECT_NEAR(left_edge(125, room), 105, 1e-9);              // whole on the second
  EXPECT_NEAR(left_edge(95, room), 75, 1e-9);                // whole on the first
  EXPECT_NEAR(left_edge(105, {84, 0, 200, 50}), 101, 1e-9);  // no room before it
  EXPECT_NEAR(left_edge(105, {84, 0, 126, 50}), 85, 1e-9);   // none at all
}

TEST(Tiles, AreTheSameBytesEachTime) {
  const MapSheet sheet = neighbourhood(12, Paper::a3);
  EXPECT_EQ(cut(sheet).bytes, cut(sheet).bytes);
}

TEST(Tiles, AreForPaperLargerThanOneSheet) {
  EXPECT_FALSE(can_be_tiled(Paper::a4));
  EXPECT_FALSE(can_be_tiled(Paper::beamer));
  EXPECT_TRUE(can_be_tiled(Paper::a3));
  EXPECT_TRUE(can_be_tiled(Paper::a0));
}

TEST(Tiles, OfWhatIsNoPdfAreAProblem) {
  const TileWords words{.title = "", .explanation = "", .name = [](const Tile&) { return ""; }};
  EXPECT_TRUE(std::holds_alternative<Problem>(
      tiled({.bytes = "<svg/>", .text_size = 24}, Paper::a1, words)));
}

TEST(PdfPages, StandBehindEachOtherInTheirOrder) {
  std::vector<Print> prints;
  for (const char* const title : {"Eerste", "Tweede", "Derde"}) {
    MapSheet sheet = neighbourhood(6, Paper::a4);
    sheet.title = title;
    prints.push_back({.bytes = printed(sheet, "pdf"), .text_size = 10});
  }
  const Printed once = joined(prints);
  const std::string bytes = std::get<Print>(once).bytes;
  EXPECT_EQ(bytes, std::get<Print>(joined(prints)).bytes);
  if (!text_of_pdf(bytes)) {
    GTEST_SKIP() << "pdftotext is not installed";
  }
  EXPECT_THAT(text_of_pdf(bytes, 1).value_or(""), HasSubstr("Eerste"));
  EXPECT_THAT(text_of_pdf(bytes, 2).value_or(""), HasSubstr("Tweede"));
  EXPECT_THAT(text_of_pdf(bytes, 3).value_or(""), HasSubstr("Derde"));
  EXPECT_EQ(text_of_pdf(bytes, 4).value_or(""), "");
}

TEST(PdfPages, OfOneFileAreThatFile) {
  const std::vector<Print> one{{.bytes = "so it is not touched", .text_size = 10}};
  EXPECT_EQ(std::get<Print>(joined(one)).bytes, one.front().bytes);
}

}  // namespace
}  // namespace buurtweb::viz
