#include "engine/graph/cores.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(CoreNumbers, OfNobodyAndOfPeopleWithoutTies) {
  EXPECT_THAT(core_numbers(TieGraph()), IsEmpty());
  EXPECT_THAT(core_numbers(small_web("a b")), Each(0));
}

TEST(CoreNumbers, ManyContactsMakeNoCore) {
  EXPECT_THAT(core_numbers(small_web("a-b a-c a-d a-e")), Each(1));
}

TEST(CoreNumbers, OfRozenbuurt) {
  EXPECT_THAT(core_numbers(rozenbuurt::graph()), ElementsAre(2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 0));
}

TEST(CoreNumbers, OfTheKarateClubGoUpToFour) {
  const std::vector<std::uint32_t> cores = core_numbers(karate_club());
  EXPECT_EQ(*std::ranges::max_element(cores), 4U);
  EXPECT_EQ(cores[11], 1U);
}

TEST(CoreNumbers, AgreeWithPeeling) {
  Oracle oracle("cores");
  for (const TieGraph& web : oracle.over(random_webs(300, 14))) {
    oracle.same(core_numbers(web), cores_by_peeling(web), describe(web));
  }
}

}  // namespace
}  // namespace buurtweb::graph
