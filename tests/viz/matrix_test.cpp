#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/viz/sheets.h"
#include "viz/compose.h"

namespace buurtweb::viz {
namespace {

MapSheet table(std::vector<std::string> names, Paper paper) {
  MapSheet sheet;
  sheet.paper = paper;
  sheet.legend = test::all_words();
  const std::size_t count = names.size();
  sheet.matrix.names = std::move(names);
  for (std::size_t i = 0; i < count * count; ++i) {
    sheet.matrix.cells.push_back(
        {.text = std::to_string(i % 120), .heat = i % 4, .open = i % 5 == 0});
  }
  return sheet;
}

std::vector<Shape> of_role(const Drawing& drawing, std::string_view role) {
  std::vector<Shape> result;
  for (const Shape& shape : drawing.shapes) {
    if (shape.role.starts_with(role)) {
      result.push_back(shape);
    }
  }
  return result;
}

const std::vector<std::string> kAll{"wonen",   "welzijn",    "zorg",     "werk",        "onderwijs",
                                    "jeugd",   "veiligheid", "gemeente", "ondernemers", "sport",
                                    "cultuur", "geloof",     "noodhulp", "overig"};

// All fourteen sectors on the smallest paper: nothing too small, nothing outside, no two on each
// other.
TEST(Matrix, HoldsAllSectorsOnTheSmallestPaper) {
  const Drawing drawing = composed(table(kAll, Paper::a4), "");
  const std::vector<Shape> cells = of_role(drawing, "cell");
  ASSERT_EQ(cells.size(), kAll.size() * kAll.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    EXPECT_TRUE(contains(grown(drawing.room, 0.01), cells[i].box));
    EXPECT_TRUE(contains(cells[i].box, cells[i].texts.at(0).box)) << i;
    EXPECT_GE(cells[i].texts.at(0).size, smallest_text(Paper::a4));
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap(grown(cells[i].box, -0.01), cells[j].box));
    }
  }
}

// As many as a screen has no room for in letters of its own: rather smaller than on each other.
TEST(Matrix, KeepsRowsApartOnAScreen) {
  MapSheet sheet = table({kAll.begin(), kAll.begin() + 9}, Paper::beamer);
  sheet.footer = {"Een getal telt contacten.", "Meld het bij de balie, of bij het buurthuis."};
  const Drawing drawing = composed(sheet, "Niet delen: alleen voor het team.");
  const std::vector<Shape> names = of_role(drawing, "name");
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_FALSE(overlap(grown(names[i].box, -0.5), names[j].box)) << i << " " << j;
    }
  }
}

// As many as the program knows in a neighbourhood of that size, and a dashed edge is no part of a
// figure.
TEST(Matrix, HasLettersOnAScreenThatCanBeReadAndStandFree) {
  MapSheet sheet = table({kAll.begin(), kAll.begin() + 8}, Paper::beamer);
  sheet.title = "Zuiderbuurt: welke sectoren kennen elkaar?";
  sheet.subtitle = "Lindervoort · 8 sectoren · 1 november 2026";
  sheet.footer = {
      "Een getal telt contacten. Vraagteken: dat weten wij nog niet. Nee: dat is "
      "gevraagd, wij weten nog geen contact.",
      "Wil je niet op deze kaart? Meld het bij: Buurthuis Zuiderhaard, bij de balie."};
  for (const Shape& cell : of_role(composed(sheet, "Niet delen: alleen voor het team."), "cell")) {
    EXPECT_GE(cell.texts.at(0).size, smallest_text(Paper::beamer));
    EXPECT_LT(cell.look.width, 0.1 * cell.box.height());
  }
}

TEST(Matrix, NumbersTheColumnsWhereTheirNamesDoNotFit) {
  const auto heads = [](const Drawing& drawing) {
    std::vector<std::string> words;
    for (const Shape& shape : of_role(drawing, "name")) {
      words.push_back(shape.texts.at(0).lines.at(0));
    }
    return words;
  };
  const std::vector<std::string> few = heads(composed(table({"wonen", "zorg"}, Paper::a3), ""));
  EXPECT_EQ(few, (std::vector<std::string>{"wonen", "wonen", "zorg", "zorg"}));
  const std::vector<std::string> many = heads(composed(table(kAll, Paper::a4), ""));
  EXPECT_EQ(many[0], "1 wonen");
  EXPECT_EQ(many[1], "1");
}

TEST(Matrix, IsNotThereWithoutNames) {
  EXPECT_TRUE(of_role(composed(table({}, Paper::a3), ""), "cell").empty());
}

}  // namespace
}  // namespace buurtweb::viz
