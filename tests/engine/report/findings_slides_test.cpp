#include "engine/report/findings_slides.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/report/about_slide.h"
#include "tests/pipeline.h"

namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;

const std::string kTwoClubs =
    "buurt: {naam: Proef, bewaartermijn_maanden: 24, gebieden: {Hofjes: {inwoners: 40}}}\n"
    "netwerken:\n"
    "  koor: {naam: Koor, zichtbaar: openbaar, gevoelig: nee}\n"
    "  club: {naam: Club, zichtbaar: openbaar, gevoelig: nee}\n";

// A slide goes from hand to hand without its map, so it says itself who is on it.
TEST(FindingsSlides, SayWhoIsOnThemOrWithWhomNotToShareThem) {
  std::size_t told = 0;
  for (const Audience audience : {Audience::public_, Audience::team}) {
    const privacy::Scene seen = scene_of(kTwoClubs, audience);
    const analysis::Study study = analysis::study(seen);
    for (const viz::Slide& slide :
         report::findings_slides(study, analysis::Step::map_assets, kDay, dutch())) {
      ++told;
      const bool open = audience == Audience::public_;
      EXPECT_THAT(slide.foot, HasSubstr(open ? "wie dat goed vindt" : "Niet delen"));
      EXPECT_EQ(slide.foot_warns, !open);
    }
  }
  EXPECT_EQ(told, 2U);
}

// The date is that of the maps.
TEST(AboutSlide, SaysOfWhatAndWhenTheMapsAreWhoMadeThemAndWhereToTurn) {
  const std::string yaml =
      "buurt: {naam: Proef, peildatum: 2026-10-01, contact: de balie, maker: Els}\n";
  for (const Audience audience : {Audience::public_, Audience::team}) {
    const bool open = audience == Audience::public_;
    const viz::Slide slide = report::about_slide(scene_of(yaml, audience), kDay, dutch(), 2);
    EXPECT_EQ(slide.title, "Over deze kaarten");
    ASSERT_EQ(slide.points.size(), 3U);
    EXPECT_THAT(slide.points[0].text, HasSubstr("Proef · 1 oktober 2026"));
    EXPECT_EQ(slide.points[1].text, "Verzameld door Els.");
    EXPECT_EQ(slide.points[2].text, "Wil je niet op deze kaart? Meld het bij: de balie.");
    EXPECT_THAT(slide.foot, HasSubstr(open ? "wie dat goed vindt" : "Niet delen"));
    EXPECT_EQ(slide.foot_warns, !open);
  }
}

}  // namespace
}  // namespace buurtweb::testing
