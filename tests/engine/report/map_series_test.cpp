#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/report/map_marks.h"
#include "engine/report/map_places.h"
#include "engine/report/map_sheet.h"
#include "tests/engine/report/sheet_words.h"
#include "tests/pipeline.h"

// What the sheets of a numbered series say of each other.
namespace buurtweb::testing {
namespace {

using ::testing::_;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::Pair;
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
  const privacy::Scene scene = scene_of(kTwoAreas, Audience::worker);
  const auto people = [&](std::uint32_t lives_in) {
    return report::inhabitants(scene, AreaId(lives_in));
  };
  const auto series =
      std::make_shared<const std::vector<report::MapPart>>(std::vector<report::MapPart>{
          {.area = {}, .number = 1, .count = 3},
          {.area = AreaId(0), .number = 2, .count = 3, .people = people(0)},
          {.area = AreaId(1), .number = 3, .count = 3, .people = people(1)}});
  return report::closed_map(analysis::study(scene), {.step = {},
                                                     .run_date = kDay,
                                                     .catalogue = dutch(),
                                                     .fewer = names,
                                                     .part = (*series)[area + 1],
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
  EXPECT_THAT(hof.footer, Contains(HasSubstr("op een andere kaart")));
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

struct SeriesWish {
  viz::Paper paper = viz::Paper::a3;
  bool numbers = false;
};

std::vector<viz::MapSheet> sheets(const std::string& yaml, SeriesWish wish) {
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  const analysis::Study study = analysis::study(scene);
  std::vector<viz::MapSheet> result;
  for (const report::MapRequest& one : report::map_series(study, {.step = {},
                                                                 .paper = wish.paper,
                                                                 .run_date = kDay,
                                                                 .catalogue = dutch(),
                                                                 .numbers = wish.numbers})) {
    result.push_back(report::closed_map(study, one).map());
  }
  return result;
}

TEST(Series, SaysOnItsFirstSheetWhatIsOnTheOthers) {
  const std::vector<viz::MapSheet> all = sheets(streets(125), {});
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
    const std::vector<viz::MapSheet> with = sheets(streets(people), {.numbers = true});
    const std::vector<viz::MapSheet> without = sheets(streets(people), {});
    ASSERT_EQ(with.size(), without.size()) << people;
    for (std::size_t i = 0; i < with.size(); ++i) {
      EXPECT_EQ(labels(with[i]), labels(without[i])) << people;
      EXPECT_TRUE(!with[i].room_to_write.empty() || with[i].marks.size() > 50) << people;
    }
  }
}

// With a club for every two residents.
std::string clubs(int count) {
  std::string yaml = streets(count) + "netwerken:\n";
  for (int i = 0; i < count / 2; ++i) {
    const std::string area = i % 2 == 0 ? "Hof" : "Kade";
    yaml += "  c" + std::to_string(i) + ": {naam: Club " + std::to_string(100 + i) +
            ", gevoelig: nee, gebied: " + area + ", leden: [b" + std::to_string(i) + ", b" +
            std::to_string(i + 2) + "]}\n";
  }
  return yaml;
}

// So many residents of whom nobody knows where they live, and a club.
std::string nowhere(int count) {
  std::string yaml =
      "buurt: {naam: Proef}\nnetwerken:\n  tuin: {naam: Tuin, gevoelig: nee}\nbewoners:\n";
  for (int i = 0; i < count; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(100 + i) +
            ", lid_van: [tuin]" + (i == 0 ? "" : ", kent: [b" + std::to_string(i / 2) + "]") +
            "}\n";
  }
  return yaml;
}

// Whose number stands on each of these sheets.
std::vector<std::set<MemberId>> numbered(const std::string& yaml,
                                         const std::vector<viz::MapSheet>& on) {
  const privacy::Scene scene = scene_of(yaml, Audience::worker);
  std::vector<std::set<MemberId>> result;
  for (const viz::MapSheet& sheet : on) {
    const std::vector<MemberId> there = report::with_number(scene, sheet);
    result.emplace_back(there.begin(), there.end());
  }
  return result;
}

TEST(Series, ListsAtTheFootWhoIsInNoAreaWithTheirNumbers) {
  const std::string yaml = nowhere(70);
  const std::vector<viz::MapSheet> all = sheets(yaml, {.numbers = true});
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_THAT(all[0].list, HasSubstr("Niet apart getekend: B"));
  EXPECT_THAT(all[0].list, HasSubstr("B70 Bewoner 169"));
  EXPECT_THAT(numbered(yaml, all)[0], SizeIs(71));
  EXPECT_THAT(sheets(yaml, {})[0].list, HasSubstr("getekend: Bewoner"));
}

TEST(Series, HasSheetsForWhoIsInNoAreaWhereThatAreTooManyForTheFoot) {
  const std::string yaml = nowhere(170);
  for (const bool numbers : {false, true}) {
    const std::vector<viz::MapSheet> all =
        sheets(yaml, {.paper = viz::Paper::a4, .numbers = numbers});
    ASSERT_THAT(all, SizeIs(8));
    EXPECT_THAT(all[0].list, HasSubstr("Meer namen staan op kaart 2: andere namen (1 van 7)"));
    EXPECT_THAT(all[0].list, Not(HasSubstr("apart getekend")));
    EXPECT_EQ(all[2].title, "Proef, andere namen (2 van 7): wie en wat is er?");
    std::set<std::string> names;
    for (const viz::MapSheet& sheet : all) {
      for (const viz::Mark& mark : sheet.marks) {
        names.insert(mark.label);
      }
    }
    for (int i = 0; i < 170; ++i) {
      EXPECT_THAT(names, Contains("Bewoner " + std::to_string(100 + i)));
    }
  }
}

// Circles of ten who all know each other, in which names say nothing of who is in which.
std::string circles(int count) {
  std::string yaml = "buurt: {naam: Proef, gebieden: {Hof: {}, Kade: {}}}\nbewoners:\n";
  for (int i = 0; i < 10 * count; ++i) {
    yaml += "  b" + std::to_string(i) + ": {naam: Bewoner " + std::to_string(100 + i) +
            ", gebied: Hof, kent: [";
    for (int j = i % count; j < i; j += count) {
      yaml += (j < count ? "b" : ", b") + std::to_string(j);
    }
    yaml += "]}\n";
  }
  return yaml;
}

TEST(Series, HasOnOneSheetWhoKnowEachOther) {
  const std::vector<viz::MapSheet> all = sheets(circles(12), {});
  ASSERT_THAT(all, SizeIs(4));
  for (std::size_t i = 1; i < all.size(); ++i) {
    std::map<int, int> of_circle;
    for (const std::string& label : labels(all[i])) {
      ++of_circle[std::stoi(label.substr(label.size() - 3)) % 12];
    }
    EXPECT_THAT(of_circle, SizeIs(4)) << i;
    EXPECT_THAT(of_circle, Each(Pair(_, 10))) << i;
  }
}

// Of all groups a screen shows a part, so that each area has a slide with its own.
TEST(Series, HasASlideForEachAreaOnAScreen) {
  const std::vector<viz::MapSheet> all = sheets(clubs(20), {.paper = viz::Paper::beamer});
  ASSERT_THAT(all, SizeIs(3));
  EXPECT_THAT(all[0].subtitle,
              AllOf(HasSubstr("Kaart 1 van 3"), HasSubstr("Een deel van de groepen")));
  EXPECT_EQ(all[1].title, "Proef, Hof: wie en wat is er?");
  EXPECT_THAT(all[1].subtitle, AllOf(HasSubstr("Kaart 2 van 3"), HasSubstr("Vooral groepen")));
  EXPECT_THAT(labels(all[1]),
              IsSupersetOf({"Club 100", "Club 102", "Club 104", "Club 106", "Club 108"}));
  EXPECT_THAT(labels(all[2]),
              IsSupersetOf({"Club 101", "Club 103", "Club 105", "Club 107", "Club 109"}));
}

TEST(MapInTiles, IsLaidOutAsOne) {
  const privacy::Scene scene = scene_of(kTwoAreas, Audience::worker);
  const analysis::Study study = analysis::study(scene);
  const report::MapRequest request{
      .step = {}, .paper = viz::Paper::a1, .run_date = kDay, .catalogue = dutch(), .tiles = true};
  EXPECT_TRUE(report::closed_map(study, request).map().in_tiles);
  EXPECT_FALSE(map_of(kTwoAreas, Audience::worker).in_tiles);
  EXPECT_TRUE(report::all_together({report::closed_map(study, request).map()}).in_tiles);
}

// There people are folded: nobody can say on which slide somebody stands.
TEST(Series, SendsNobodyFromOneSlideToAnother) {
  for (const viz::MapSheet& slide : sheets(clubs(20), {.paper = viz::Paper::beamer})) {
    EXPECT_THAT(slide.description, Not(HasSubstr("verder op")));
    EXPECT_THAT(slide.description, Not(HasSubstr("zie kaart")));
  }
}

TEST(Series, IsOneSlideWhereAScreenCarriesAll) {
  EXPECT_THAT(sheets(streets(6), {.paper = viz::Paper::beamer}), SizeIs(1));
}

}  // namespace
}  // namespace buurtweb::testing
