#pragma once

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/group_contact.h"
#include "engine/analysis/groups.h"
#include "engine/graph/efficiency_gain.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Above so many assets the distances between all pairs are not kept: then a gain is only a class,
// and it is that in the neighbourhood as it is.
inline constexpr std::size_t kGainLimit = 2000;

// What a tie between two people would add to the neighbourhood, and to what was added before.
class Gains {
public:
  // The network must outlive it.
  Gains(const privacy::Scene& scene, const graph::TieGraphs& graphs, const GroupNetwork& network);

  [[nodiscard]] Gain of(MemberId a, MemberId b) const;
  // In global efficiency; nothing above kGainLimit. Adds what it took to `steps`.
  [[nodiscard]] std::optional<double> in_efficiency(MemberId a, MemberId b,
                                                    std::uint64_t* steps = nullptr) const;
  void add(MemberId a, MemberId b);
  [[nodiscard]] const Groups& groups() const { return network_->groups; }

private:
  using People = std::pair<MemberId, MemberId>;
  using GroupPair = std::pair<GroupId, GroupId>;  // lower first

  // Nothing where two groups have no contact; none where it takes more than one to end it, which is
  // sound, however many; else whoever is enough to end it, ascending.
  [[nodiscard]] std::optional<std::span<const MemberId>> carriers_between(GroupPair pair) const;
  [[nodiscard]] bool crosses(GroupPair pair, People people) const;
  [[nodiscard]] Gain between(GroupPair pair, People people) const;
  [[nodiscard]] graph::Vertex part_of(graph::Vertex v) const;
  template <class Visit>
  void each_pair(People people, Visit visit) const;

  const GroupNetwork* network_;                              // as it was found
  std::map<GroupPair, std::vector<MemberId>> carriers_now_;  // where something was added
  std::vector<graph::Vertex> part_;  // of each member; a part may point to the part it joined
  std::optional<graph::AllDistances> distances_;
};

}  // namespace buurtweb::analysis
