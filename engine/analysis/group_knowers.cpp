#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/groups.h"
#include "engine/analysis/leave_one_out.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"
#include "engine/analysis/partition.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/sources.h"
#include "engine/analysis/step_analysis.h"
#include "engine/graph/brokerage.h"
#include "engine/graph/burt.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;
using TiePositions = std::vector<std::uint32_t>;

constexpr double kEnoughCircles = 3 - 1e-9;  // thirds are not exact
constexpr std::size_t kEnoughGroups = 2;

class GroupKnowers {
public:
  GroupKnowers(const Scene& scene, const TieGraphs& graphs, const Groups& groups)
      : scene_(scene),
        graphs_(graphs),
        groups_(groups),
        social_(scene, graphs),
        circles_(graph::effective_size(graphs.social)),
        roles_(graph::brokerage(graphs.social, partition_of_people(scene, graphs, groups).of)) {}

  void look_at(MemberId person, Listing& found) const {
    if (circles_[person.value()].value_or(0) < kEnoughCircles || !knows_enough_groups(person) ||
        found.passes_over(certainty_at_best(scene_, social_.of(person.value())), 1, person)) {
      return;
    }
    found.add(describe(person, groups_known_by(person)));
  }

private:
  // Mostly the first few contacts tell.
  [[nodiscard]] bool knows_enough_groups(MemberId person) const {
    std::vector<GroupId> known;
    for (const Vertex w : graphs_.social.neighbours(person.value())) {
      for (const GroupId group : groups_.of[w]) {
        if (!groups_.belongs(person, group) && std::ranges::find(known, group) == known.end()) {
          known.push_back(group);
        }
      }
      if (known.size() >= kEnoughGroups) {
        return true;
      }
    }
    return false;
  }

  // The groups in which somebody knows people without being in them, and what keeps the person
  // known there in that group.
  [[nodiscard]] TiesOfGroups groups_known_by(MemberId person) const {
    TiesOfGroups known;
    for (const Vertex w : graphs_.social.neighbours(person.value())) {
      for (const GroupId group : groups_.of[w]) {
        if (groups_.belongs(person, group)) {
          continue;
        }
        keep_surest(scene_, known, group, ties_into(scene_, groups_, MemberId(w), group));
      }
    }
    return known;
  }

  // While all ties of this person stand, losing others only leaves more separate circles.
  [[nodiscard]] TiePositions hold(MemberId person, const TiesOfGroups& known) const {
    std::vector<TiePositions> into;
    for (const auto& [group, ties] : known) {
      into.push_back(ties);
    }
    std::ranges::stable_sort(
        into, {}, [&](const TiePositions& ties) { return count_doubtful(scene_, ties); });
    TiePositions held = social_.of(person.value());
    for (std::size_t i = 0; i < kEnoughGroups; ++i) {
      held.insert(held.end(), into[i].begin(), into[i].end());
    }
    return held;
  }

  [[nodiscard]] Finding describe(MemberId person, const TiesOfGroups& known) const {
    const graph::Brokerage& roles = roles_[person.value()];
    Finding finding{.kind = FindingKind::group_knower,
                    .about = {person},
                    .figures = {{"effectieve_grootte", *circles_[person.value()]},
                                {"groepen", static_cast<double>(known.size())},
                                {"coordinator", static_cast<double>(roles.coordinator)},
                                {"adviseur", static_cast<double>(roles.consultant)},
                                {"poortwachter", static_cast<double>(roles.gatekeeper)},
                                {"vertegenwoordiger", static_cast<double>(roles.representative)},
                                {"tussenpersoon", static_cast<double>(roles.liaison)}},
                    .people = 1,
                    .evidence = evidence_of(scene_, social_.of(person.value())),
                    .held_by = hold(person, known)};
    for (const auto& [group, ties] : known) {
      finding.groups.push_back(groups_[group].ref);
    }
    return finding;
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  const Groups& groups_;
  SocialTies social_;
  std::vector<std::optional<double>> circles_;
  std::vector<graph::Brokerage> roles_;
};

double effective_size_left(const LeftOut& left, const std::vector<Vertex>& contacts) {
  std::size_t twice_the_ties = 0;
  for (const Vertex w : contacts) {
    std::optional<Vertex> last;  // two may be tied twice
    left.each_tie_of(w, [&](Vertex other, std::uint32_t) {
      const bool is_new = std::exchange(last, other) != other;
      twice_the_ties += is_new && std::ranges::binary_search(contacts, other) ? 1U : 0U;
    });
  }
  return graph::effective_size(contacts.size(), twice_the_ties);
}

// Whether these contacts of somebody are in enough groups that are not somebody's own (ascending).
bool are_in_enough_groups(const LeftOut& left, const std::vector<Vertex>& contacts,
                          const std::vector<Ref>& own) {
  std::vector<Ref> known;
  for (const Vertex w : contacts) {
    std::ranges::set_difference(left.groups_of(MemberId(w)), own, std::back_inserter(known));
    sort_unique(known);
    if (known.size() >= kEnoughGroups) {
      return true;
    }
  }
  return false;
}

}  // namespace

// 2.kent_groepen: a person whose contacts fall in at least three separate circles and who knows
// people in at least two groups without being in them (decisions.md 12, 33). `groups` are those
// groups. The roles of Gould & Fernandez are counted over the classes of `indeling` and are told as
// numbers only: what somebody is for a group is for that person to say.
std::vector<Finding> group_knowers(const Scene& scene, const TieGraphs& graphs,
                                   const Groups& groups) {
  const GroupKnowers knowers(scene, graphs, groups);
  Listing found(scene);
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (is_person(scene, MemberId::of(i))) {
      knowers.look_at(MemberId::of(i), found);
    }
  }
  return found.take();
}

bool stands_as_group_knower(LeftOut& left, const Finding& finding) {
  const auto person = std::get<MemberId>(finding.about.front());
  const std::vector<Vertex> contacts = left.contacts_of(person.value());
  if (contacts.empty() || effective_size_left(left, contacts) < kEnoughCircles) {
    return false;
  }
  return are_in_enough_groups(left, contacts, left.groups_of(person));
}

}  // namespace buurtweb::analysis
