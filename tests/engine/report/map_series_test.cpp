#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/report/map_sheet.h"
#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// What the sheets of a numbered series say of each other.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

// Ans of one area knows Bea of the other, who has a club there.
const std::string kTwoAreas =
    "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\n"
    "netwerken:\n  tuin: {naam: Tuin, gevoelig: nee}\n"
    "bewoners:\n"
    "  ans: {naam: Ans, gebied: Hof, kent: [bea]}\n"
    "  bea: {naam: Bea, gebied: Kade, lid_van: [tuin]}\n";

// The sheet of one of the two areas, with room for so many names.
viz::MapSheet sheet_of(std::uint32_t area, std::size_t names) {
  const std::vector<report::MapPart> series{{.area = {}, .number = 1, .count = 3},
                                            {.area = AreaId(0), .number = 2, .count = 3},
                                            {.area = AreaId(1), .number = 3, .count = 3}};
  const privacy::Scene scene = scene_of(kTwoAreas, Audience::worker);
  return report::closed_map(analysis::study(scene), {.step = {},
                                                     .run_date = kDay,
                                                     .catalogue = dutch(),
                                                     .fewer = names,
                                                     .part = series[area + 1],
                                                     .series = series})
      .map();
}

TEST(SheetOfASeries, ShowsWhomSomebodyKnowsOnAnotherSheetWhoWouldHaveNoLine) {
  const viz::MapSheet hof = sheet_of(0, 10);
  EXPECT_THAT(labels(hof), ElementsAre("Ans", "Bea"));
  EXPECT_THAT(lines(hof), ElementsAre("Ans-Bea"));
  EXPECT_EQ(hof.marks[1].detail, "zie kaart 3");
  // Bea has a line there.
  EXPECT_THAT(labels(sheet_of(1, 10)), ElementsAre("Bea", "Tuin"));
}

TEST(SheetOfASeries, SaysOnWhichSheetAContactStandsWhereThereIsNoRoom) {
  const viz::MapSheet hof = sheet_of(0, 1);
  ASSERT_THAT(labels(hof), ElementsAre("Ans"));
  EXPECT_EQ(hof.marks[0].detail, "verder op kaart 3");
  EXPECT_TRUE(hof.marks[0].tied_unseen);
  EXPECT_THAT(hof.description, HasSubstr("Ans (bewoner). verder op kaart 3."));
  EXPECT_THAT(hof.footer, Contains(HasSubstr("naar een andere kaart")));
  EXPECT_EQ(sheet_of(1, 2).marks[0].detail, "");
}

// So many residents, in two areas.
std::string streets(int count) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\nbewoners:\n";
  for (int i = 0; i < count; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(100 + i) +
            ", gebied: " + (i % 2 == 0 ? "Hof" : "Kade") +
            (i == 0 ? "" : ", kent: [b" + std::to_string(i / 2) + "]") + "}\n";
  }
  return yaml;
}

std::vector<viz::MapSheet> sheets(const std::string& yaml, bool numbers) {
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const analysis::Study study = analysis::study(scene);
  std::vector<viz::MapSheet> result;
  for (const report::MapRequest& one : report::map_series(
           study, {.step = {}, .run_date = kDay, .catalogue = dutch(), .numbers = numbers})) {
    result.push_back(report::closed_map(study, one).map());
  }
  return result;
}

TEST(Series, SaysOnItsFirstSheetWhatIsOnTheOthers) {
  const std::vector<viz::MapSheet> all = sheets(streets(125), false);
  ASSERT_THAT(all, SizeIs(5));
  EXPECT_THAT(all[0].list,
              HasSubstr("Meer namen staan op kaart 2: Hof (1 van 2), kaart 3: Hof (2 van 2), "
                        "kaart 4: Kade (1 van 2) en kaart 5: Kade (2 van 2)."));
  EXPECT_THAT(all[1].list, Not(HasSubstr("kaart 3")));
  EXPECT_EQ(all[1].title, "Proef, Hof (1 van 2): wie en wat is er?");
  EXPECT_THAT(all[1].subtitle, HasSubstr("Kaart 2 van 5"));
}

// Room to write is there where there is room for it.
TEST(Series, HasAsManySheetsWithNumbersAsWithout) {
  for (const int people : {45, 55, 60, 70, 90, 125}) {
    const std::vector<viz::MapSheet> with = sheets(streets(people), true);
    const std::vector<viz::MapSheet> without = sheets(streets(people), false);
    ASSERT_EQ(with.size(), without.size()) << people;
    for (std::size_t i = 0; i < with.size(); ++i) {
      EXPECT_EQ(labels(with[i]), labels(without[i])) << people;
      EXPECT_EQ(with[i].room_to_write.empty(), with[i].marks.size() > 50) << people;
    }
  }
}

}  // namespace
}  // namespace buurtweb::testing
