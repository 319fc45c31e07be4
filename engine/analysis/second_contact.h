#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "engine/analysis/outward_paths.h"

namespace buurtweb::analysis {

// The shortest new ties that give an initiative a second way to a source.
struct SecondContact {
  using Pair = std::pair<MemberId, MemberId>;  // lower first
  std::uint32_t hops = 0;                      // how far apart the two of each pair are now
  std::uint64_t count = 0;                     // of pairs that close; 0: no pair at all
  std::vector<Pair> first{};                   // of those pairs, at most kMostAlternatives
  Pair best;
};
// Of a person and a person, a person and the source, or the initiative and a person, who are not
// tied now and would not rather not meet.
SecondContact second_contact(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                             const graph::Blocks& blocks, const OutwardWay& out);

}  // namespace buurtweb::analysis
