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

  // Takes one person to look for; false when nobody could fit.
  bool look_for(MemberId person);
  // Whether this other one may be proposed to whom is looked for.
  [[nodiscard]] bool suits(MemberId other) const;
  [[nodiscard]] Fit fit(MemberId a, MemberId b) const;
  // Everything they have for each other: asks with offers first, then interests.
  [[nodiscard]] std::vector<Reason> reasons(MemberId a, MemberId b) const;

private:
  struct Tags {
    std::vector<TagId> offers;
    std::vector<TagId> seeks;
    std::vector<TagId> interests;
  };
  [[nodiscard]] bool may_be_proposed(MemberId a, MemberId b) const;
  void mark(const std::vector<TagId>& tags, std::uint8_t use);  // 0: no use
  [[nodiscard]] bool is_marked(const std::vector<TagId>& tags, std::uint8_t use) const;

  const privacy::Scene& scene_;
  const graph::TieGraphs& graphs_;
  std::vector<Tags> tags_;          // of those who may be approached; empty for others
  std::vector<std::uint8_t> uses_;  // of each tag, by the one who is looked for
  MemberId looked_for_;
  std::vector<std::pair<MemberId, MemberId>> not_together_;  // sorted, lower first
};

}  // namespace buurtweb::analysis
