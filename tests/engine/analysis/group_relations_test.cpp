#include <gmock/gmock.h>

#include <algorithm>
#include <utility>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/listing.h"
#include "tests/engine/analysis/dice.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAreArray;
using enum FindingKind;

double figure(const Finding& finding, std::string_view wanted) {
  for (const Figure& figure : finding.figures) {
    if (figure.name == wanted) {
      return figure.value;
    }
  }
  return -1;
}

TEST(SingleCarrier, IsWhoKnowsBothGroupsAlone) {
  const Scene scene = small_scene("bewoner a b @A\nbewoner x y z @B\nkent a-x a-y");
  const Finding found = only_finding(scene, single_carrier);
  EXPECT_EQ(told(scene, found), "a | x y z | a b");
  EXPECT_EQ(names(scene, found.groups), "B A");
  EXPECT_THAT(found.evidence, SizeIs(2));
}

TEST(SingleCarrier, TellsGroupsOfTheSameSizeByTheKeysOfTheirMembers) {
  Scene scene = small_scene("bewoner a b @A\nbewoner x y @B\nkent a-x");
  EXPECT_EQ(names(scene, only_finding(scene, single_carrier).groups), "A B");
  scene.members[member(scene, "y").value()].handle = "0";
  EXPECT_EQ(names(scene, only_finding(scene, single_carrier).groups), "B A");
}

TEST(SingleCarrier, NeedsTwoPeopleInEachGroup) {
  EXPECT_THAT(lines(small_scene("bewoner a @A\nbewoner x y @B\nkent a-x"), single_carrier),
              IsEmpty());
}

TEST(SingleCarrier, IsNobodyWhenTwoPairsHaveContact) {
  EXPECT_THAT(lines(small_scene("bewoner a b @A\nbewoner x y @B\nkent a-x b-y"), single_carrier),
              IsEmpty());
}

TEST(MeetingPlace, IsWhereGroupsComeThatHaveNoContact) {
  const Scene scene = small_scene(
      "bewoner a @A\nbewoner b @B\nbewoner c @C\ninitiatief tuin\n"
      "kent a-b\na trekt tuin\nb doet_mee tuin\nc doet_mee tuin");
  const Finding found = only_finding(scene, meeting_place);
  EXPECT_EQ(told(scene, found), "tuin | A C | B C");
  EXPECT_EQ(names(scene, found.groups), "A B C");
  EXPECT_EQ(figure(found, "paren"), 2);
  EXPECT_EQ(figure(found, "groepen"), 3);
}

TEST(MeetingPlace, CountsAnAssociationThatComesAsItsMembers) {
  EXPECT_THAT(lines(small_scene("bewoner a\nbewoner b @B\nnetwerk koor\nvoorziening zaal\n"
                                "a lid_van koor\nkoor gebruikt zaal\nb gebruikt zaal"),
                    meeting_place),
              ElementsAre("zaal | koor B"));
}

TEST(MeetingPlace, IsNoneWhereTheGroupsKnowEachOther) {
  EXPECT_THAT(lines(small_scene("bewoner a @A\nbewoner b @B\ninitiatief tuin\nkent a-b\n"
                                "a doet_mee tuin\nb doet_mee tuin"),
                    meeting_place),
              IsEmpty());
}

// The place of an initiative is not used by those who take part in it.
TEST(MeetingPlace, IsNotPassedOnByAnInitiative) {
  EXPECT_THAT(lines(small_scene("bewoner a @A\nbewoner b @B\ninitiatief tuin\nvoorziening zaal\n"
                                "tuin gebruikt zaal\na doet_mee tuin\nb gebruikt zaal"),
                    meeting_place),
              IsEmpty());
}

constexpr std::string_view kTwoClubs =
    "bewoner a b\nnetwerk eet thema:eten\n"
    "netwerk kook thema:eten\na lid_van eet\nb lid_van kook\n";

TEST(GroupsWithoutContact, ShareATheme) {
  const Scene scene = small_scene(kTwoClubs);
  const Finding found = only_finding(scene, groups_without_contact);
  EXPECT_EQ(told(scene, found), "eet kook");
  EXPECT_THAT(found.tags, SizeIs(1));
}

TEST(GroupsWithoutContact, ShareAPlaceThatTheirMembersUse) {
  const Scene scene = small_scene(
      "bewoner a @A\nbewoner b @B\nvoorziening plein\n"
      "a gebruikt plein\nb gebruikt plein");
  const Finding found = only_finding(scene, groups_without_contact);
  EXPECT_EQ(told(scene, found), "A B");
  EXPECT_EQ(found.place, member(scene, "plein"));
}

TEST(GroupsWithoutContact, MayBeBroughtTogetherByAThirdAssociation) {
  EXPECT_THAT(lines(small_scene("bewoner a b c d\nnetwerk k1 k2 k3\n"
                                "a lid_van k1\nb lid_van k1\nb lid_van k3\n"
                                "c lid_van k2\nd lid_van k2\nd lid_van k3"),
                    groups_without_contact),
              ElementsAre("k1 k2"));
}

TEST(GroupsWithoutContact, DoNotWorkTogether) {
  EXPECT_THAT(
      lines(small_scene(std::string(kTwoClubs) + "eet werkt_samen kook"), groups_without_contact),
      IsEmpty());
}

