#include "viz/spoken.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/viz/sheets.h"
#include "tests/viz/svg_geometry.h"

// A map in words, for who cannot see it.
namespace buurtweb::viz::test {
namespace {

MapSheet full_sheet() {
  MapSheet sheet = small_sheet();
  sheet.alone = "nog los op deze kaart";
  sheet.list = "Niet apart getekend: Bea.";
  sheet.room_to_write = "Wie mist hier nog?";
  sheet.description = "Een kaart.\nFatma (bewoner): Kees.";
  sheet.proposals.front().spoken = "Nog geen contact. Fatma en Truus koken graag.";
  sheet.marks.push_back({.label = "Wim\nde Wit"});
  return sheet;
}

constexpr const char* kAll =
    "Niet delen\n"
    "6 mensen en plekken\n"
    "Een kaart.\n"
    "Fatma (bewoner): Kees.\n"
    "nog geen contact: Taalcafé, Truus Visser\n"
    "nog los op deze kaart: Wim de Wit\n"
    "Nog geen contact. Fatma en Truus koken graag.\n"
    "Wie mist hier nog?\n"
    "Niet apart getekend: Bea.\n"
    "Bron: gesprekken\n"
    "Alleen wie dat goed vindt\n"
    "Contact: Sanne";

TEST(SpokenMap, HasALineForEachThingOnTheSheetInTheOrderOfReading) {
  EXPECT_EQ(spoken(full_sheet(), "Niet delen"), kAll);
}

TEST(SpokenMap, StandsWholeInThePicture) {
  MapSheet sheet = full_sheet();
  sheet.proposals.clear();
  sheet.id_prefix = "x";
  const std::string svg = printed(sheet, "svg");
  EXPECT_EQ(read_svg(svg)->description, spoken(sheet, ""));
}

// Nobody is told to stand alone where the map does not say so.
TEST(SpokenMap, SaysNothingOfWhoHasNoLineWhereTheSheetDoesNot) {
  MapSheet sheet = full_sheet();
  sheet.alone.clear();
  EXPECT_THAT(spoken(sheet, ""), testing::Not(testing::HasSubstr("Wim")));
  sheet = full_sheet();
  sheet.marks.back().tied_unseen = true;
  EXPECT_THAT(spoken(sheet, ""), testing::Not(testing::HasSubstr("Wim")));
}

}  // namespace
}  // namespace buurtweb::viz::test
