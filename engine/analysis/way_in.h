#pragma once

#include <vector>

#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// How one gets to know an asset. In public a person is only named as who introduces with a yes to
// just that (`verbinder`), and whom the team spoke with is nobody's business.
struct WayIn {
  // Who knows the asset and likes to introduce people, warmest first, then by name.
  std::vector<MemberId> introducers;
  // Who knows the asset and has spoken with the team; not those who stand above.
  std::vector<MemberId> spoken_with;
  // Channels that reach the asset: itself, its area or an association that it is in.
  std::vector<MemberId> channels;
};

// O(all ties), for the channels.
WayIn way_in(const privacy::Scene& scene, const graph::TieGraphs& graphs, MemberId who);

// WayIn::introducers alone, in O(ties of who).
std::vector<MemberId> introducers_to(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                     MemberId who);

}  // namespace buurtweb::analysis
