#pragma once

#include <cstdint>
#include <vector>

#include "engine/analysis/groups.h"
#include "engine/graph/tie_graph.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// The channels that the team uses, or a person it spoke with; ascending.
std::vector<MemberId> channels_in_use(const privacy::Scene& scene);

// One step of a message, and the ties it rests on: at most the sender's own and a membership.
struct MessageArc {
  graph::Vertex from = 0;
  graph::Vertex to = 0;
  std::vector<std::uint32_t> ties{};  // positions in Scene::ties
};

// Who can tell what to whom (decisions.md 14, 29, 35), literally:
// - the team tells every channel that it uses, or that a person uses whom it spoke with, and the
//   people it spoke with; they tell the team;
// - an initiative tells its participants and they tell it; an association that takes part counts
//   as its members;
// - who reaches an area, an association or a person (`bereikt`) tells the people there;
// - people who know each other tell each other.
// Nobody but the team tells a channel anything. The team is where a message starts or ends, never
// a stop on the way.
struct MessageGraph {
  graph::Vertex team = 0;        // one more vertex, after the members
  std::vector<MessageArc> arcs;  // by (from, to)
  graph::ArcGraph graph;
  std::vector<bool> no_way_through;            // the team
  std::vector<graph::Vertex> channels_in_use;  // ascending
};
MessageGraph message_graph(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                           const Groups& groups);

}  // namespace buurtweb::analysis
