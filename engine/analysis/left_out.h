#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/analysis/groups.h"
#include "engine/analysis/social_ties.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// A neighbourhood from which one source after the other is left out, to look at a few findings
// again: nearly everyone may be a source, and most tell of a handful of ties, so what is asked here
// is answered from the whole without the ties that are gone, around those it is asked of. What
// needs all of it at once is made when it is first asked for.
class LeftOut {
public:
  LeftOut(const privacy::Scene& scene, const graph::TieGraphs& whole);
  // The ties that only this source tells of are gone, those of the source before are back.
  // O(ties of both).
  void leave_out(privacy::SourceId source);

  [[nodiscard]] const privacy::Scene& scene() const { return scene_; }
  [[nodiscard]] const Groups& whole_groups() const { return groups_; }
  [[nodiscard]] bool is_gone(std::uint32_t tie) const { return gone_[tie]; }

  // Calls visit(other, tie) for each social tie that is left, by the other and then by tie.
  template <class Visit>
  void each_tie_of(graph::Vertex v, Visit visit) const {
    for (const SocialTies::Row& row : social_.rows_of(v)) {
      if (!gone_[row.tie]) {
        visit(row.to, row.tie);
      }
    }
  }
  [[nodiscard]] std::vector<graph::Vertex> contacts_of(graph::Vertex v) const;  // ascending
  [[nodiscard]] bool are_tied(graph::Vertex a, graph::Vertex b) const;
  // The declared groups of a person, ascending, and the people of a group.
  [[nodiscard]] std::vector<Ref> groups_of(MemberId person) const;
  [[nodiscard]] std::vector<MemberId> people_of(Ref group) const;

  [[nodiscard]] const graph::TieGraphs& graphs();
  [[nodiscard]] const graph::Cuts& cuts_between_people();

private:
  [[nodiscard]] bool belongs(MemberId person, Ref group) const;

  const privacy::Scene& scene_;
  Groups groups_;
  SocialTies social_;
  std::vector<std::vector<std::uint32_t>> told_by_;  // the ties that only this source tells of
  std::vector<bool> gone_;
  privacy::SourceId source_ = privacy::kTeam;
  std::optional<graph::TieGraphs> graphs_{};
  std::optional<graph::Cuts> cuts_{};
};

}  // namespace buurtweb::analysis
