#include <algorithm>
#include <array>
#include <iterator>

#include "engine/analysis/certainty.h"
#include "engine/analysis/introduction_routes.h"
#include "engine/analysis/members.h"
#include "engine/analysis/outside.h"
#include "engine/analysis/outward_paths.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/support.h"
#include "engine/graph/components.h"
#include "engine/graph/reach.h"
#include "engine/graph/warm_path.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

// No line to a source within so many ties is no line.
constexpr std::uint32_t kLongestLine = 3;
// Closer than this one can ask oneself, or ask somebody who knows them.
constexpr std::uint32_t kNear = 2;

// What is few ties away from one after another; everybody passes on.
class Nearby {
public:
  explicit Nearby(const TieGraphs& graphs) : search_(graphs.social, everybody_passes_) {}

  // Whether one of these, ascending, is within so many ties. O(what is reached).
  bool has_any(MemberId who, std::uint32_t limit, const std::vector<MemberId>& these) {
    return std::ranges::any_of(search_.within(std::array{who.value()}, limit),
                               [&](Vertex v) { return contains(these, MemberId(v)); });
  }
  // Those of them that are not.
  std::vector<MemberId> beyond(MemberId who, std::uint32_t limit, std::vector<MemberId> these) {
    for (const Vertex v : search_.within(std::array{who.value()}, limit)) {
      if (contains(these, MemberId(v))) {
        std::erase(these, MemberId(v));
      }
    }
    return these;
  }

private:
  std::vector<bool> everybody_passes_;
  graph::NearSearch<graph::Direction::undirected> search_;
};

bool looks_outside(AssetKind kind) {
  return kind == AssetKind::initiative || kind == AssetKind::association;
}

// 5.geen_lijn: an initiative or association that seeks or needs something which outside sources
// offer, and has no way of at most three ties to any of them. `parts`: those sources.
std::vector<Finding> no_lines_outside(const Scene& scene, const TieGraphs& graphs) {
  const Outside outside(scene);
  const AbsenceJudge judge(scene);
  Nearby nearby(graphs);
  std::vector<Finding> found;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const MemberId who = MemberId::of(i);
    if (!looks_outside(scene[who].kind)) {
      continue;
    }
    const std::vector<MemberId> fitting = outside.fitting(scene[who].seeks);
    if (fitting.empty() || nearby.has_any(who, kLongestLine, fitting)) {
      continue;
    }
    const Side own = side_around(scene, graphs, {who});
    Finding finding{.kind = FindingKind::no_line_outside,
                    .about = {who},
                    .parts = {refs(fitting)},
                    .people = static_cast<std::uint32_t>(own.people.size())};
    settle(finding, judge.between(own, side_around(scene, graphs, fitting)));
    found.push_back(std::move(finding));
  }
  return found;
}

class WarmPaths {
public:
  WarmPaths(const Scene& scene, const TieGraphs& graphs)
      : scene_(scene),
        graphs_(graphs),
        social_(scene, graphs),
        judge_(scene),
        outside_(scene),
        introducers_(scene),
        nearby_(graphs),
        parts_(graph::components(graphs.social)) {}

  // One finding for each need and each source that offers it.
  void add(MemberId initiative, const std::vector<TagId>& needs, std::vector<Finding>& found) {
    for (const MemberId source : nearby_.beyond(initiative, kNear, outside_.fitting(needs))) {
      if (parts_.of[initiative.value()] != parts_.of[source.value()]) {
        continue;
      }
      Finding finding = path_between(initiative, source);
      for (const TagId need : common_tags(needs, scene_[source].offers)) {
        finding.tag = need;
        found.push_back(finding);
      }
    }
  }

private:
  // Whose people have fewest open introductions; the first of equals.
  [[nodiscard]] const std::vector<Vertex>& least_asked(
      const std::vector<std::vector<Vertex>>& paths) const {
    return *std::ranges::min_element(paths, {}, [&](const std::vector<Vertex>& path) {
      int asked = 0;
      for (const Vertex v : path) {
        asked += introducers_.open(MemberId(v));
      }
      return asked;
    });
  }

