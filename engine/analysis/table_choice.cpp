#include "engine/analysis/table_choice.h"

#include <algorithm>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/groups.h"
#include "engine/analysis/members.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/sources.h"
#include "engine/graph/multicover.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

class Table {
public:
  Table(const Scene& scene, const TieGraphs& graphs)
      : scene_(scene), graphs_(graphs), groups_(declared_groups(scene, graphs)) {
    for (std::size_t i = 0; i < scene.size(); ++i) {
      const MemberId person = MemberId::of(i);
      if (is_person(scene, person) && scene[person].approachable) {
        willing_.push_back(person);
      }
    }
  }

  [[nodiscard]] std::vector<Finding> best() const {
    const graph::CoverAnswer answer = graph::multicover(task());
    if (answer.answers.empty() || answer.answers.front().empty()) {
      return {};
    }
    return {describe(answer)};
  }

private:
  [[nodiscard]] std::uint32_t wanted(const Group& group) const {
    return std::cmp_greater_equal(group.people.size(), scene_.thresholds.large_group) ? 2 : 1;
  }

  [[nodiscard]] std::uint32_t available(const Group& group) const {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(group.people, [&](MemberId p) { return contains(willing_, p); }));
  }

  [[nodiscard]] bool is_new(MemberId person) const {
    return std::ranges::find(scene_.plan.previous_table, person) ==
           scene_.plan.previous_table.end();
  }

  [[nodiscard]] graph::CoverTask task() const {
    graph::CoverTask task;
    task.most = static_cast<std::uint32_t>(scene_.thresholds.table_max);
    for (const Group& group : groups_.all) {
      task.quorum.push_back(std::min(wanted(group), available(group)));
    }
    std::vector<graph::Arc> ties;
    for (Vertex c = 0; c < willing_.size(); ++c) {
      task.is_new.push_back(is_new(willing_[c]));
      task.groups_of.emplace_back();
      for (const GroupId group : groups_.of[willing_[c].value()]) {
        task.groups_of.back().push_back(static_cast<std::uint32_t>(group.value()));
      }
      for (const Vertex w : graphs_.social.neighbours(willing_[c].value())) {
        const auto other = std::ranges::lower_bound(willing_, MemberId(w));
        if (other != willing_.end() && *other == MemberId(w)) {
          ties.push_back({c, static_cast<Vertex>(other - willing_.begin())});
        }
      }
    }
    task.ties = graph::TieGraph(static_cast<Vertex>(willing_.size()), ties);
    return task;
  }

  [[nodiscard]] std::vector<MemberId> people(const std::vector<Vertex>& choice) const {
    std::vector<MemberId> people;
    std::ranges::transform(choice, std::back_inserter(people),
                           [&](Vertex c) { return willing_[c]; });
    return people;
  }

  // What makes the chosen stand for their groups, and what they have with each other.
  [[nodiscard]] std::vector<std::uint32_t> ties_of(const std::vector<MemberId>& chosen) const {
    const SocialTies social(scene_, graphs_);
    std::vector<std::uint32_t> ties;
    for (const MemberId person : chosen) {
      for (const GroupId group : groups_.of[person.value()]) {
        const auto into = ties_into(scene_, groups_, person, group);
        ties.insert(ties.end(), into.begin(), into.end());
      }
      for (const MemberId other : chosen) {
        const auto between = person < other ? social.between(person.value(), other.value())
                                            : std::vector<std::uint32_t>{};
        ties.insert(ties.end(), between.begin(), between.end());
      }
    }
    return ties;
  }

  [[nodiscard]] Finding describe(const graph::CoverAnswer& answer) const {
    const std::vector<MemberId> chosen = people(answer.answers.front());
    const std::vector<std::uint32_t> ties = ties_of(chosen);
    const auto fresh = std::ranges::count_if(chosen, [&](MemberId p) { return is_new(p); });
    Finding finding{
        .kind = FindingKind::table,
        .about = refs(chosen),
        .figures = {{"mensen", static_cast<double>(chosen.size())},
                    {"nieuw", static_cast<double>(fresh)},
                    {"groepen", static_cast<double>(groups_.all.size())},
                    {"exact", answer.exact ? 1.0 : 0.0}},
        .certainty = count_doubtful(scene_, ties) > 0 ? Certainty::probable : Certainty::certain,
        .people = static_cast<std::uint32_t>(chosen.size()),
        .evidence = evidence_of(scene_, ties)};
    if (answer.count > 1) {
      for (const std::vector<Vertex>& other : answer.answers) {
        finding.alternatives.push_back(refs(people(other)));
      }
      finding.more_alternatives = answer.count - answer.answers.size();
    }
    for (const Group& group : groups_.all) {
      if (available(group) < wanted(group)) {
        finding.empty_seats.push_back(group.ref);
      }
    }
    return finding;
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  Groups groups_;
  std::vector<MemberId> willing_;
};

}  // namespace

// Everyone who may be approached, and nobody else; a group of at least `grote_groep` sends two. A
// quorum is no more than the group's willing people, and whom the table then falls short of is in
// `empty_seats`, so that they are asked and not counted as present. A third of the table was not at
// the last one. It is as sure as its weakest tie (decisions.md 5).
std::vector<Finding> table_choice(const Scene& scene, const TieGraphs& graphs) {
  return Table(scene, graphs).best();
}

}  // namespace buurtweb::analysis
