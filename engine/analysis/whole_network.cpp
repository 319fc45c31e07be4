#include "engine/analysis/whole_network.h"

#include <algorithm>

#include "engine/analysis/certainty.h"
#include "engine/analysis/members.h"
#include "engine/graph/bridge_free.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraph;
using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

// A channel is no one's contact: it would count as an asset that is alone.
TieGraph without_channels(const Scene& scene, const TieGraph& social) {
  std::vector<Vertex> number(scene.size(), graph::kNone);
  Vertex count = 0;
  for (Vertex v = 0; v < scene.size(); ++v) {
    number[v] = scene.members[v].kind == AssetKind::channel ? graph::kNone : count++;
  }
  std::vector<graph::Arc> ties;
  for (Vertex v = 0; v < scene.size(); ++v) {
    for (const Vertex w : social.neighbours(v)) {
      if (v < w && number[v] != graph::kNone && number[w] != graph::kNone) {
        ties.push_back({number[v], number[w]});
      }
    }
  }
  return {count, ties};
}

Figure count_figure(std::string_view name, std::size_t value) {
  return {name, static_cast<double>(value)};
}

}  // namespace

// 2.ondergrens: the least number of new contacts after which no contact is the only one. A bound
// and no plan: the best set may ask most of whoever knows fewest people, so nobody is named.
std::vector<Finding> least_new_ties(const Scene& scene, const TieGraphs& graphs) {
  const graph::BridgeForest forest = graph::bridge_forest(without_channels(scene, graphs.social));
  const std::uint64_t bound = graph::ties_to_bridge_free(forest);
  if (bound == 0) {
    return {};
  }
  return {{.kind = FindingKind::least_new_ties,
           .figures = {count_figure("contacten", bound), count_figure("bladeren", forest.leaves),
                       count_figure("los", forest.isolated), count_figure("delen", forest.parts)},
           .certainty = of_what_cannot_be_asked(scene, everybody(scene))}};
}

// 4.fase: how far the network is woven, with the numbers behind it. About whoever everything hangs
// on. Always reported where there is anything at all. What makes a stage is also what nobody told
// of, so it is no surer than that.
std::vector<Finding> stage_of_weaving(const Scene& scene, const TieGraphs& graphs) {
  const std::optional<graph::Weaving> weaving = graph::weaving(graphs.social);
  if (!weaving) {
    return {};
  }
  const std::vector<MemberId> hubs = members_at(weaving->hubs);
  Finding finding{.kind = FindingKind::stage_of_weaving,
                  .about = refs(hubs),
                  .figures = {{"samen", weaving->share}, count_figure("spillen", hubs.size())},
                  .certainty = of_what_cannot_be_asked(scene, everybody(scene)),
                  .people = count_people(scene, hubs),
                  .stage = weaving->stage};
  if (weaving->degree_centralisation) {
    finding.figures.push_back({"centralisatie", *weaving->degree_centralisation});
  }
  if (weaving->fit) {
    finding.figures.push_back({"kern_en_rand", *weaving->fit});
  }
  return {finding};
}

void compare_with(const Scene& earlier, std::vector<Finding>& findings) {
  const TieGraphs graphs = graph::build_tie_graphs(earlier);
  const std::vector<Finding> then = stage_of_weaving(earlier, graphs);
  const auto now = std::ranges::find(findings, FindingKind::stage_of_weaving, &Finding::kind);
  if (now == findings.end() || then.empty()) {
    return;
  }
  now->earlier_stage = then.front().stage;
  now->figures.push_back({"samen_eerder", then.front().figures[0].value});
  now->figures.push_back({"spillen_eerder", then.front().figures[1].value});
}

}  // namespace buurtweb::analysis
