#include "engine/analysis/next_talks.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(NextTalk, IsSomebodyWhomTwoNamedAndNobodySpokeWith) {
  const Scene scene = small_scene("bewoner a b jan\ngenoemd jan a\ngenoemd jan b");
  const Finding found = only_finding(scene, next_talk);
  EXPECT_EQ(told(scene, found), "jan");
  EXPECT_EQ(found.figures[0].value, 2);
}

TEST(NextTalk, IsNobodyWhomOneNamed) {
  EXPECT_THAT(lines(small_scene("bewoner a jan\ngenoemd jan a"), next_talk), IsEmpty());
  EXPECT_THAT(lines(small_scene("bewoner a jan\ngenoemd jan a\ngenoemd jan a"), next_talk),
              IsEmpty());
}

TEST(NextTalk, IsNobodyWithWhomWeSpoke) {
  EXPECT_THAT(lines(small_scene("bewoner a b\nbewoner jan gesproken\ngenoemd jan a\ngenoemd jan b"),
                    next_talk),
              IsEmpty());
}

TEST(NextTalk, CountsTheTeamAsASource) {
  Scene scene = small_scene("bewoner a jan\ngenoemd jan a");
  scene.namings.push_back({.teller = std::nullopt, .named = member(scene, "jan"), .evidence = {}});
  EXPECT_THAT(lines(scene, next_talk), ElementsAre("jan"));
}

TEST(NextTalk, IsSomebodyNamedAConnector) {
  EXPECT_THAT(lines(small_scene("bewoner a jan\na noemt_als_verbinder jan"), next_talk),
              ElementsAre("jan"));
  EXPECT_THAT(lines(small_scene("bewoner a jan\na noemt_als_verbinder jan nee"), next_talk),
              IsEmpty());
}

Certainty certainty(std::string_view text) {
  return only_finding(small_scene(text), next_talk).certainty;
}

TEST(NextTalk, IsCertainWhenItHoldsWhicheverSourceIsLeftOut) {
  EXPECT_EQ(certainty("bewoner a b jan\ngenoemd jan a\ngenoemd jan b"), Certainty::probable);
  EXPECT_EQ(certainty("bewoner a b c jan\ngenoemd jan a\ngenoemd jan b\ngenoemd jan c"),
            Certainty::certain);
  EXPECT_EQ(certainty("bewoner a jan\na noemt_als_verbinder jan <a"), Certainty::probable);
  EXPECT_EQ(certainty("bewoner a jan\na noemt_als_verbinder jan <a,team"), Certainty::certain);
  EXPECT_EQ(certainty("bewoner a b jan\na noemt_als_verbinder jan <a\n"
                      "b noemt_als_verbinder jan <b"),
            Certainty::certain);
  EXPECT_EQ(certainty("bewoner a b jan\na noemt_als_verbinder jan <a\ngenoemd jan a\n"
                      "genoemd jan b"),
            Certainty::probable);
}

}  // namespace
}  // namespace buurtweb::analysis::test
