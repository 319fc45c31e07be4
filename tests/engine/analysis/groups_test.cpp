#include "engine/analysis/groups.h"

#include <gmock/gmock.h>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/members.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using testing::ElementsAre;
using testing::IsEmpty;

// "club: a b" for each group.
std::vector<std::string> group_lines(const Scene& scene) {
  std::vector<std::string> all;
  for (const Group& group : declared_groups(scene, graph::build_tie_graphs(scene)).all) {
    all.push_back(name(scene, group.ref) + ": " + names(scene, refs(group.people)));
  }
  return all;
}

TEST(Groups, AreAssociationsWithWhoIsAMemberOrLeads) {
  EXPECT_THAT(
      group_lines(small_scene("bewoner a b\nprofessional p\nnetwerk club koor\n"
                              "a lid_van club\na trekt club\np trekt club\nb lid_van koor")),
      ElementsAre("club: a p", "koor: b"));
}

TEST(Groups, AreAreasForWhoeverIsInNoAssociation) {
  EXPECT_THAT(group_lines(small_scene("bewoner a b @Flat\nprofessional p @Flat\nbewoner c\n"
                                      "netwerk club @Hof\na lid_van club")),
              ElementsAre("club: a", "Flat: b p"));
}

TEST(Groups, LeaveOutAnAssociationWithoutMembers) {
  EXPECT_THAT(group_lines(small_scene("bewoner a\nnetwerk club\na lid_van club nee")), IsEmpty());
}

TEST(Groups, LoseAMemberToTheAreaWithTheOnlySourceOfTheMembership) {
  const Scene scene = small_scene(
      "bewoner a b @Flat\nnetwerk club\n"
      "a lid_van club <b\nb lid_van club <a,b");
  const privacy::SourceId b = 1;
  const Groups groups = declared_groups(scene, graph::build_tie_graphs(scene, b));
  ASSERT_EQ(groups.all.size(), 2U);
  EXPECT_EQ(names(scene, refs(groups.all[0].people)), "b");
  EXPECT_EQ(names(scene, refs(groups.all[1].people)), "a");
}

// tau of each pair of groups that has contact.
std::vector<std::string> contact_lines(const Scene& scene) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const Groups groups = declared_groups(scene, graphs);
  std::vector<std::string> all;
  for (const GroupContact& c : group_contacts(scene, graphs, groups)) {
    all.push_back(name(scene, groups[c.first].ref) + "-" + name(scene, groups[c.second].ref) + " " +
                  std::to_string(c.tau) + ": " + names(scene, refs(c.carriers)));
  }
  return all;
}

TEST(GroupContact, ThroughOnePersonWhoKnowsThreeHangsOnThatPerson) {
  EXPECT_THAT(contact_lines(small_scene("bewoner a b @A\nbewoner x y z @B\nkent a-x a-y a-z")),
              ElementsAre("A-B 1: a"));
}

TEST(GroupContact, ThroughOneTieHangsOnEitherEnd) {
  EXPECT_THAT(contact_lines(small_scene("bewoner a b @A\nbewoner x y @B\nkent a-x a-b x-y")),
              ElementsAre("A-B 1: a x"));
}

TEST(GroupContact, ThroughTwoTiesApartTakesTwoToEnd) {
  EXPECT_THAT(contact_lines(small_scene("bewoner a b @A\nbewoner x y @B\nkent a-x b-y")),
              ElementsAre("A-B 2: "));
}

TEST(GroupContact, ThroughSomebodyInBothHangsOnThatPerson) {
  EXPECT_THAT(contact_lines(small_scene("bewoner a b c\nnetwerk club koor\nkent a-b b-c\n"
                                        "a lid_van club\nb lid_van club\nb lid_van koor\n"
                                        "c lid_van koor")),
              ElementsAre("club-koor 1: b"));
}

TEST(GroupContact, ThroughSomebodyInBothAndATieBesideTakesTwoToEnd) {
  EXPECT_THAT(contact_lines(small_scene("bewoner a b c\nnetwerk club koor\nkent a-c\n"
                                        "a lid_van club\nb lid_van club\nb lid_van koor\n"
                                        "c lid_van koor")),
              ElementsAre("club-koor 2: "));
}

TEST(GroupContact, IsNotASharedPlaceNorWorkingTogether) {
  EXPECT_THAT(contact_lines(small_scene("bewoner a b\nnetwerk club koor\nvoorziening plein\n"
                                        "a lid_van club\nb lid_van koor\nclub werkt_samen koor\n"
                                        "a gebruikt plein\nb gebruikt plein")),
              IsEmpty());
}

}  // namespace
}  // namespace buurtweb::analysis::test
