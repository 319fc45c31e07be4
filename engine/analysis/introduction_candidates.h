#pragma once

#include <vector>

#include "engine/analysis/groups.h"
#include "engine/analysis/introduction_round.h"
#include "engine/analysis/introductions.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Everyone who could be proposed to somebody: looked for among those who are near, since whoever
// fits may live anywhere in a city. Of one person those are kept who fit best, then whom somebody
// introduces most warmly, then the next in the order of names, which is another for everybody, so
// that nobody is in the way of all the others.
std::vector<Candidate> introduction_candidates(const privacy::Scene& scene,
                                               const graph::TieGraphs& graphs, const Groups& groups,
                                               const RoundRequest& request);

}  // namespace buurtweb::analysis
