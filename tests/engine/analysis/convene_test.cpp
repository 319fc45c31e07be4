#include <gmock/gmock.h>

#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using enum FindingKind;

// "wie: vertegenwoordiger tussenpersoon, sectoren".
std::vector<std::string> brokers(const Scene& scene) {
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, sector_broker)) {
    std::string text = told(scene, finding) + ":";
    for (std::size_t i = 0; i < 2; ++i) {
      text += " " + std::to_string(static_cast<int>(finding.figures[i].value));
    }
    for (const Sector sector : finding.sectors) {
      text += " " + std::string(sector_name(sector));
    }
    all.push_back(text);
  }
  return all;
}

TEST(SectorBroker, RepresentsItsOwnSectorToAnother) {
  EXPECT_THAT(brokers(small_scene("professional a v sector:zorg\nprofessional b sector:wonen\n"
                                  "kent a-v v-b")),
              ElementsAre("v: 1 0 wonen zorg"));
}

TEST(SectorBroker, IsLiaisonBetweenTwoOthersCountedBothWays) {
  EXPECT_THAT(brokers(small_scene("professional v sector:jeugd\nprofessional a sector:zorg\n"
                                  "professional b sector:wonen\nkent a-v v-b")),
              ElementsAre("v: 0 2 wonen zorg jeugd"));
}

TEST(SectorBroker, IsNobodyWhoseContactsKnowEachOther) {
  EXPECT_THAT(brokers(small_scene("professional a v sector:zorg\nprofessional b sector:wonen\n"
                                  "kent a-v v-b a-b")),
              IsEmpty());
}

TEST(SectorBroker, IsNobodyBetweenTwoOfTheSameSector) {
  EXPECT_THAT(brokers(small_scene("professional v sector:jeugd\nprofessional a b sector:zorg\n"
                                  "kent a-v v-b")),
              IsEmpty());
}

TEST(SectorBroker, NeedsASectorItselfAndAtBothEnds) {
  EXPECT_THAT(brokers(small_scene("bewoner v\nprofessional a sector:zorg\n"
                                  "professional b sector:wonen\nbewoner c\nkent a-v v-b a-c")),
              IsEmpty());
}

TEST(SectorBroker, IsWhoeverIsInTwoSectors) {
  EXPECT_THAT(brokers(small_scene("professional els sector:zorg,wonen")),
              ElementsAre("els: 0 0 wonen zorg"));
}

constexpr std::string_view kCareAndHousing =
    "organisatie zorgpunt sector:zorg\norganisatie wonenplus sector:wonen\nprofessional els bob\n";

Certainty of_els(std::string_view facts) {
  return findings(small_scene(std::string(kCareAndHousing) + std::string(facts)), sector_broker)
      .front()
      .certainty;
}

TEST(SectorBroker, IsAsSureAsItsOwnWork) {
  EXPECT_EQ(of_els("els werkt_bij zorgpunt\nels werkt_bij wonenplus"), Certainty::certain);
  EXPECT_EQ(of_els("els werkt_bij zorgpunt <els\nels werkt_bij wonenplus <els"),
            Certainty::probable);
  EXPECT_EQ(of_els("els werkt_bij zorgpunt\nels vrijwilliger_bij wonenplus <els"),
            Certainty::probable);
}

TEST(SectorBroker, IsAsSureAsTheWorkOfItsContacts) {
  constexpr std::string_view kTies =
      "els werkt_bij zorgpunt\nels kent bob\nbob werkt_bij wonenplus";
  EXPECT_EQ(of_els(kTies), Certainty::certain);
  EXPECT_EQ(of_els(std::string(kTies) + " <bob"), Certainty::probable);
}

TEST(SectorBroker, StandsOnWhicheverPairOfContactsIsLeft) {
  const auto certainty = [](std::string_view more) {
    const Scene scene = small_scene(
        "professional a v sector:zorg\nprofessional b sector:wonen\n"
        "v kent b\na kent v <cor\n" +
        std::string(more));
    return findings(scene, sector_broker).front().certainty;
  };
  EXPECT_EQ(certainty(""), Certainty::probable);
  EXPECT_EQ(certainty("professional c sector:zorg\nv kent c"), Certainty::certain);
}

constexpr std::string_view kTable =
    "bewoner a @A\nbewoner b @B\nbewoner c\nnetwerk club\n"
    "c lid_van club\n";

TEST(UnrepresentedGroup, HasNobodyAtTheTable) {
  EXPECT_THAT(lines(small_scene(std::string(kTable) + "tafel a"), unrepresented_group),
              UnorderedElementsAre("club", "B"));
}

TEST(UnrepresentedGroup, IsNotAnAssociationThatIsThereItself) {
  EXPECT_THAT(lines(small_scene(std::string(kTable) + "tafel b club"), unrepresented_group),
              ElementsAre("A"));
}

TEST(UnrepresentedGroup, IsNoneWithoutATable) {
  EXPECT_THAT(lines(small_scene(kTable), unrepresented_group), IsEmpty());
}

TEST(UnrepresentedGroup, IsCertainWhenItAndTheTableSaidSo) {
  EXPECT_EQ(only_finding(small_scene("bewoner a @A\nbewoner b @B\ntafel a\na kent b nee"),
                         unrepresented_group)
                .certainty,
            Certainty::certain);
}

// The sectors apart, and the institutions of each.
std::vector<std::string> apart(const Scene& scene) {
  std::vector<std::string> all;
  for (const Finding& finding : findings(scene, sectors_without_contact)) {
    all.push_back(std::string(sector_name(finding.sectors[0])) + " " +
                  std::string(sector_name(finding.sectors[1])) + told(scene, finding));
  }
  return all;
}

TEST(SectorsWithoutContact, AreTwoWithInstitutionsThatNobodyJoins) {
  EXPECT_THAT(apart(small_scene("organisatie o p sector:wonen\norganisatie q sector:zorg")),
              ElementsAre("wonen zorg | o p | q"));
  EXPECT_THAT(apart(small_scene("organisatie o sector:wonen\norganisatie q r sector:zorg")),
              ElementsAre("zorg wonen | q r | o"));
}

TEST(SectorsWithoutContact, AreJoinedByAnyTieBetweenThem) {
  constexpr std::string_view kTwo = "organisatie o sector:wonen\norganisatie q sector:zorg\n";
  EXPECT_THAT(apart(small_scene(std::string(kTwo) + "o werkt_samen q")), IsEmpty());
  EXPECT_THAT(apart(small_scene(std::string(kTwo) + "professional p sector:wonen\n"
                                                    "professional r sector:zorg\nkent p-r")),
              IsEmpty());
}

TEST(SectorsWithoutContact, AreJoinedByWhoeverIsInBoth) {
  EXPECT_THAT(apart(small_scene("organisatie o sector:wonen\norganisatie q sector:zorg\n"
                                "professional p sector:wonen,zorg")),
              IsEmpty());
}

TEST(SectorsWithoutContact, NeedAnInstitutionEach) {
  EXPECT_THAT(apart(small_scene("organisatie o sector:wonen\nprofessional p sector:zorg")),
              IsEmpty());
}

TEST(SectorsWithoutContact, AreCertainWhenTheInstitutionsSaidSo) {
  const Scene scene =
      small_scene("organisatie o sector:wonen\norganisatie q sector:zorg\no werkt_samen q nee");
  EXPECT_EQ(only_finding(scene, sectors_without_contact).certainty, Certainty::certain);
}

}  // namespace
}  // namespace buurtweb::analysis::test
