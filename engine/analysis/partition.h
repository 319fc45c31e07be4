#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/groups.h"
#include "engine/graph/tie_graph.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Everybody in at most one class, by `indeling` (decisions.md 11, 30): the area; else, of several
// associations or sectors, the one whose key comes first.
struct Partition {
  struct Class {
    std::vector<Ref> ref;          // the area or the association; empty for a sector
    std::vector<Sector> sector;    // the sector; empty for the others
    std::vector<MemberId> people;  // ascending
  };
  std::vector<Class> classes;     // those with people
  std::vector<graph::Vertex> of;  // of each member; kNone for who is in none
  std::size_t everybody = 0;      // all people, also those in none
};
Partition partition_of_people(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                              const Groups& groups);

// Who knows whom, and nothing else: the social ties among people, over all members.
graph::TieGraph acquaintances(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
