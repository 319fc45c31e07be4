#include "engine/analysis/group_relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/analysis/certainty.h"
#include "engine/analysis/group_contact.h"
#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;

using GroupPair = std::pair<GroupId, GroupId>;  // lower first

// What two groups without contact have in common: the themes of the associations themselves, and
// the places where the group or a member of it comes (decisions.md 33).
struct InCommon {
  std::vector<TagId> themes;
  std::vector<MemberId> places;
};

template <class Thing>
using GroupsOf = std::map<Thing, std::set<GroupId>>;

GroupsOf<TagId> groups_by_theme(const Scene& scene, const Groups& groups) {
  GroupsOf<TagId> by_theme;
  for (std::size_t g = 0; g < groups.all.size(); ++g) {
    const auto* const association = std::get_if<MemberId>(&groups.all[g].ref);
    if (association == nullptr) {
      continue;
    }
    for (const TagId theme : tags_used_as(scene[*association], TagUse::theme)) {
      by_theme[theme].insert(GroupId::of(g));
    }
  }
  return by_theme;
}

GroupsOf<MemberId> groups_by_place(const Groups& groups) {
  std::map<MemberId, GroupId> as_group;
  for (std::size_t g = 0; g < groups.all.size(); ++g) {
    if (const auto* const association = std::get_if<MemberId>(&groups.all[g].ref)) {
      as_group[*association] = GroupId::of(g);
    }
  }
  GroupsOf<MemberId> by_place;
  for (const Attendance& coming : groups.coming) {
    std::set<GroupId>& there = by_place[coming.place];
    const std::vector<GroupId>& own = groups.of[coming.who.value()];
    there.insert(own.begin(), own.end());
    if (as_group.contains(coming.who)) {
      there.insert(as_group[coming.who]);
    }
  }
  return by_place;
}

// Calls `visit` with each two of the groups.
template <class Visit>
void each_pair(const std::set<GroupId>& there, Visit visit) {
  for (auto g = there.begin(); g != there.end(); ++g) {
    for (auto h = std::next(g); h != there.end(); ++h) {
      visit(GroupPair(*g, *h));
    }
  }
}

std::map<GroupPair, InCommon> in_common(const Scene& scene, const Groups& groups) {
  std::map<GroupPair, InCommon> common;
  for (const auto& [theme, there] : groups_by_theme(scene, groups)) {
    each_pair(there, [&, it = theme](GroupPair pair) { common[pair].themes.push_back(it); });
  }
  for (const auto& [place, there] : groups_by_place(groups)) {
    each_pair(there, [&, it = place](GroupPair pair) { common[pair].places.push_back(it); });
  }
  return common;
}

// Two associations that work together are in contact, whoever knows whom.
bool work_together(const Groups& groups, const TieGraphs& graphs, GroupPair pair) {
  const auto* const a = std::get_if<MemberId>(&groups[pair.first].ref);
  const auto* const b = std::get_if<MemberId>(&groups[pair.second].ref);
  return a != nullptr && b != nullptr && graphs.social.has_arc(a->value(), b->value());
}

}  // namespace

// 2.groepen_zonder_contact: two groups with a theme or a place in common that do not know each
// other. About the groups; `tags` the themes and `place` the first place they share.
std::vector<Finding> groups_without_contact(const Scene& scene, const TieGraphs& graphs) {
  const Groups groups = declared_groups(scene, graphs);
  const std::vector<GroupContact> contacts = group_contacts(scene, graphs, groups);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const auto& [pair, common] : in_common(scene, groups)) {
    const auto& [g, h] = pair;
    if (contact_between(contacts, g, h) != nullptr || work_together(groups, graphs, pair)) {
      continue;
    }
    Finding finding{.kind = FindingKind::groups_without_contact,
                    .about = {groups[g].ref, groups[h].ref},
                    .tags = common.themes,
                    .people = people_together(groups, g, h)};
    if (!common.places.empty()) {
      finding.place = common.places.front();
    }
    settle(finding, judge.between(side_of(groups[g]), side_of(groups[h])));
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace buurtweb::analysis
