#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/measures.h"
#include "engine/graph/blocks.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

// The ways from initiatives to sources outside that hang on single members.
namespace buurtweb::analysis {

struct OutwardWay {
  MemberId initiative;
  MemberId source;
  std::vector<graph::Vertex> way;   // a shortest one, from the initiative to the source
  std::vector<graph::Vertex> cuts;  // whom every way passes, in this order; not empty
};
struct OutwardWays {
  graph::Blocks blocks;
  std::vector<OutwardWay> ways;
  std::uint64_t unexamined = 0;  // pairs of an initiative and a source
};
// Of every initiative and every source that it has a way to at all (other sources may be on the
// way, decisions.md 40). Above kExactLimit members, where so many searches as there are sources
// cost more than `affordable`, only sources that offer something the initiative seeks or needs.
OutwardWays ways_that_hang_on_one(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                  std::uint64_t affordable = kAffordableSteps);

std::vector<Finding> essential_outward(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                       const OutwardWays& hanging);
std::vector<Finding> second_paths(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                  const OutwardWays& hanging);

}  // namespace buurtweb::analysis
