#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/pipeline.h"

// Who stands on the map around one asset.
namespace buurtweb::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

// "Ans@1"
std::vector<std::string> places(const viz::MapSheet& sheet) {
  std::vector<std::string> result;
  for (const viz::Mark& mark : sheet.marks) {
    result.push_back(mark.label + "@" + std::to_string(mark.level));
  }
  return result;
}

const std::string kStreet =
    "buurt: {naam: Proef}\n"
    "bewoners:\n"
    "  ans: {naam: Ans, kent: [bea]}\n  bea: {naam: Bea, kent: [cas]}\n  cas: {naam: Cas}\n"
    "  dirk: {naam: Dirk, kent: [cas]}\n"
    "netwerken:\n  koor: {naam: Koor, gebruikt: [zaal]}\n"
    "voorzieningen:\n  zaal: {naam: Zaal}\n"
    "verbindingen:\n  - [ans, gebruikt, zaal]\n";

viz::MapSheet around(std::size_t member) {
  return map_of(kStreet, Audience::worker, {.picture = "rond", .around = MemberId::of(member)});
}

TEST(EgoPicture, ShowsWhomSomebodyKnowsAndWhomTheyKnow) {
  const viz::MapSheet sheet = around(0);
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Ans@0", "Bea@1", "Cas@2"));
  EXPECT_EQ(sheet.title, "Proef: wie is er rond Ans?");
}

TEST(EgoPicture, OfAPlaceShowsWhoUsesItAndWhomTheyKnow) {
  const privacy::Scene scene = scene_of(kStreet, Audience::worker);
  ASSERT_EQ(scene.members[5].label, "Zaal");
  const viz::MapSheet sheet = around(5);
  EXPECT_THAT(places(sheet), UnorderedElementsAre("Zaal@0", "Ans@1", "Koor@1", "Bea@2"));
  EXPECT_THAT(sheet.levels, ElementsAre("in het midden", "komt hier", "kent wie hier komt"));
}

// In columns hardly anybody would fit.
TEST(EgoPicture, OnAScreenHasThemRoundTheMiddleAsTheyLike) {
  const viz::MapSheet sheet =
      map_of(kStreet, Audience::worker,
             {.paper = viz::Paper::beamer, .picture = "rond", .around = MemberId::of(5)});
  EXPECT_EQ(sheet.layout, viz::Layout::web);
  EXPECT_THAT(sheet.levels, ElementsAre());
  EXPECT_EQ(sheet.marks.size(), 4U);
  EXPECT_EQ(sheet.lines.size(), 3U);
}

}  // namespace
}  // namespace buurtweb::testing
