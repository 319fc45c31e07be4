#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <regex>
#include <string>

#include "engine/analysis/study.h"
#include "engine/report/map_places.h"
#include "engine/report/map_sheet.h"
#include "tests/legibility/cases.h"
#include "tests/pipeline.h"
#include "viz/formats.h"

// People find themselves again: on the other maps of the same audience, and on next year's.
namespace buurtweb::legibility {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::size_t kAssets = 40;

privacy::Scene team_scene(const std::string& yaml) {
  return testing::scene_of(yaml, Audience::team, kDay);
}

report::MapRequest request(std::optional<analysis::Step> step = {}) {
  return {.step = step, .run_date = kDay, .catalogue = dutch()};
}

// The first neighbourhood with one more person in it.
std::string with_one_more(std::string yaml) {
  return yaml +
         "  nieuw:\n    naam: Zeynep Nieuw\n    kent: [p1, p20]\n    lid_van: [n0]\n"
         "    toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}\n";
}

std::map<std::string, viz::Spot> by_name(const report::MapPlaces& places) {
  std::map<std::string, viz::Spot> result;
  for (const report::MapPlace& place : places) {
    result.emplace(place.name, place.spot);
  }
  return result;
}

// In widths of the map, on a sheet that is as much wider than high as A3.
double mean_shift(const report::MapPlaces& before, const report::MapPlaces& after) {
  const auto now = by_name(after);
  double sum = 0;
  std::size_t count = 0;
  for (const auto& [name, spot] : by_name(before)) {
    if (const auto there = now.find(name); there != now.end()) {
      sum += std::hypot(there->second.x - spot.x, (there->second.y - spot.y) / std::numbers::sqrt2);
      ++count;
    }
  }
  return sum / static_cast<double>(count);
}

report::MapPlaces kept_from(const report::MapPlaces& earlier, const std::string& yaml) {
  const privacy::Scene scene = team_scene(yaml);
  report::MapRequest next = request();
  next.places = earlier;
  return report::common_places(analysis::study(scene), next);
}

// Where everything stands on the map itself, which may shift a little to keep lines off names.
report::MapPlaces drawn(const std::string& yaml, const report::MapPlaces& places) {
  const privacy::Scene scene = team_scene(yaml);
  report::MapRequest next = request();
  next.places = places;
  return report::places_on(report::closed_map(analysis::study(scene), next).map());
}

TEST(Places, OnePersonMoreMovesTheOthersByLessThanThreePercent) {
  double sum = 0;
  constexpr std::uint32_t towns = 2;
  for (std::uint32_t seed = 3; seed < 3 + towns; ++seed) {
    const std::string first = made_up(kAssets, seed);
    const std::string second = with_one_more(first);
    const report::MapPlaces before = kept_from({}, first);
    const report::MapPlaces after = kept_from(before, second);
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(mean_shift(before, after), 0);
    const report::MapPlaces map = drawn(first, before);
    const double shift = mean_shift(map, drawn(second, after));
    sum += shift;
    EXPECT_LT(shift, 0.03);
    // Without the file of last year it is another map: so this test can fail.
    EXPECT_GT(mean_shift(before, kept_from({}, second)), 0.03);
  }
  RecordProperty("mean_shift", std::to_string(sum / towns));
}

// Where everything stands on a map, as the next run reads it.
report::MapPlaces kept_with(const report::MapPlaces& earlier, const std::string& yaml,
                            report::MapRequest one) {
  const privacy::Scene scene = team_scene(yaml);
  const analysis::Study study = analysis::study(scene);
  one.places = earlier;
  report::MapPlaces places = report::common_places(study, one);
  one.places = places;
  std::ranges::copy_if(earlier, std::back_inserter(one.places),
                       [](const report::MapPlace& place) { return !place.map.empty(); });
  std::ranges::move(report::places_on(report::closed_map(study, one).map(), one.map_name()),
                    std::back_inserter(places));
  return places;
}

report::MapPlaces on_map(report::MapPlaces places) {
  std::erase_if(places, [](const report::MapPlace& place) { return place.map.empty(); });
  return places;
}

// Where many are folded, a map hardly has room: its marks cannot stand where all maps have them.
TEST(Places, OnePersonMoreHardlyMovesAMapThatIsFull) {
  const std::string first = made_up(150, 3);
  for (const viz::Paper paper : {viz::Paper::a4, viz::Paper::a3, viz::Paper::beamer}) {
    report::MapRequest one = request(analysis::Step::build_relations);
    one.paper = paper;
    const report::MapPlaces before = kept_with({}, first, one);
    EXPECT_EQ(report::places_text(kept_with(before, first, one), Audience::team),
              report::places_text(before, Audience::team));
    const report::MapPlaces after = on_map(kept_with(before, with_one_more(first), one));
    EXPECT_LT(mean_shift(on_map(before), after), 0.03);
  }
}

TEST(Places, OfTheSamePeopleStayWhereTheyAre) {
  const std::string yaml = made_up(kAssets, 3);
  const report::MapPlaces first = kept_from({}, yaml);
  const std::string text = report::places_text(first, Audience::team);
  const report::MapPlaces read = report::read_places(text, Audience::team).places;
  EXPECT_EQ(report::places_text(kept_from(read, yaml), Audience::team), text);
  EXPECT_EQ(mean_shift(drawn(yaml, first), drawn(yaml, read)), 0);
}

TEST(Places, AreForgottenOfWhoIsNoLongerShown) {
  const std::string fewer = made_up(kAssets, 3);
  const report::MapPlaces with = kept_from({}, with_one_more(fewer));
  EXPECT_THAT(report::places_text(with, Audience::team), HasSubstr("Zeynep"));
  EXPECT_THAT(report::places_text(kept_from(with, fewer), Audience::team),
              Not(HasSubstr("Zeynep")));
}

constexpr double kFurthest = 0.05;  // of the width of the map

TEST(Places, AreTheSameOnTheMapOfEveryStep) {
  const privacy::Scene scene = team_scene(made_up(kAssets, 5));
  const analysis::Study study = analysis::study(scene);
  const report::MapPlaces common = report::common_places(study, request());
  const auto expected = by_name(common);
  for (const auto step : {analysis::Step::map_assets, analysis::Step::build_relations,
                          analysis::Step::mobilise, analysis::Step::leverage}) {
    report::MapRequest one = request(step);
    one.places = common;
    for (const auto& [name, spot] :
         by_name(report::places_on(report::closed_map(study, one).map()))) {
      EXPECT_NEAR(spot.x, expected.at(name).x, kFurthest) << name;
      EXPECT_NEAR(spot.y, expected.at(name).y, 2 * kFurthest) << name;  // twice as wide as high
    }
  }
}

TEST(Places, OfOnePublicNameSayNothingOfOthers) {
  const std::string yaml =
      "buurt: {naam: Proef, bewaartermijn_maanden: 24}\nbewoners:\n"
      "  ans: {naam: Ans, kent: [bea, geheim], toestemming: {openbaar: ja, team: ja, "
      "op: 2026-06-01, hoe: mondeling}}\n"
      "  bea: {naam: Bea, toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}}\n"
      "  geheim: {naam: Gerda Geheim, toestemming: {openbaar: nee, team: ja, op: 2026-06-01, "
      "hoe: mondeling}}\n";
  const privacy::Scene scene = testing::scene_of(yaml, Audience::public_, kDay);
  const std::string text = report::places_text(
      report::common_places(analysis::study(scene), request()), Audience::public_);
  EXPECT_THAT(text, HasSubstr("Ans"));
  EXPECT_THAT(text, Not(HasSubstr("eheim")));
  EXPECT_THAT(text, Not(HasSubstr("\"ans\"")));  // no keys
}

TEST(Places, ComeBackAsTheyWereWritten) {
  const report::MapPlaces places{{viz::MarkKind::resident, "Özlem \"de Groot\"", 0, {0.25, 0.5}},
                                 {viz::MarkKind::resident, "Özlem \"de Groot\"", 1, {0.75, 0.125}}};
  const std::string text = report::places_text(places, Audience::team);
  const report::ReadPlaces read = report::read_places(text, Audience::team);
  ASSERT_EQ(read.fault, report::PlacesFault::none);
  ASSERT_THAT(read.places, SizeIs(2));
  EXPECT_EQ(read.places[1].same_before, 1U);
  EXPECT_EQ(read.places[1].name, places[1].name);
  EXPECT_DOUBLE_EQ(read.places[1].spot.x, 0.75);
}

TEST(Places, OfAnotherAudienceAreRefused) {
  const std::string text = report::places_text({}, Audience::worker);
  EXPECT_EQ(report::read_places(text, Audience::public_).fault,
            report::PlacesFault::other_audience);
}

TEST(Places, ThatAreNoneAreSaidToBeUnreadable) {
  for (
      const char* const text :
      {"", "[]", "{", R"({"voor":"iedereen","plekken":[]})", R"({"voor":"team"})",
       R"({"voor":"team","plekken":[{"soort":"resident","naam":"A","gelijke_ervoor":0,"x":3,"y":0}]})",
       R"({"voor":"team","plekken":[{"soort":1,"naam":"A","gelijke_ervoor":-1,"x":"0","y":0}]})"}) {
    EXPECT_EQ(report::read_places(text, Audience::team).fault, report::PlacesFault::unreadable)
        << text;
  }
}

}  // namespace
}  // namespace buurtweb::legibility
