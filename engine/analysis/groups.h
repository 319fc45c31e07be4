#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Somebody comes somewhere: uses a facility, joins or leads an initiative or an association.
struct Attendance {
  MemberId place;
  MemberId who;
  std::uint32_t tie = 0;  // position in Scene::ties
  auto operator<=>(const Attendance&) const = default;
};

using GroupId = Id<struct GroupTag>;  // position in Groups::all

struct Group {
  Ref ref;
  std::vector<MemberId> people{};  // ascending
};

// The groups that people say they belong to: associations with those who are a member of them or
// lead them, and for people in no association the area they live in (decisions.md 11). Groups may
// overlap. An association without a visible member is no group.
struct Groups {
  std::vector<Group> all;                // associations, then areas, each in their order
  std::vector<std::vector<GroupId>> of;  // the groups of each member, ascending; of people only
  std::vector<Attendance> coming;        // all there are, by place and then by who comes
  std::vector<std::vector<std::uint32_t>> memberships;  // of each person: positions in Scene::ties
  std::vector<std::vector<MemberId>> living{};          // all people of each area, ascending
  [[nodiscard]] const Group& operator[](GroupId id) const { return all[id.value()]; }
  // The people of an association; none when it is no group.
  [[nodiscard]] std::span<const MemberId> people_of(MemberId association) const;
  [[nodiscard]] bool belongs(MemberId person, GroupId group) const;
};
Groups declared_groups(const privacy::Scene& scene, const graph::TieGraphs& graphs);

// The people that a coming stands for: the person, or the members of an association.
std::vector<MemberId> people_behind(const privacy::Scene& scene, const Groups& groups,
                                    MemberId who);

// How many people are in one of two groups or in both.
std::uint32_t people_together(const Groups& groups, GroupId a, GroupId b);

}  // namespace buurtweb::analysis
