#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/report/map_sheet.h"
#include "tests/engine/report/examples.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// The haakjes on a screen that does not hold them all: slide after slide.
namespace buurtweb::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAreArray;

std::vector<report::MapRequest> series_of(const privacy::Scene& scene, viz::Paper paper) {
  return report::map_series(analysis::study(scene), {.step = {},
                                                     .paper = paper,
                                                     .run_date = kDay,
                                                     .catalogue = dutch(),
                                                     .pages = true,
                                                     .picture = "haakjes"});
}

std::vector<viz::MapSheet> sheets_of(const privacy::Scene& scene, viz::Paper paper) {
  const analysis::Study study = analysis::study(scene);
  std::vector<viz::MapSheet> sheets;
  for (const report::MapRequest& one : series_of(scene, paper)) {
    const viz::ClosedSheet sheet = report::closed_map(study, one);
    EXPECT_GE(viz::text_size(sheet.map(), sheet.banner()), viz::smallest_text(paper));
    sheets.push_back(sheet.map());
  }
  return sheets;
}

// Of all slides but that of the whole.
std::vector<std::string> told(const std::vector<viz::MapSheet>& sheets) {
  std::vector<std::string> result;
  for (std::size_t i = 1; i < sheets.size(); ++i) {
    for (const viz::Mark& mark : sheets[i].marks) {
      result.push_back(mark.label + " " + mark.detail);
    }
  }
  return result;
}

std::string street(const std::string& log) {
  return "buurt: {naam: Proef}\nbewoners:\n  ans: {naam: Ans}\n  bea: {naam: Bea}\n"
         "  cas: {naam: Cas}\ninitiatieven:\n  tuin: {naam: Moestuin}\nhaakjes:\n" +
         log;
}

std::string feast(const std::string& day, int number) {
  return "  - {datum: " + day + ", aanleiding: feest " + std::to_string(number) +
         ", leidde_tot: [[ans, bea]]}\n";
}

TEST(SparkSlides, TellEverythingFromEarlyToLateWithItsPeriod) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  const std::vector<viz::MapSheet> sheets =
      sheets_of(scene(read, Audience::team), viz::Paper::beamer);
  EXPECT_THAT(
      told(sheets),
      ElementsAre(
          "Ans van D. en Fatma Y. via Nora B.", "Samira B. en Tjitske H. via Jolanda",
          "Ans van D. en Fatma Y. via Soepmiddag",
          "Elif A. en Karima O. via Plantenruil bij de Buurttuin",
          "Geveltuintjes via Plantenruil bij de Buurttuin", "Elif A. en Samira B. via Jeroen",
          "Fietswerkplaats De Ketting via Lekke band voor de flat",
          "Mehmet K. en Piet de B. via Bea M.", "Samira B. en Tjitske H. via Taalwandelingen",
          "Buurtfeest op de kade via Taalwandelingen", "Dirk-Jan en Douwe via Leendert"));
  const std::string of = " van " + std::to_string(sheets.size()) + " · ";
  EXPECT_THAT(sheets[0].subtitle, StartsWith("Kaart 1" + of + "De rest komt hierna · "));
  EXPECT_EQ(sheets[1].subtitle, "Kaart 2" + of + "april t/m juni 2026");
  EXPECT_EQ(sheets.back().subtitle,
            "Kaart " + std::to_string(sheets.size()) + of + "oktober t/m december 2026");
  EXPECT_THAT(sheets.back().unplaced, IsEmpty());
}

TEST(SparkSlides, LeaveNothingOutOfALongLog) {
  std::string log;
  std::vector<std::string> all;
  for (int i = 0; i < 60; ++i) {
    log += feast(std::to_string(2022 + i / 12) + "-0" + std::to_string(1 + i % 9) + "-01", i);
    all.push_back("Ans en Bea via feest " + std::to_string(i));
  }
  log += "  - {aanleiding: ooit, leidde_tot: [[bea, cas]]}\n";
  all.emplace_back("Bea en Cas via ooit");
  const std::vector<viz::MapSheet> sheets =
      sheets_of(scene_of(street(log), Audience::worker), viz::Paper::beamer);
  EXPECT_THAT(told(sheets), UnorderedElementsAreArray(all));
  EXPECT_THAT(sheets[1].subtitle, ::testing::EndsWith("datum onbekend"));
  EXPECT_GT(sheets.size(), std::size_t{9});
  EXPECT_LT(sheets.size(), std::size_t{20});
}

TEST(SparkSlides, AreNotThereWhereAllIsOnOneSlideOrSheet) {
  const std::string log =
      feast("2026-05-01", 1) + "  - {datum: 2026-06-01, aanleiding: ruil, leidde_tot: [tuin]}\n";
  const privacy::Scene few = scene_of(street(log), Audience::worker);
  EXPECT_THAT(series_of(few, viz::Paper::beamer), SizeIs(1));
  const privacy::Scene twice = scene_of(street(log + feast("2026-07-01", 2)), Audience::worker);
  EXPECT_THAT(series_of(twice, viz::Paper::a4), SizeIs(1));
  // On the slide of the whole a pair stands once, whatever brought it together again.
  EXPECT_THAT(told(sheets_of(twice, viz::Paper::beamer)), SizeIs(3));
}

}  // namespace
}  // namespace buurtweb::testing
