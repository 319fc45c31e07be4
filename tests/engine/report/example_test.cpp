#include <gmock/gmock.h>

#include <set>

#include "engine/analysis/study.h"
#include "tests/engine/report/examples.h"

namespace buurtweb::testing {
namespace {

// The example neighbourhood shows every kind of finding at least once. Only what asks for a plan
// first cannot be there: it has a plan.
TEST(Zuiderbuurt, ProvokesEveryKindOfFindingThatAPlanAllows) {
  const Read read = example("zuiderbuurt");
  ASSERT_TRUE(read.neighbourhood);
  const privacy::Scene seen = scene(read, Audience::worker);
  std::set<std::string_view> told;
  for (const analysis::Finding& finding : analysis::study(seen).findings) {
    told.insert(info(finding.kind).code);
  }
  for (const analysis::FindingInfo& kind : analysis::all_finding_kinds()) {
    EXPECT_EQ(told.contains(kind.code), kind.kind != analysis::FindingKind::plan_first)
        << kind.code;
  }
}

}  // namespace
}  // namespace buurtweb::testing
