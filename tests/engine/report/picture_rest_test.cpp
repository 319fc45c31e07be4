#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/report/map_sheet.h"
#include "engine/report/rest_list.h"
#include "tests/engine/report/examples.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// What of a picture has no place on its paper: the sheet says how much that is, and the list behind
// it what.
namespace buurtweb::testing {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

viz::MapSheet drawn(const privacy::Scene& scene, std::string_view picture, viz::Paper paper,
                    bool pages = true) {
  return report::closed_map(analysis::study(scene), {.step = {},
                                                     .paper = paper,
                                                     .run_date = kDay,
                                                     .catalogue = dutch(),
                                                     .pages = pages,
                                                     .picture = picture})
      .map();
}

std::string count(std::size_t names) {
  return std::to_string(names) + " namen";
}

// Ans told us of all others.
privacy::Scene told_by_ans(int others) {
  std::string yaml = "buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans}\n";
  for (int i = 0; i < others; ++i) {
    const std::string n = std::to_string(100 + i);
    yaml += "  b" + n + ": {naam: Bewoner " + n + ", genoemd_door: [ans]}\n";
  }
  return scene_of(yaml, Audience::worker);
}

TEST(RestOfAPicture, IsCountedOnItWithThePaperThatIsLargeEnough) {
  const privacy::Scene scene = told_by_ans(44);
  const viz::MapSheet small = drawn(scene, "ontdek", viz::Paper::a4);
  const std::size_t left = 45 - small.marks.size();
  ASSERT_GT(left, 1U);
  EXPECT_THAT(small.footer, Contains("Nog " + count(left) +
                                     " passen hier niet; op A3 wel, en op de lijst hierachter."));
  const viz::MapSheet large = drawn(scene, "ontdek", viz::Paper::a3);
  EXPECT_THAT(large.unplaced, IsEmpty());
  EXPECT_THAT(large.footer, Not(Contains(HasSubstr("passen hier niet"))));
}

TEST(RestOfAPicture, IsOnNoPaperThatIsTooSmallForItToo) {
  const viz::MapSheet sheet = drawn(told_by_ans(90), "ontdek", viz::Paper::a4);
  EXPECT_THAT(sheet.footer, Contains("Nog " + count(91 - sheet.marks.size()) +
                                     " passen hier niet, en staan op de lijst hierachter."));
}

TEST(RestOfAPicture, IsInNoListWhereTheFormatHasNoPages) {
  const viz::MapSheet sheet = drawn(told_by_ans(90), "ontdek", viz::Paper::a4, false);
  EXPECT_THAT(sheet.footer, Contains(HasSubstr("passen hier niet.")));
}

TEST(RestOfAPicture, OnAScreenIsCountedBelowTheTitle) {
  const privacy::Scene scene = told_by_ans(20);
  const viz::MapSheet sheet = drawn(scene, "ontdek", viz::Paper::beamer);
  const std::string left = "En nog " + count(21 - sheet.marks.size());
  EXPECT_THAT(sheet.subtitle, HasSubstr(left + ": zie hierna"));
  EXPECT_THAT(drawn(scene, "ontdek", viz::Paper::beamer, false).subtitle, HasSubstr(left + " · "));
}

// On the sheet or in the list, and never on both. Not so on the relatiekaart, where whoever has no
// room between the groups stands in one of them.
TEST(RestOfAPicture, IsAllThatIsNotOnIt) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  const privacy::Scene seen = scene(read, Audience::team);
  for (const std::string_view picture : {"ontdek", "tafel", "wijk", "ring"}) {
    const viz::MapSheet whole = drawn(seen, picture, viz::Paper::a0);
    ASSERT_THAT(whole.unplaced, IsEmpty()) << picture;
    std::multiset<std::string> all;
    for (const viz::Mark& mark : whole.marks) {
      all.insert(mark.label);
    }
    for (const viz::Paper paper : {viz::Paper::a4, viz::Paper::beamer}) {
      if (paper == viz::Paper::beamer && picture == "ring") {
        continue;  // there people are folded into sources
      }
      const viz::MapSheet sheet = drawn(seen, picture, paper);
      std::multiset<std::string> here;
      for (const viz::Mark& mark : sheet.marks) {
        here.insert(mark.label);
      }
      for (const viz::Unplaced& one : sheet.unplaced) {
        here.insert(one.label);
      }
      EXPECT_EQ(here, all) << picture << " " << viz::name_of(paper);
    }
  }
}

