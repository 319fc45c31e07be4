#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using enum FindingKind;

TEST(SoleInformant, IsWhoAloneToldUsOfEnoughPeople) {
  const Scene scene = small_scene("bewoner a b c d\ngenoemd b a\ngenoemd c a\ngenoemd d b");
  const Finding found = only_finding(scene, sole_informant);
  EXPECT_EQ(told(scene, found), "a | b c d");
  EXPECT_EQ(found.certainty, Certainty::certain);
}

TEST(SoleInformant, IsNobodyWhenASecondPersonNamedOneOfThem) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d e\n"
                                "genoemd b a\ngenoemd c a\ngenoemd d b\ngenoemd d e"),
                    sole_informant),
              IsEmpty());
}

TEST(SoleInformant, IsNobodyBelowTheThreshold) {
  EXPECT_THAT(lines(small_scene("bewoner a b c\ngenoemd b a\ngenoemd c a"), sole_informant),
              IsEmpty());
}

// a and b named each other: nothing leads from the team to them or to whom they named.
TEST(SoleInformant, IsNobodyTheTeamCannotTraceBack) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d e\n"
                                "genoemd a b\ngenoemd b a\ngenoemd c a\ngenoemd d a\ngenoemd e a"),
                    sole_informant),
              IsEmpty());
}

TEST(NameWithoutContact, IsAnAssetOfWhichWeKnowNobody) {
  EXPECT_THAT(lines(small_scene("bewoner a\nnetwerk schaakclub\norganisatie school\n"
                                "voorziening plein\ninitiatief feest\n"
                                "school werkt_samen schaakclub\na gebruikt plein"),
                    name_without_contact),
              ElementsAre("schaakclub", "school", "plein"));
}

TEST(NameWithoutContact, EndsWithOneMember) {
  EXPECT_THAT(lines(small_scene("bewoner a\nnetwerk schaakclub\na lid_van schaakclub"),
                    name_without_contact),
              IsEmpty());
}

// Others are not told who belongs to it.
TEST(NameWithoutContact, OfWhatIsSensitiveIsForTheWorkerOnly) {
  Scene scene = small_scene("bewoner a\nnetwerk club");
  scene.members[1].sensitive = true;
  scene.audience = Audience::team;
  EXPECT_THAT(lines(scene, name_without_contact), IsEmpty());
  scene.audience = Audience::worker;
  EXPECT_THAT(lines(scene, name_without_contact), ElementsAre("club"));
}

TEST(NameWithoutContact, IsCertainWhenHalfOfAllPeopleSaidSo) {
  const Scene scene = small_scene(
      "bewoner a b c d\nnetwerk club\n"
      "a lid_van club nee\nb lid_van club nee");
  const Finding found = only_finding(scene, name_without_contact);
  EXPECT_EQ(found.certainty, Certainty::certain);
  EXPECT_EQ(found.evidence.size(), 2U);
}

TEST(NameWithoutContact, IsProbableWhenHalfOfAllPeopleWereSpokenWith) {
  const Scene scene = small_scene("bewoner a b gesproken\nbewoner c d\nnetwerk club");
  EXPECT_EQ(only_finding(scene, name_without_contact).certainty, Certainty::probable);
}

TEST(NameWithoutContact, IsUnsureWhenFewerWereAsked) {
  const Scene scene =
      small_scene("bewoner a gesproken\nbewoner b c\nnetwerk club\na lid_van club nee");
  EXPECT_EQ(only_finding(scene, name_without_contact).certainty, Certainty::unsure);
}

TEST(NameWithoutContact, IsUnsureWhereWeKnowNobodyAtAll) {
  const Scene scene = small_scene("organisatie o p\no werkt_samen p nee");
  EXPECT_THAT(findings(scene, name_without_contact),
              ElementsAre(testing::Field(&Finding::certainty, Certainty::unsure),
                          testing::Field(&Finding::certainty, Certainty::unsure)));
}

