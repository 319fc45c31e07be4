#include "engine/report/map_spoken.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pipeline.h"

// The marks of a map in words, for who cannot see it.
namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;

TEST(MapInWords, HasALineForEachNameWithTheKindOfEachTie) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef}\n"
      "bewoners:\n  ans: {naam: Ans, kent: [bea, cas]}\n  bea: {naam: Bea}\n"
      "  cas: {naam: Cas, gebruikt: [zaal]}\n"
      "voorzieningen: {zaal: {naam: De Zaal}}\n"
      "verbindingen: [{van: ans, soort: kent, naar: bea, sterkte: 3}]\n",
      Audience::worker);
  EXPECT_THAT(sheet.description, HasSubstr("\nAns (bewoner): Bea (doen veel samen) en Cas.\n"
                                           "Bea (bewoner): Ans (doen veel samen).\n"
                                           "Cas (bewoner): Ans en De Zaal (gebruikt deze plek).\n"
                                           "De Zaal (plek): Cas (gebruikt deze plek)."));
}

// A line break in a name would look like another name.
TEST(MapInWords, KeepsANameOnItsLine) {
  viz::MapSheet sheet;
  sheet.marks = {{.label = "Ans\nde Wit"}, {.label = "Bea"}};
  sheet.lines = {{.from = 0, .to = 1, .style = viz::LineStyle::bridge}};
  sheet.legend.bridge = "enige contact";
  report::tell_marks({"bewoner"}, dutch(), sheet);
  EXPECT_EQ(
      sheet.description,
      "Ans de Wit (bewoner): Bea (enige contact).\nBea (bewoner): Ans de Wit (enige contact).");
}

}  // namespace
}  // namespace buurtweb::testing
