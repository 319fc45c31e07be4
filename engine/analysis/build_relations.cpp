#include <algorithm>

#include "engine/analysis/asked_of_people.h"
#include "engine/analysis/certainty.h"
#include "engine/analysis/group_relations.h"
#include "engine/analysis/introductions.h"
#include "engine/analysis/inward.h"
#include "engine/analysis/members.h"
#include "engine/analysis/side_by_side.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/whole_network.h"
#include "engine/graph/components.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

Finding detached(const Scene& scene, const std::vector<MemberId>& members,
                 const AbsenceJudge& judge) {
  Side side{.people = people_among(scene, members), .assets = {}};
  std::ranges::set_difference(members, side.people, std::back_inserter(side.assets));
  Finding finding{.kind = FindingKind::detached_component,
                  .about = refs(members),
                  .drawn_together = members,
                  .figures = {{"mensen", static_cast<double>(side.people.size())}},
                  .people = static_cast<std::uint32_t>(side.people.size())};
  settle(finding, judge.from_the_rest(side));
  return finding;
}

// 2.losse_kring: a circle of at least two people that has no tie with the largest. The largest is
// the one with the most people; when several are that large, none of them is the middle of the
// neighbourhood and all are reported.
std::vector<Finding> detached_components(const Scene& scene, const TieGraphs& graphs) {
  std::vector<std::vector<MemberId>> circles;
  for (const std::vector<Vertex>& vertices : graph::components(graphs.social).members()) {
    circles.push_back(members_at(vertices));
  }
  std::erase_if(circles, [&](const auto& circle) { return count_people(scene, circle) < 2; });
  largest_first(scene, circles);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (const std::vector<MemberId>& circle : circles) {
    found.push_back(detached(scene, circle, judge));
  }
  const bool one_is_largest =
      !found.empty() && (found.size() == 1 || found[0].people > found[1].people);
  if (one_is_largest) {
    found.erase(found.begin());
  }
  return found;
}

// 2.nog_niet_verbonden: somebody who may be approached and has no tie at all.
std::vector<Finding> unattached_people(const Scene& scene, const TieGraphs& graphs) {
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (Vertex v = 0; v < scene.size(); ++v) {
    const MemberId person(v);
    if (!is_person(scene, person) || !scene[person].approachable || graphs.social.degree(v) > 0) {
      continue;
    }
    Finding finding{.kind = FindingKind::unattached, .about = {person}, .people = 1};
    settle(finding, judge.from_the_rest({.people = {person}, .assets = {}}));
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace

std::vector<Finding> build_relations(const Scene& scene, const TieGraphs& graphs) {
  const GroupNetwork network = group_network(scene, graphs);
  const std::vector<Finder> finders{
      [&] { return cut_vertices(scene, graphs); },
      [&] { return cut_edges(scene, graphs); },
      [&] { return single_carriers(scene, graphs, network); },
      [&] { return group_knowers(scene, graphs, network.groups); },
      [&] { return meeting_places(scene, graphs, network); },
      [&] { return detached_components(scene, graphs); },
      [&] { return inward_groups(scene, graphs, network.groups); },
      [&] { return unattached_people(scene, graphs); },
      [&] { return introductions(scene, graphs, network, {}); },
      [&] { return groups_without_contact(scene, graphs, network); },
      [&] { return least_new_ties(scene, graphs); },
      [&] { return outcomes(scene); },
  };
  return found_side_by_side(scene, finders);
}

}  // namespace buurtweb::analysis
