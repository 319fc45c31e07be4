#pragma once

#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/group_contact.h"
#include "engine/analysis/left_out.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// One step of the method as a pure function from what an audience may see to what is found in it.
// It sets everything but the certainty of presence findings, which `study` finds by leaving out one
// source at a time.
using StepFunction = std::vector<Finding> (*)(const privacy::Scene&, const graph::TieGraphs&);

struct StepAnalysis {
  Step step;
  StepFunction find;
};

std::vector<Finding> map_assets(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> build_relations(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> mobilise(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> convene(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> leverage(const privacy::Scene& scene, const graph::TieGraphs& graphs);

// The kinds that rest on present ties, one a function; they are part of what their step finds. Each
// can be looked at again without a source: where there may be hundreds of a kind a second function
// tells whether one finding still stands, else all of them are found again.
using StandsFunction = bool (*)(LeftOut&, const Finding&);
std::vector<Finding> cut_vertices(const privacy::Scene& scene, const graph::TieGraphs& graphs);
bool stands_as_cut_vertex(LeftOut& left, const Finding& finding);
std::vector<Finding> cut_edges(const privacy::Scene& scene, const graph::TieGraphs& graphs);
bool stands_as_cut_edge(LeftOut& left, const Finding& finding);
std::vector<Finding> single_carriers(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                     const GroupNetwork& network);
bool stands_as_single_carrier(LeftOut& left, const Finding& finding);
std::vector<Finding> group_knowers(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                   const Groups& groups);
bool stands_as_group_knower(LeftOut& left, const Finding& finding);
std::vector<Finding> meeting_places(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                                    const GroupNetwork& network);
bool stands_as_meeting_place(LeftOut& left, const Finding& finding);
std::vector<Finding> essential_channels(const privacy::Scene& scene,
                                        const graph::TieGraphs& graphs);
std::vector<Finding> ready_to_start(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> sector_brokers(const privacy::Scene& scene, const graph::TieGraphs& graphs);
bool stands_as_sector_broker(LeftOut& left, const Finding& finding);
std::vector<Finding> partner_hubs(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> gatekeepers(const privacy::Scene& scene, const graph::TieGraphs& graphs);
std::vector<Finding> linked_associations(const privacy::Scene& scene,
                                         const graph::TieGraphs& graphs);
std::vector<Finding> dependences(const privacy::Scene& scene, const graph::TieGraphs& graphs);

}  // namespace buurtweb::analysis