constexpr std::string_view kTwoAreas =
    "gebied Flat inwoners:100\ngebied Hof inwoners:100\nbewoner a b c d e @Hof gesproken\n";

TEST(ThinCoverage, IsAnAreaWhereWeSpokeWithFewerThanHalfOfWhatIsUsual) {
  const Scene scene = small_scene(std::string(kTwoAreas) + "bewoner x @Flat gesproken");
  const Finding found = only_finding(scene, thin_coverage);
  EXPECT_EQ(told(scene, found), "Flat");
  ASSERT_EQ(found.figures.size(), 2U);
  EXPECT_EQ(found.figures[0].value, 100);
  EXPECT_EQ(found.figures[1].value, 1);
}

// 2 of 100 is not below half of 7 of 200.
TEST(ThinCoverage, IsNoneFromHalfOfWhatIsUsualOn) {
  EXPECT_THAT(
      lines(small_scene(std::string(kTwoAreas) + "bewoner x y @Flat gesproken"), thin_coverage),
      IsEmpty());
}

TEST(ThinCoverage, IsNoneWhereWeSpokeWithEnough) {
  Scene scene = small_scene(std::string(kTwoAreas) + "bewoner x @Flat gesproken");
  scene.thresholds.spoken_min = 1;
  EXPECT_THAT(lines(scene, thin_coverage), IsEmpty());
}

TEST(ThinCoverage, CountsResidentsOfAreasWithCountedInhabitants) {
  EXPECT_THAT(lines(small_scene("gebied Flat inwoners:100\ngebied Hof\n"
                                "bewoner a b c @Hof gesproken\nprofessional p @Flat gesproken"),
                    thin_coverage),
              IsEmpty());
  EXPECT_THAT(lines(small_scene(std::string(kTwoAreas) + "professional p q @Flat gesproken"),
                    thin_coverage),
              ElementsAre("Flat"));
}

// What the findings say of one area: a letter for the section with its certainty behind it.
std::string empty_sections(const Scene& scene, std::string_view area) {
  std::string text;
  for (const Finding& finding : findings(scene, empty_cell)) {
    if (name(scene, finding.about.front()) == area) {
      text += section_name(finding.section.value());
      text += finding.certainty == Certainty::certain    ? "! "
              : finding.certainty == Certainty::probable ? "? "
                                                         : " ";
    }
  }
  return text;
}

TEST(EmptyCell, IsASectionWithoutAssetsInAnArea) {
  const Scene scene = small_scene(
      "bewoner a @Flat\nnetwerk club @Flat\nvoorziening plein @Hof\nprofessional p @Hof\n"
      "initiatief tuin @Hof");
  EXPECT_EQ(empty_sections(scene, "Flat"), "organisaties voorzieningen ");
  EXPECT_EQ(empty_sections(scene, "Hof"), "bewoners netwerken organisaties ");
}

TEST(EmptyCell, IsCertainWhereItWasAsked) {
  const Scene scene = small_scene("bewoner a @Flat\ngebied Flat leeg:voorzieningen,bewoners");
  EXPECT_EQ(empty_sections(scene, "Flat"), "voorzieningen! netwerken organisaties ");
}

TEST(EmptyCell, IsProbableWhereHalfOfTheResidentsWereSpokenWith) {
  EXPECT_EQ(empty_sections(small_scene("bewoner a @Flat gesproken\nbewoner b @Flat"), "Flat"),
            "netwerken? organisaties? voorzieningen? ");
  EXPECT_EQ(empty_sections(small_scene("bewoner a @Flat gesproken\nbewoner b c @Flat"), "Flat"),
            "netwerken organisaties voorzieningen ");
}

TEST(EmptyCell, IsNotProbableWhereWeKnowNoResident) {
  EXPECT_EQ(empty_sections(small_scene("professional p @Flat gesproken"), "Flat"),
            "bewoners netwerken organisaties voorzieningen ");
}

}  // namespace
}  // namespace buurtweb::analysis::test
