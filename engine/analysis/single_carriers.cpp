#include <algorithm>
#include <array>
#include <utility>

#include "engine/analysis/group_contact.h"
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
      : scene_(scene), graphs_(graphs), groups_(groups) {}

  void up(Finding& finding, const GroupContact& contact) {
    ties_ = contact.ties;
    hold_members(contact.first, contact);
    hold_members(contact.second, contact);
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

  [[nodiscard]] bool is_in(const GroupContact& contact, MemberId person) const {
    return contains(contact.carriers, person) ||
           std::ranges::any_of(contact.ties, [&](std::uint32_t tie) {
             return scene_.ties[tie].from == person || scene_.ties[tie].to == person;
           });
  }

  void hold_members(GroupId group, const GroupContact& contact) {
    std::vector<std::vector<std::uint32_t>> others;
    for (const MemberId person : groups_[group].people) {
      std::vector<std::uint32_t> ties = ties_into(scene_, groups_, person, group);
      if (is_in(contact, person)) {
        add(ties);
      } else {
        others.push_back(std::move(ties));
      }
    }
    const auto doubtful = [&](const auto& ties) { return count_doubtful(scene_, ties); };
    const auto surest = std::ranges::min_element(others, {}, doubtful);
    if (surest != others.end()) {
      add(*surest);
    }
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  const Groups& groups_;
  std::vector<std::uint32_t> ties_;
};

Finding describe(const Scene& scene, const Groups& groups, const GroupContact& contact) {
  Finding finding{.kind = FindingKind::single_carrier,
                  .about = refs(contact.carriers),
                  .figures = {{"tau", static_cast<double>(contact.tau)}},
                  .people = people_together(groups, contact.first, contact.second),
                  .evidence = evidence_of(scene, contact.ties)};
  std::array pair{contact.first, contact.second};
  std::ranges::stable_sort(pair, {}, [&](GroupId id) {
    const std::vector<MemberId>& people = groups[id].people;
    return std::pair(-static_cast<std::int64_t>(people.size()), sorted_handles(scene, people));
  });
  for (const GroupId id : pair) {
    finding.parts.push_back(refs(groups[id].people));
    finding.groups.push_back(groups[id].ref);
  }
  return finding;
}

}  // namespace

// 2.contact_via_een_persoon: two groups, of at least two people each, whose contact ends when one
// person leaves. About whoever is that person; with one tie either end of it may be.
std::vector<Finding> single_carriers(const Scene& scene, const TieGraphs& graphs) {
  const Groups groups = declared_groups(scene, graphs);
  Hold hold(scene, graphs, groups);
  Listing found(scene);
  for (const GroupContact& contact : group_contacts(scene, graphs, groups)) {
    if (contact.tau == 1 && groups[contact.first].people.size() >= kPeopleAGroup &&
        groups[contact.second].people.size() >= kPeopleAGroup) {
      Finding finding = describe(scene, groups, contact);
      hold.up(finding, contact);
      found.add(std::move(finding));
    }
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
