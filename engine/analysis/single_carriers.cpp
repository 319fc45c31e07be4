#include <algorithm>
#include <array>
#include <utility>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/leave_one_out.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"
#include "engine/analysis/sources.h"
#include "engine/analysis/step_analysis.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;

constexpr std::size_t kPeopleAGroup = 2;

// What holds the contact of two groups up as it is: the ties that cross and the membership of
// whoever is in the contact; of each group one member more, the one we are surest of; and that
// nobody who lives in an area joins it for want of a membership.
class Hold {
public:
  Hold(const Scene& scene, const TieGraphs& graphs, const Groups& groups)
      : scene_(scene), graphs_(graphs), groups_(groups) {
    for (std::size_t g = 0; g < groups.all.size(); ++g) {
      surest_.push_back(surest_first(GroupId::of(g)));
    }
  }

  void up(Finding& finding, const GroupContact& contact) {
    ties_ = contact.ties;
    const std::vector<MemberId> involved = who_is_in(contact);
    hold_members(contact.first, involved);
    hold_members(contact.second, involved);
    const std::size_t of_members = ties_.size();
    add(ties_that_keep_out(scene_, graphs_, groups_, {contact.first, contact.second}));
    add(ties_that_keep_out(scene_, graphs_, groups_, {contact.second, contact.first}));
    if (ties_.size() == of_members) {  // else whoever joins might bring contact again
      finding.falls_with = contact.ties;
    }
    finding.held_by = std::move(ties_);
  }

private:
  void add(const std::vector<std::uint32_t>& ties) {
    ties_.insert(ties_.end(), ties.begin(), ties.end());
  }

  // The people of a group, those first of whose memberships fewest are doubtful.
  [[nodiscard]] std::vector<MemberId> surest_first(GroupId group) const {
    std::vector<MemberId> people = groups_[group].people;
    sort_by_rank(people, [&](MemberId person) {
      return count_doubtful(scene_, ties_into(scene_, groups_, person, group));
    });
    return people;
  }

  [[nodiscard]] std::vector<MemberId> who_is_in(const GroupContact& contact) const {
    std::vector<MemberId> people = contact.carriers;
    for (const std::uint32_t tie : contact.ties) {
      people.insert(people.end(), {scene_.ties[tie].from, scene_.ties[tie].to});
    }
    sort_unique(people);
    return people;
  }

  void hold_members(GroupId group, const std::vector<MemberId>& involved) {
    for (const MemberId person : involved) {
      if (groups_.belongs(person, group)) {
        add(ties_into(scene_, groups_, person, group));
      }
    }
    const std::vector<MemberId>& people = surest_[group.value()];
    const auto other =
        std::ranges::find_if(people, [&](MemberId p) { return !contains(involved, p); });
    if (other != people.end()) {
      add(ties_into(scene_, groups_, *other, group));
    }
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  const Groups& groups_;
  std::vector<std::vector<MemberId>> surest_;  // of each group, the surest first
  std::vector<std::uint32_t> ties_;
};

// The larger of two groups, of equally large ones that with the lower keys.
bool is_told_first(const Scene& scene, const std::vector<MemberId>& people,
                   const std::vector<MemberId>& other) {
  return people.size() != other.size()
             ? people.size() > other.size()
             : sorted_handles(scene, people) < sorted_handles(scene, other);
}

Finding describe(const Scene& scene, const Groups& groups, const GroupContact& contact) {
  Finding finding{.kind = FindingKind::single_carrier,
                  .about = refs(contact.carriers),
                  .figures = {{"tau", static_cast<double>(contact.tau)}},
                  .people = people_together(groups, contact.first, contact.second),
                  .evidence = evidence_of(scene, contact.ties)};
  std::array pair{contact.first, contact.second};
  if (is_told_first(scene, groups[pair[1]].people, groups[pair[0]].people)) {
    std::ranges::reverse(pair);
  }
  for (const GroupId id : pair) {
    finding.parts.push_back(refs(groups[id].people));
    finding.groups.push_back(groups[id].ref);
  }
  return finding;
}

}  // namespace

// 2.contact_via_een_persoon: two groups, of at least two people each, whose contact ends when one
// person leaves. About whoever is that person; with one tie either end of it may be.
std::vector<Finding> single_carriers(const Scene& scene, const TieGraphs& graphs,
                                     const GroupNetwork& network) {
  const Groups& groups = network.groups;
  Hold hold(scene, graphs, groups);
  Listing found(scene);
  for (const GroupContact& contact : network.contacts) {
    if (contact.tau > 1 || groups[contact.first].people.size() < kPeopleAGroup ||
        groups[contact.second].people.size() < kPeopleAGroup ||
        found.passes_over(certainty_at_best(scene, contact.ties),
                          people_together(groups, contact.first, contact.second),
                          contact.carriers.front())) {
      continue;
    }
    Finding finding = describe(scene, groups, contact);
    hold.up(finding, contact);
    found.add(std::move(finding));
  }
  return found.take();
}

// The same two groups on the same people: two pairs of groups may hang on one person.
bool stands_as_single_carrier(LeftOut& left, const Finding& finding) {
  const auto is_large = [&](Ref group) { return left.people_of(group).size() >= kPeopleAGroup; };
  if (!std::ranges::all_of(finding.groups, is_large)) {
    return false;
  }
  const GroupContact contact = contact_left(left, finding.groups[0], finding.groups[1]);
  return contact.tau == 1 && refs(contact.carriers) == finding.about;
}

}  // namespace buurtweb::analysis
