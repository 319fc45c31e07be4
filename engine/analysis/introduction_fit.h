#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// What two people are to each other, best first.
enum class Fit : std::uint8_t { reciprocal, one_way, interest, none };

// Who may be proposed to whom because they have something for each other, whatever the way between
// them: both may be approached, they do not know each other, they would not rather not meet, and
// the log gives no reason to leave them in peace.
class Matchmaking {
public:
  Matchmaking(const privacy::Scene& scene, const graph::TieGraphs& graphs);

  // The fitting partners of a person that come after that person, ascending.
  [[nodiscard]] std::vector<MemberId> partners_of(MemberId person) const;
  [[nodiscard]] Fit fit(MemberId a, MemberId b) const;
  // Everything they have for each other: asks with offers first, then interests.
  [[nodiscard]] std::vector<Reason> reasons(MemberId a, MemberId b) const;

private:
  using PeopleByTag = std::vector<std::vector<MemberId>>;

  struct Tags {
    std::vector<TagId> offers;
    std::vector<TagId> seeks;
    std::vector<TagId> interests;
  };
  [[nodiscard]] bool may_be_proposed(MemberId a, MemberId b) const;
  void note(MemberId person);

  const privacy::Scene& scene_;
  const graph::TieGraphs& graphs_;
  std::vector<Tags> tags_;  // of those who may be approached; empty for others
  PeopleByTag offering_;
  PeopleByTag seeking_;
  PeopleByTag interested_;
  std::vector<std::pair<MemberId, MemberId>> not_together_;  // sorted, lower first
};

}  // namespace buurtweb::analysis
