#include "engine/analysis/groups.h"

#include <algorithm>
#include <iterator>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

bool is_coming(RelationKind relation) {
  return relation == RelationKind::uses || relation == RelationKind::member_of ||
         relation == RelationKind::takes_part_in || relation == RelationKind::leads;
}

std::vector<Attendance> attendances(const privacy::Scene& scene, const graph::TieGraphs& graphs) {
  std::vector<Attendance> coming;
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (is_coming(tie.relation)) {
      coming.push_back({.place = tie.to, .who = tie.from, .tie = position});
    }
  }
  std::ranges::sort(coming);
  return coming;
}

void add_associations(const privacy::Scene& scene, Groups& groups) {
  for (const Attendance& a : groups.coming) {
    if (scene[a.place].kind != AssetKind::association || !is_person(scene, a.who)) {
      continue;
    }
    if (groups.all.empty() || groups.all.back().ref != Ref(a.place)) {
      groups.all.push_back({.ref = a.place, .people = {}});
    }
    std::vector<MemberId>& people = groups.all.back().people;
    if (people.empty() || people.back() != a.who) {
      people.push_back(a.who);
    }
    groups.memberships[a.who.value()].push_back(a.tie);
  }
}

std::vector<std::vector<MemberId>> people_by_area(const privacy::Scene& scene) {
  std::vector<std::vector<MemberId>> living(scene.areas.size());
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const privacy::Member& member = scene.members[i];
    if (buurtweb::is_person(member.kind) && member.area) {
      living[member.area->value()].push_back(MemberId::of(i));
    }
  }
  return living;
}

void add_areas(Groups& groups) {
  for (std::size_t area = 0; area < groups.living.size(); ++area) {
    Group group{.ref = AreaId::of(area), .people = groups.living[area]};
    std::erase_if(group.people, [&](MemberId p) { return !groups.of[p.value()].empty(); });
    if (!group.people.empty()) {
      groups.all.push_back(std::move(group));
    }
  }
}

void note_members(Groups& groups, std::size_t first) {
  for (std::size_t g = first; g < groups.all.size(); ++g) {
    for (const MemberId person : groups.all[g].people) {
      groups.of[person.value()].push_back(GroupId::of(g));
    }
  }
}

}  // namespace

std::span<const MemberId> Groups::people_of(MemberId association) const {
  const auto found = std::ranges::lower_bound(all, Ref(association), {}, &Group::ref);
  if (found == all.end() || found->ref != Ref(association)) {
    return {};
  }
  return found->people;
}

bool Groups::belongs(MemberId person, GroupId group) const {
  return std::ranges::binary_search(of[person.value()], group);
}

Groups declared_groups(const privacy::Scene& scene, const graph::TieGraphs& graphs) {
  Groups groups;
  groups.of.resize(scene.size());
  groups.memberships.resize(scene.size());
  groups.coming = attendances(scene, graphs);
  groups.living = people_by_area(scene);
  add_associations(scene, groups);
  const std::size_t associations = groups.all.size();
  note_members(groups, 0);
  add_areas(groups);
  note_members(groups, associations);
  return groups;
}

std::vector<MemberId> people_behind(const privacy::Scene& scene, const Groups& groups,
                                    MemberId who) {
  if (is_person(scene, who)) {
    return {who};
  }
  const std::span<const MemberId> people = groups.people_of(who);
  return {people.begin(), people.end()};
}

std::uint32_t people_together(const Groups& groups, GroupId a, GroupId b) {
  std::vector<MemberId> in_both;
  std::ranges::set_intersection(groups[a].people, groups[b].people, std::back_inserter(in_both));
  return static_cast<std::uint32_t>(groups[a].people.size() + groups[b].people.size() -
                                    in_both.size());
}

}  // namespace buurtweb::analysis