TEST(GroupsWithoutContact, DoNotKnowEachOther) {
  EXPECT_THAT(lines(small_scene(std::string(kTwoClubs) + "kent a-b"), groups_without_contact),
              IsEmpty());
}

// Clubs with a theme in common, of which some are too small to be spoken of to everybody. Most
// people are in two of them.
Scene clubs_of_many_sizes(Dice& dice) {
  constexpr std::size_t kClubs = 8;
  constexpr std::size_t kPeople = 30;
  std::string text = "netwerk";
  for (std::size_t g = 0; g < kClubs; ++g) {
    text += " n" + std::to_string(g);
  }
  text += " thema:groen\nbewoner";
  std::string ties;
  for (std::size_t i = 0; i < kPeople; ++i) {
    text += " b" + std::to_string(i);
    for (int often = 0; often < 2; ++often) {
      // Fewer in the last ones.
      ties += "b" + std::to_string(i) + " lid_van n" +
              std::to_string(dice.roll(1 + dice.roll(kClubs))) + "\n";
    }
  }
  return small_scene(text + "\n" + ties);
}

bool is_told(const Scene& scene, const Group& group) {
  return scene.audience != Audience::public_ ||
         std::cmp_greater_equal(group.people.size(), scene.thresholds.small_count);
}

// "koor band": those that the audience may hear of and that have no contact.
std::vector<std::string> without_contact(const Scene& scene, const GroupNetwork& network) {
  std::vector<std::string> result;
  const std::vector<Group>& all = network.groups.all;
  for (std::size_t g = 0; g < all.size(); ++g) {
    for (std::size_t h = g + 1; h < all.size(); ++h) {
      if (is_told(scene, all[g]) && is_told(scene, all[h]) &&
          network.between(GroupId::of(g), GroupId::of(h)) == nullptr) {
        result.push_back(name(scene, all[g].ref) + " " + name(scene, all[h].ref));
      }
    }
  }
  return result;
}

// Whoever is in both is contact, also of a group that nothing is said of.
TEST(GroupsWithoutContact, AreThoseThatHaveNone) {
  Dice dice(3);
  std::size_t too_small = 0;
  for (int round = 0; round < 200; ++round) {
    Scene scene = clubs_of_many_sizes(dice);
    for (const Audience audience : {Audience::public_, Audience::team}) {
      scene.audience = audience;
      const GroupNetwork network = group_network(scene, graph::build_tie_graphs(scene));
      EXPECT_THAT(lines(scene, groups_without_contact),
                  UnorderedElementsAreArray(without_contact(scene, network)))
          << "round " << round;
      too_small += static_cast<std::size_t>(std::ranges::count_if(
          network.groups.all, [&](const Group& group) { return !is_told(scene, group); }));
    }
  }
  EXPECT_GT(too_small, 200U);
}

TEST(GroupsWithoutContact, NeedMoreInCommonThanAnArea) {
  EXPECT_THAT(lines(small_scene("bewoner a b @A\nnetwerk k1 k2 @A\na lid_van k1\nb lid_van k2"),
                    groups_without_contact),
              IsEmpty());
}

TEST(GroupsWithoutContact, AreCertainWhenBothWereAskedAboutTheOther) {
  const Scene one_side = small_scene(std::string(kTwoClubs) + "a lid_van kook nee");
  EXPECT_EQ(only_finding(one_side, groups_without_contact).certainty, Certainty::unsure);
  const Scene both = small_scene(std::string(kTwoClubs) + "a kent b nee");
  EXPECT_EQ(only_finding(both, groups_without_contact).certainty, Certainty::certain);
}

// Associations with a theme in common, of one to three people each, and so many people beside them.
Scene scene_of_associations(std::size_t associations, std::size_t others) {
  std::string text = "netwerk";
  std::string ties;
  for (std::size_t g = 0; g < associations; ++g) {
    text += " n" + std::to_string(g);
  }
  text += " thema:groen\nbewoner";
  for (std::size_t g = 0; g < associations; ++g) {
    for (std::size_t member = 0; member <= g % 3; ++member) {
      const std::string name = "b" + std::to_string(g) + "x" + std::to_string(member);
      text += " " + name;
      ties += name + " lid_van n" + std::to_string(g) + "\n";
    }
  }
  text += "\nbewoner";
  for (std::size_t i = 0; i < others; ++i) {
    text += " z" + std::to_string(i);
  }
  return small_scene(text + " zomaar\n" + ties + "b0x0 werkt_samen b1x0");
}

TEST(GroupsWithoutContact, OfACityAreTheFirstInOrderAndTheOthersCounted) {
  constexpr std::size_t kGroups = 220;
  const Scene town = scene_of_associations(kGroups, 10);
  const Scene city = scene_of_associations(kGroups, 5000);
  const std::vector<std::string> all = lines(town, groups_without_contact);
  std::vector<std::string> first = all;
  first.resize(kMostOfAKind);
  const std::vector<Finding> found = findings(city, groups_without_contact);
  EXPECT_TRUE(lines(city, groups_without_contact) == first);
  ASSERT_EQ(found.size(), kMostOfAKind);
  EXPECT_EQ(found.front().unlisted, all.size() - kMostOfAKind);
  EXPECT_EQ(findings(town, groups_without_contact).front().unlisted, 0U);
}

}  // namespace
}  // namespace buurtweb::analysis::test
