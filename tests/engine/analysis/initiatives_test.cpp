#include "engine/analysis/initiatives.h"

#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

// "initiative: groups", one line a finding.
std::vector<std::string> inward(std::string_view text) {
  const Scene scene = small_scene(text);
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, inward_initiative)) {
    all.push_back(told(scene, finding) + ": " + names(scene, finding.groups));
  }
  return all;
}

constexpr std::string_view kSoup =
    "bewoner a b @Laan\nbewoner c @Hof\ninitiatief soep\nvoorziening zaal\n"
    "soep gebruikt zaal\na doet_mee soep\nb trekt soep\n";

TEST(InwardInitiative, IsOneOfPeopleFromOneGroup) {
  EXPECT_THAT(inward(kSoup), ElementsAre("soep: Laan"));
}

TEST(InwardInitiative, IsNotOneOfPeopleFromTwoGroups) {
  EXPECT_THAT(inward(std::string(kSoup) + "c doet_mee soep"), IsEmpty());
}

TEST(InwardInitiative, CountsAnAssociationAsItsMembers) {
  EXPECT_THAT(inward("bewoner a b\nnetwerk club\na lid_van club\nb lid_van club\n"
                     "initiatief soep\nclub doet_mee soep\na trekt soep"),
              ElementsAre("soep: club"));
}

TEST(InwardInitiative, IsNotOneInWhichAnInstitutionTakesPart) {
  EXPECT_THAT(inward(std::string(kSoup) + "organisatie school\nschool doet_mee soep"), IsEmpty());
}

TEST(InwardInitiative, IsOneWithoutAPlaceOrAssociation) {
  EXPECT_THAT(inward("initiatief feest"), ElementsAre("feest: "));
  EXPECT_THAT(inward("bewoner a @Laan\nbewoner c @Hof\ninitiatief feest\na trekt feest\n"
                     "c doet_mee feest"),
              ElementsAre("feest: "));
  EXPECT_THAT(inward("initiatief feest\nvoorziening zaal\nfeest gebruikt zaal"), IsEmpty());
}

constexpr std::string_view kReady =
    "bewoner a kan:koken\nbewoner b\ninitiatief soep nodig:koken\na trekt soep\n";

TEST(ReadyToStart, HasEverythingItNeedsAndTwoWhoLead) {
  EXPECT_THAT(lines(small_scene(std::string(kReady) + "b trekt soep"), ready_to_start),
              ElementsAre("soep"));
}

TEST(ReadyToStart, IsNotLedByOne) {
  EXPECT_THAT(lines(small_scene(std::string(kReady) + "b doet_mee soep"), ready_to_start),
              IsEmpty());
}

TEST(ReadyToStart, LacksNothing) {
  EXPECT_THAT(lines(small_scene("bewoner a b\ninitiatief soep nodig:koken\na trekt soep\n"
                                "b trekt soep"),
                    ready_to_start),
              IsEmpty());
}

TEST(ReadyToStart, SaysWhatItNeeds) {
  EXPECT_THAT(lines(small_scene("bewoner a b\ninitiatief soep\na trekt soep\nb trekt soep"),
                    ready_to_start),
              IsEmpty());
}

TEST(ReadyToStart, IsProbableWhenALeaderOrASkillHangsOnOneSource) {
  const auto certainty = [](std::string_view rest) {
    return only_finding(small_scene(std::string(kReady) + std::string(rest)), ready_to_start)
        .certainty;
  };
  EXPECT_EQ(certainty("b trekt soep"), Certainty::certain);
  EXPECT_EQ(certainty("b trekt soep <s"), Certainty::probable);
  EXPECT_EQ(certainty("bewoner c\nb trekt soep <s\nc trekt soep"), Certainty::certain);
}

}  // namespace
}  // namespace buurtweb::analysis::test