TEST(RestOfAPicture, NamesWhoCanDoWhatHasNoPlace) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  const viz::MapSheet sheet = drawn(scene(read, Audience::team), "gaven", viz::Paper::beamer);
  const auto lassen = std::ranges::find(sheet.unplaced, "lassen", &viz::Unplaced::label);
  ASSERT_NE(lassen, sheet.unplaced.end());
  EXPECT_EQ(lassen->heading, "Talenten");
  EXPECT_EQ(lassen->detail, "Yonas H.");
  EXPECT_THAT(sheet.subtitle, HasSubstr(" talenten: zie hierna"));
}

TEST(PictureOnAScreen, HasLettersThatCanBeRead) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  const privacy::Scene seen = scene(read, Audience::team);
  for (const std::string_view picture :
       {"gaven", "ontdek", "relatie", "bereik", "tafel", "ring", "haakjes", "wijk"}) {
    EXPECT_GE(viz::text_size(drawn(seen, picture, viz::Paper::beamer),
                             "Niet delen: alleen voor het team."),
              viz::smallest_text(viz::Paper::beamer))
        << picture;
  }
}

// Rather more names than what else could stand in their marks.
TEST(PictureOnAScreen, SaysLessOfEachWhereNotAllFit) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  const privacy::Scene seen = scene(read, Audience::team);
  const viz::MapSheet places = drawn(seen, "wijk", viz::Paper::beamer);
  EXPECT_EQ(std::ranges::count(places.marks, viz::MarkKind::facility, &viz::Mark::kind), 4);
  const viz::MapSheet table = drawn(seen, "tafel", viz::Paper::beamer);
  EXPECT_EQ(std::ranges::count(table.marks, true, &viz::Mark::open), 3);
  EXPECT_EQ(std::ranges::count(table.marks, false, &viz::Mark::open), 3);
}

// There is room for more than names.
TEST(PictureOnAScreen, SaysOfEachWhatItCanWhereAllFit) {
  const viz::MapSheet sheet = map_of(
      "buurt: {naam: Proef, gebieden: {Hof: {}}}\n"
      "bewoners: {ans: {naam: Ans, gebied: Hof}, bea: {naam: Bea, gebied: Hof}}\n"
      "plan: {tafel: [ans]}\n",
      Audience::worker, {.paper = viz::Paper::beamer, .picture = "tafel"});
  ASSERT_THAT(labels(sheet), Contains("Ans"));
  EXPECT_EQ(sheet.marks.front().detail, "Hof");
}

viz::MapSheet with_rest(std::size_t names) {
  viz::MapSheet sheet;
  sheet.title = "Proef: wie?";
  for (std::size_t i = 0; i < names; ++i) {
    sheet.unplaced.push_back({.heading = i < 2 ? "de tafel" : "lege stoelen",
                              .label = "Naam " + std::to_string(i),
                              .detail = i == 0 ? "Koor" : ""});
  }
  return sheet;
}

TEST(RestList, HasAHeadingForEachPartOfThePicture) {
  const privacy::Scene scene = scene_of("buurt: {naam: Proef}\n", Audience::team);
  const viz::MapSheet sheet = with_rest(3);
  const viz::Document list = report::rest_list({sheet, scene, kDay}, dutch());
  std::vector<std::string> told;
  for (const viz::Block& block : list.blocks) {
    told.push_back(block.text);
  }
  EXPECT_THAT(told, ElementsAre(StartsWith("Proef: wie?"), HasSubstr("geen plek meer"), "de tafel",
                                "Naam 0", "Koor", "Naam 1", "lege stoelen", "Naam 2"));
  EXPECT_THAT(list.footer, HasSubstr("Niet delen"));
}

TEST(RestList, OnAScreenHoldsNoMoreInAPointThanFits) {
  const privacy::Scene scene = scene_of("buurt: {naam: Proef}\n", Audience::team);
  const viz::MapSheet sheet = with_rest(100);
  const std::vector<viz::Slide> slides = report::rest_slides({sheet, scene, kDay}, dutch());
  ASSERT_THAT(slides, SizeIs(1));
  EXPECT_EQ(slides.front().points.front().below, "Naam 0 (Koor), Naam 1");
  for (const viz::SlidePoint& point : slides.front().points) {
    EXPECT_LE(point.below.size(), 220U);
  }
  EXPECT_TRUE(slides.front().foot_warns);
  EXPECT_THAT(report::rest_slides({with_rest(0), scene, kDay}, dutch()), IsEmpty());
}

}  // namespace
}  // namespace buurtweb::testing
