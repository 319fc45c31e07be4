#include "engine/analysis/city.h"

#include <gmock/gmock.h>

#include "tests/pipeline.h"

namespace buurtweb::analysis {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Outward outward_of(const std::string& yaml, Audience audience = Audience::worker) {
  return outward(testing::scene_of(yaml, audience));
}

const char* const kNorth =
    "buurt: {naam: Noord}\n"
    "bewoners:\n  ans: {kan: [koken], zoekt: [naaien]}\n"
    "netwerken: {koor: {naam: Stadskoor, gevoelig: nee}}\n";
const char* const kSouth =
    "buurt: {naam: Zuid}\n"
    "bewoners:\n  ans: {kan: [naaien], zoekt: [koken]}\n  bea: {kan: [koken]}\n"
    "netwerken: {zang: {naam: Stadskoor, gevoelig: nee}}\n";
const char* const kEast = "buurt: {naam: Oost}\nbewoners:\n  ans: {kan: [zingen]}\n";

TEST(City, SharesGroupsAndNeverPeople) {
  const std::vector all{outward_of(kNorth), outward_of(kSouth), outward_of(kEast)};
  const BetweenNeighbourhoods found = between_neighbourhoods(all);
  ASSERT_EQ(found.shared.size(), 1U);
  EXPECT_EQ(found.shared[0].asset.name, "Stadskoor");
  EXPECT_THAT(found.shared[0].where, ElementsAre(0, 1));
  EXPECT_THAT(found.alone, ElementsAre(2));
}

// Koken is sought in the south, and there is somebody there.
TEST(City, AnswersElsewhereOnlyWhatNobodyHereOffers) {
  const std::vector all{outward_of(kNorth), outward_of(kSouth)};
  const BetweenNeighbourhoods found = between_neighbourhoods(all);
  ASSERT_EQ(found.matches.size(), 1U);
  EXPECT_EQ(found.matches[0].what, "naaien");
  EXPECT_THAT(found.matches[0].seeking, ElementsAre(0));
  EXPECT_THAT(found.matches[0].offering, ElementsAre(1));
}

TEST(City, OfOneIsNotAlone) {
  const std::vector all{outward_of(kEast)};
  EXPECT_THAT(between_neighbourhoods(all).alone, IsEmpty());
}

TEST(City, TellsThePublicNothingOfWhatPeopleSeek) {
  const std::string consent = ", toestemming: {openbaar: ja, team: ja, op: 2026-11-01, hoe: x}}\n";
  const std::string head = "buurt: {naam: Buurt, bewaartermijn_maanden: 12}\nbewoners:\n";
  const std::string seeking = head + "  ans: {kan: [koken], zoekt: [naaien]" + consent;
  const std::string offering = head + "  bea: {kan: [naaien]" + consent;
  const auto matches = [&](Audience audience) {
    const std::vector all{outward_of(seeking, audience), outward_of(offering, audience)};
    return between_neighbourhoods(all).matches.size();
  };
  EXPECT_EQ(matches(Audience::team), 1U);
  EXPECT_EQ(matches(Audience::public_), 0U);
}

// Nobody agreed to be seen.
TEST(City, TellsThePublicNothingOfWhoIsNotSeen) {
  const std::vector all{outward_of(kNorth, Audience::public_),
                        outward_of(kSouth, Audience::public_)};
  const BetweenNeighbourhoods found = between_neighbourhoods(all);
  EXPECT_THAT(found.shared, IsEmpty());
  EXPECT_THAT(found.matches, IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis
