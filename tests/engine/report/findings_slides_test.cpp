#include "engine/report/findings_slides.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/analysis/study.h"
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

}  // namespace
}  // namespace buurtweb::testing
