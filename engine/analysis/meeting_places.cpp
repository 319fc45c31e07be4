#include <algorithm>
#include <set>
#include <utility>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"
#include "engine/analysis/sorted_rows.h"
#include "engine/analysis/sources.h"
#include "engine/analysis/step_analysis.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;

using GroupPair = std::pair<GroupId, GroupId>;  // lower first
using TiePositions = std::vector<std::uint32_t>;

bool brings_people_together(AssetKind kind) {
  return kind == AssetKind::facility || kind == AssetKind::initiative;
}

// What is found at one place after the other.
class MeetingPlaces {
public:
  MeetingPlaces(const Scene& scene, const TieGraphs& graphs, const GroupNetwork& network)
      : scene_(scene), graphs_(graphs), groups_(network.groups), network_(network) {}

  std::vector<Finding> all() {
    Listing found(scene_);
    const std::vector<Attendance>& coming = groups_.coming;
    for (auto begin = coming.begin(); begin != coming.end();) {
      const auto elsewhere = [&](const Attendance& a) { return a.place != begin->place; };
      const auto end = std::find_if(begin, coming.end(), elsewhere);
      if (brings_people_together(scene_[begin->place].kind)) {
        look_at({begin, end}, found);
      }
      begin = end;
    }
    return found.take();
  }

private:
  void look_at(std::span<const Attendance> comings, Listing& found) {
    people_.clear();
    ties_of_.clear();
    evidence_.clear();
    for (const Attendance& coming : comings) {
      evidence_.push_back(coming.tie);
      for (const MemberId person : people_behind(scene_, groups_, coming.who)) {
        arrive(person, coming);
      }
    }
    const std::vector<GroupPair> strangers = strangers_here();
    if (!strangers.empty()) {
      found.add(describe(comings.front().place, strangers));
    }
  }

  // An association that comes counts as its members, so they hang on their membership too.
  void arrive(MemberId person, const Attendance& coming) {
    people_.push_back(person);
    TiePositions ties{coming.tie};
    std::ranges::copy_if(groups_.memberships[person.value()], std::back_inserter(ties),
                         [&](std::uint32_t tie) { return scene_.ties[tie].to == coming.who; });
    for (const GroupId group : groups_.of[person.value()]) {
      TiePositions all = ties;
      std::ranges::copy(ties_into(scene_, groups_, person, group), std::back_inserter(all));
      keep_surest(scene_, ties_of_, group, std::move(all));
    }
  }

  [[nodiscard]] std::vector<GroupPair> strangers_here() const {
    std::vector<GroupPair> pairs;
    for (auto g = ties_of_.begin(); g != ties_of_.end(); ++g) {
      for (auto h = std::next(g); h != ties_of_.end(); ++h) {
        if (network_.between(g->first, h->first) == nullptr) {
          pairs.emplace_back(g->first, h->first);
        }
      }
    }
    return pairs;
  }

  Finding describe(MemberId place, const std::vector<GroupPair>& strangers) {
    sort_unique(people_);
    Finding finding{.kind = FindingKind::meeting_place,
                    .about = {place},
                    .people = static_cast<std::uint32_t>(people_.size()),
                    .evidence = evidence_of(scene_, evidence_),
                    .held_by = hold(strangers)};
    std::set<GroupId> concerned;
    for (const auto& [g, h] : strangers) {
      if (finding.parts.size() < kMostListed) {
        finding.parts.push_back({groups_[g].ref, groups_[h].ref});
      }
      concerned.insert({g, h});
    }
    for (const GroupId id : concerned) {
      finding.groups.push_back(groups_[id].ref);
    }
    finding.figures = {{"paren", static_cast<double>(strangers.size())},
                       {"groepen", static_cast<double>(concerned.size())}};
    if (strangers.size() > kMostListed) {
      finding.figures.push_back(
          {"niet_opgesomd", static_cast<double>(strangers.size() - kMostListed)});
    }
    return finding;
  }

  // One pair of strangers is enough; the one we are surest of holds the finding up.
  [[nodiscard]] TiePositions hold(const std::vector<GroupPair>& strangers) const {
    const auto doubtful = [&](const GroupPair& pair) {
      return count_doubtful(scene_, ties_of_.at(pair.first)) +
             count_doubtful(scene_, ties_of_.at(pair.second));
    };
    const auto [g, h] = *std::ranges::min_element(strangers, {}, doubtful);
    TiePositions ties = ties_of_.at(g);
    for (const TiePositions& more :
         {ties_of_.at(h), ties_that_keep_out(scene_, graphs_, groups_, {g, h}),
          ties_that_keep_out(scene_, graphs_, groups_, {h, g})}) {
      ties.insert(ties.end(), more.begin(), more.end());
    }
    return ties;
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  const Groups& groups_;
  const GroupNetwork& network_;

  // Of the place that is looked at:
  std::vector<MemberId> people_;
  TiePositions evidence_;
  TiesOfGroups ties_of_;  // what brings each group there
};

// The groups of whoever comes to a place and is left there, ascending.
std::vector<Ref> groups_left_at(const LeftOut& left, MemberId place) {
  std::vector<Ref> groups;
  for (const Attendance& coming :
       rows_with(left.whole_groups().coming, place, &Attendance::place)) {
    if (left.is_gone(coming.tie)) {
      continue;
    }
    const std::vector<MemberId> people =
        is_person(left.scene(), coming.who) ? std::vector{coming.who} : left.people_of(coming.who);
    for (const MemberId person : people) {
      const std::vector<Ref> own = left.groups_of(person);
      groups.insert(groups.end(), own.begin(), own.end());
    }
  }
  sort_unique(groups);
  return groups;
}

}  // namespace

// 2.plek_verbindt: a facility or an initiative where people come from groups that have no contact.
// About the place; `parts` are the pairs of groups, the first
// kMostListed of them.
std::vector<Finding> meeting_places(const Scene& scene, const TieGraphs& graphs,
                                    const GroupNetwork& network) {
  return MeetingPlaces(scene, graphs, network).all();
}

// One pair of groups that meet here and have no contact is enough. Mostly it is one of those that
// were found with everybody; else two may have lost their contact.
bool stands_as_meeting_place(LeftOut& left, const Finding& finding) {
  const std::vector<Ref> groups = groups_left_at(left, std::get<MemberId>(finding.about.front()));
  const auto meets = [&](const Ref& group) { return std::ranges::binary_search(groups, group); };
  const auto still_strangers = [&](const std::vector<Ref>& pair) {
    return meets(pair[0]) && meets(pair[1]) && !is_contact_left(left, pair[0], pair[1]);
  };
  if (std::ranges::any_of(finding.parts, still_strangers)) {
    return true;
  }
  for (auto g = groups.begin(); g != groups.end(); ++g) {
    if (std::any_of(std::next(g), groups.end(),
                    [&](const Ref& h) { return !is_contact_left(left, *g, h); })) {
      return true;
    }
  }
  return false;
}

}  // namespace buurtweb::analysis
