#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "engine/analysis/groups.h"
#include "engine/analysis/left_out.h"

namespace buurtweb::analysis {

// What contact there is between two groups (findings.md 7.0.6). Only people who know each other
// count, and people who are in both.
struct GroupContact {
  GroupId first;
  GroupId second;                     // first < second
  std::uint32_t tau = 0;              // the least number of people whose leaving ends all contact
  std::vector<MemberId> carriers;     // when tau is 1: whoever is enough to end it alone, ascending
  std::vector<std::uint32_t> ties{};  // that cross, between people who are not in both
};
// All pairs of groups with contact, by (first, second).
std::vector<GroupContact> group_contacts(const privacy::Scene& scene,
                                         const graph::TieGraphs& graphs, const Groups& groups);
// The declared groups and all contacts between them, made once for whoever looks at both.
struct GroupNetwork {
  Groups groups;
  std::vector<GroupContact> contacts;
  graph::ArcGraph pairs;  // of groups with contact: an arc for each contact, in their order

  // Nothing when the two have no contact. The order of the two does not matter.
  [[nodiscard]] const GroupContact* between(GroupId a, GroupId b) const;
};
GroupNetwork group_network(const privacy::Scene& scene, const graph::TieGraphs& graphs);

// What is left of the contact between two groups: how much, and its carriers.
GroupContact contact_left(const LeftOut& left, Ref group, Ref other);
[[nodiscard]] bool is_contact_left(const LeftOut& left, Ref group, Ref other);

// The ties that keep a person in a group: memberships of the association; nothing for an area,
// which nobody leaves by losing a tie.
std::vector<std::uint32_t> ties_into(const privacy::Scene& scene, const Groups& groups,
                                     MemberId person, GroupId group);
// What holds it up that a group is known or comes somewhere; of a group that several bring, the
// ties of whom we are surest, the first of equals.
using TiesOfGroups = std::map<GroupId, std::vector<std::uint32_t>>;
void keep_surest(const privacy::Scene& scene, TiesOfGroups& kept, GroupId group,
                 std::vector<std::uint32_t> ties);
// Memberships without which somebody would be counted with the area `group` and know people of
// `other`: of those who live there and whose memberships all hang on one source.
std::vector<std::uint32_t> ties_that_keep_out(const privacy::Scene& scene,
                                              const graph::TieGraphs& graphs, const Groups& groups,
                                              std::pair<GroupId, GroupId> group_and_other);

}  // namespace buurtweb::analysis