  [[nodiscard]] Finding path_between(MemberId initiative, MemberId source) const {
    const graph::WarmestPaths paths =
        graph::warmest_paths(graphs_.social, graphs_.social_strength,
                             {initiative.value(), source.value()}, kMostAlternatives);
    const std::vector<Vertex>& path = least_asked(paths.first);
    const std::vector<MemberId> members = members_at(path);
    Finding finding{.kind = FindingKind::warm_path,
                    .about = refs(members),
                    .from = initiative,
                    .to = source,
                    .via = {members.begin() + 1, members.end() - 1},
                    .people = count_people(scene_, members)};
    if (paths.count > 1) {
      std::ranges::transform(paths.first, std::back_inserter(finding.alternatives),
                             [](const auto& way) { return refs(members_at(way)); });
      finding.more_alternatives = paths.count - paths.first.size();
    }
    const Absence absence = judge_.between(side_around(scene_, graphs_, {initiative}),
                                           side_around(scene_, graphs_, {source}));
    finding.certainty = absence.certainty;
    finding.evidence = evidence_of(scene_, social_.along(path));
    return finding;
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  SocialTies social_;
  AbsenceJudge judge_;
  Outside outside_;
  Introducers introducers_;
  Nearby nearby_;
  graph::Components parts_;  // nobody has a way to who is in another
};

// 5.warme_weg: what an initiative seeks or needs, nobody inside offers and a source outside does,
// which is more than two ties away: the warmest way to it, of equally good ones that of whose
// people least is asked already. What is missing is the tie itself, so it
// is as certain as that absence; the evidence is that of the way.
std::vector<Finding> warm_paths(const Scene& scene, const TieGraphs& graphs) {
  const std::vector<TagId> inside = offered_inside(scene);
  WarmPaths paths(scene, graphs);
  std::vector<Finding> found;
  for (const MemberId initiative : members_of_kind(scene, AssetKind::initiative)) {
    std::vector<TagId> needs = scene[initiative].seeks;
    std::erase_if(needs, [&](TagId tag) { return std::ranges::binary_search(inside, tag); });
    if (!needs.empty()) {
      paths.add(initiative, needs, found);
    }
  }
  return found;
}

}  // namespace

// 5.poortwachter: an outside source with exactly one contact inside. About the gate and the source.
std::vector<Finding> gatekeepers(const Scene& scene, const TieGraphs& graphs) {
  std::vector<std::vector<std::uint32_t>> lines(scene.size());
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (tie.relation == RelationKind::liaison_contact) {
      lines[tie.to.value()].push_back(position);
    }
  }
  std::vector<Finding> found;
  for (const MemberId source : members_of_kind(scene, AssetKind::external)) {
    const std::vector<std::uint32_t>& ties = lines[source.value()];
    const auto holder = [&](std::uint32_t tie) { return scene.ties[tie].from; };
    if (ties.empty() || std::ranges::any_of(ties, [&](std::uint32_t tie) {
          return holder(tie) != holder(ties.front());
        })) {
      continue;
    }
    const MemberId gate = holder(ties.front());
    found.push_back({.kind = FindingKind::gatekeeper,
                     .about = {gate, source},
                     .people = is_person(scene, gate) ? 1U : 0U,
                     .evidence = evidence_of(scene, ties),
                     .held_by = ties,
                     .falls_with = ties});
  }
  return found;
}

// 5.volgorde: a way to a source is proposed (5.warme_weg, 5.tweede_weg) while the plan has no goals
// yet. About the initiatives that it is proposed to. The plan is the team's own record.
std::vector<Finding> plan_first(const Scene& scene, const std::vector<Finding>& proposed) {
  std::vector<MemberId> initiatives;
  for (const Finding& finding : proposed) {
    initiatives.push_back(finding.from.value());
  }
  sort_unique(initiatives);
  if (initiatives.empty() || !scene.plan.goals.empty()) {
    return {};
  }
  return {{.kind = FindingKind::plan_first,
           .about = refs(initiatives),
           .certainty = Certainty::certain}};
}

std::vector<Finding> leverage(const Scene& scene, const TieGraphs& graphs) {
  std::vector<Finding> found = gatekeepers(scene, graphs);
  const OutwardWays hanging = ways_that_hang_on_one(scene, graphs);
  append(found, essential_outward(scene, graphs, hanging));
  append(found, linked_associations(scene, graphs));
  append(found, no_lines_outside(scene, graphs));
  append(found, unknown_sources(scene, graphs));
  std::vector<Finding> proposed = warm_paths(scene, graphs);
  append(proposed, second_paths(scene, graphs, hanging));
  append(found, plan_first(scene, proposed));
  append(found, std::move(proposed));
  append(found, dependences(scene, graphs));
  append(found, unreciprocated(scene, graphs));
  return found;
}

}  // namespace buurtweb::analysis
