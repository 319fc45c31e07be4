#include "engine/analysis/study.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using enum FindingKind;

TEST(FindingKinds, StandInTheOrderOfTheEnumWithCodesOfTheirOwn) {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < all_finding_kinds().size(); ++i) {
    const FindingInfo& row = all_finding_kinds()[i];
    EXPECT_EQ(static_cast<std::size_t>(row.kind), i);
    EXPECT_EQ(&info(row.kind), &row);
    EXPECT_EQ(row.code[0] - '1', static_cast<int>(row.step));
    codes.insert(row.code);
  }
  EXPECT_EQ(codes.size(), static_cast<std::size_t>(plan_first) + 1);
}

TEST(Study, OfOneStepFindsNothingOfAnother) {
  const Scene scene = small_scene("bewoner a b x y @A\nkent a-b b-x x-y");
  ASSERT_FALSE(study(scene).findings.empty());
  std::size_t all = 0;
  for (const Step step :
       {Step::map_assets, Step::build_relations, Step::mobilise, Step::convene, Step::leverage}) {
    for (const Finding& finding : study(scene, step).findings) {
      EXPECT_EQ(info(finding.kind).step, step);
      ++all;
    }
  }
  EXPECT_EQ(all, study(scene).findings.size());
}

TEST(Study, PutsTheKindsInOrder) {
  const std::vector<Finding> found =
      study(small_scene("bewoner a b x y @A\nnetwerk club zoekt:geld\nbuiten fonds biedt:geld\n"
                        "kent a-b b-x x-y"))
          .findings;
  EXPECT_TRUE(std::ranges::is_sorted(found, {}, &Finding::kind));
}

TEST(Study, PutsTheSureBeforeTheLargeBeforeTheNames) {
  const Scene scene = small_scene(
      "gebied B leeg:netwerken\nbewoner a b @A\nbewoner c @B\nbewoner d e f @C\nbewoner g h @D\n"
      "organisatie o @A\norganisatie p @B\norganisatie q @C\norganisatie r @D\n"
      "voorziening s @A\nvoorziening t @B\nvoorziening u @C\nvoorziening v @D");
  EXPECT_THAT(lines(scene, empty_cell), ElementsAre("B", "C", "A", "D"));
}

// In a large one the steps are at work side by side.
TEST(Study, TellsHowManyStepsAreDone) {
  for (const std::string& many : {std::string(), fillers(600)}) {
    std::vector<std::size_t> told;
    const auto tell = [&](std::size_t done, std::size_t total) {
      EXPECT_EQ(total, 5U);
      told.push_back(done);
    };
    study(small_scene("bewoner a b @A\nkent a-b\n" + many), {}, nullptr, tell);
    EXPECT_THAT(told, ElementsAre(1, 2, 3, 4, 5));
  }
}

TEST(Study, OfNobodyFindsNothing) {
  EXPECT_TRUE(study(small_scene("")).findings.empty());
}

}  // namespace
}  // namespace buurtweb::analysis::test
