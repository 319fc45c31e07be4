#include "engine/analysis/plan_circle.h"

#include <algorithm>
#include <optional>

#include "engine/analysis/certainty.h"
#include "engine/analysis/groups.h"
#include "engine/analysis/members.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/step_analysis.h"
#include "engine/graph/components.h"
#include "engine/graph/handshake_search.h"
#include "engine/graph/reach.h"
#include "engine/graph/without_one.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraph;
using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

constexpr std::size_t kFewestPartners = 3;
constexpr double kStrangers = 0.3;  // of all pairs at the table know each other
constexpr std::uint32_t kOneHandshake = 2;

void add_leaders(const Scene& scene, std::vector<MemberId>& members) {
  for (const privacy::SceneAction& action : scene.plan.actions) {
    if (action.leader) {
      members.push_back(*action.leader);
    }
  }
}

std::vector<std::pair<MemberId, MemberId>> ties_among(const TieGraphs& graphs,
                                                      const std::vector<MemberId>& members) {
  std::vector<std::pair<MemberId, MemberId>> ties;
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (graphs.social.has_arc(members[i].value(), members[j].value())) {
        ties.emplace_back(members[i], members[j]);
      }
    }
  }
  return ties;
}

Side side_with_members(const Scene& scene, const TieGraphs& graphs,
                       const std::vector<MemberId>& members) {
  Side side;
  for (const MemberId member : members) {
    if (is_person(scene, member)) {
      side.people.push_back(member);
      continue;
    }
    side.assets.push_back(member);
    const auto people = people_among(scene, members_at(graphs.social.neighbours(member.value())));
    side.people.insert(side.people.end(), people.begin(), people.end());
  }
  sort_unique(side.people);
  return side;
}

// The graph of the partners, numbered from 0, and what is known of each of them in it.
class Partnership {
public:
  Partnership(const Scene& scene, const TieGraphs& graphs)
      : scene_(scene), partners_(plan_partners(scene, graphs)), social_(scene, graphs) {
    std::vector<graph::Arc> ties;
    for (const auto& [a, b] : ties_among(graphs, partners_.members)) {
      ties.push_back({place(a), place(b)});
      const std::vector<std::uint32_t> told = social_.between(a.value(), b.value());
      held_.insert(held_.end(), told.begin(), told.end());
    }
    graph_ = TieGraph(static_cast<Vertex>(partners_.members.size()), ties);
    held_.insert(held_.end(), partners_.employment.begin(), partners_.employment.end());
  }

  [[nodiscard]] std::vector<Finding> hubs() const {
    const std::size_t n = partners_.members.size();
    std::vector<Finding> found;
    const std::size_t together = largest_part();
    if (n < kFewestPartners || 2 * together < n) {
      return found;
    }
    const std::vector<Vertex> rest = graph::largest_without(graph_);
    for (Vertex v = 0; v < n; ++v) {
      if (2 * std::size_t{rest[v]} < n - 1) {
        found.push_back(describe(v, {{"samen", share(together, n)},
                                     {"samen_zonder", share(rest[v], n - 1)},
                                     {"partners", static_cast<double>(n)}}));
      }
    }
    return found;
  }

private:
  [[nodiscard]] Vertex place(MemberId member) const {
    return static_cast<Vertex>(std::ranges::lower_bound(partners_.members, member) -
                               partners_.members.begin());
  }

  static double share(std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  }

  [[nodiscard]] std::size_t largest_part() const {
    std::size_t most = 0;
    for (const std::vector<Vertex>& part : graph::components(graph_).members()) {
      most = std::max(most, part.size());
    }
    return most;
  }

  // All ties among partners hold it up: while they stand, so do both shares.
  [[nodiscard]] Finding describe(Vertex v, std::vector<Figure> figures) const {
    const MemberId hub = partners_.members[v];
    std::vector<std::uint32_t> own;
    for (const Vertex w : graph_.neighbours(v)) {
      const auto told = social_.between(hub.value(), partners_.members[w].value());
      own.insert(own.end(), told.begin(), told.end());
    }
    return {.kind = FindingKind::partner_hub,
            .about = {hub},
            .figures = std::move(figures),
            .people = count_people(scene_, partners_.members),
            .evidence = evidence_of(scene_, own),
            .held_by = held_};
  }

  const Scene& scene_;
  PlanPartners partners_;
  SocialTies social_;
  TieGraph graph_;
  std::vector<std::uint32_t> held_;
};

// Why somebody has to do with the plan.
struct Stake {
  std::vector<TagId> themes;
  std::optional<MemberId> place;
};

class Stakes {
public:
  explicit Stakes(const Scene& scene, const TieGraphs& graphs)
      : scene_(scene), graphs_(graphs), themes_(scene.plan.themes) {
    places_ = scene.plan.places;
    for (const privacy::SceneAction& action : scene.plan.actions) {
      if (action.place) {
        places_.push_back(*action.place);
      }
    }
    sort_unique(places_);
  }

  [[nodiscard]] std::optional<Stake> of(MemberId member) const {
    if (!may_have_one(scene_[member].kind)) {
      return std::nullopt;
    }
    Stake stake{.themes = common_tags(tags_used_as(scene_[member], TagUse::theme), themes_),
                .place = {}};
    for (const Vertex w : graphs_.use.neighbours(member.value())) {
      if (!stake.place && contains(places_, MemberId(w))) {
        stake.place = MemberId(w);
      }
    }
    return stake.themes.empty() && !stake.place ? std::nullopt : std::optional(stake);
  }

private:
  // A place and a channel have no interests of their own, and who is outside comes in step 5.
  static bool may_have_one(AssetKind kind) {
    return kind != AssetKind::facility && kind != AssetKind::channel && is_inside(kind);
  }

  const Scene& scene_;
  const TieGraphs& graphs_;
  std::vector<TagId> themes_;
  std::vector<MemberId> places_;
};

std::vector<MemberId> plan_participants(const Scene& scene, const TieGraphs& graphs) {
  std::vector<MemberId> members = plan_partners(scene, graphs).members;
  members.insert(members.end(), scene.plan.table.begin(), scene.plan.table.end());
  add_leaders(scene, members);
  sort_unique(members);
  return members;
}

}  // namespace

PlanPartners plan_partners(const Scene& scene, const TieGraphs& graphs) {
  PlanPartners partners{.members = scene.plan.partners};
  if (partners.members.empty()) {
    partners.members = scene.plan.table;
    add_leaders(scene, partners.members);
    sort_unique(partners.members);
    const std::vector<MemberId> employed = partners.members;
    for (const std::uint32_t position : graphs.ties) {
      const privacy::SceneTie& tie = scene.ties[position];
      if (tie.relation == RelationKind::employed_by && contains(employed, tie.from)) {
        partners.members.push_back(tie.to);
        partners.employment.push_back(position);
      }
    }
  }
  sort_unique(partners.members);
  return partners;
}

// 4.spil: a partner without whom less than half of the others still hang together, of at least
// three of whom at least half do now. `werkt_bij` makes employers partners where none are given.
std::vector<Finding> partner_hubs(const Scene& scene, const TieGraphs& graphs) {
  return Partnership(scene, graphs).hubs();
}

// 4.niet_betrokken: who has to do with the plan, by a theme or by using a place in it, and is more
// than one handshake from everybody who takes part in it. People, associations, institutions and
// initiatives are looked at: a place itself cannot be invited.
std::vector<Finding> uninvolved(const Scene& scene, const TieGraphs& graphs) {
  const std::vector<MemberId> participants = plan_participants(scene, graphs);
  if (participants.empty()) {
    return {};
  }
  const graph::Handshakes handshakes(graphs.social, person_marks(scene),
                                     static_cast<std::uint32_t>(scene.thresholds.group_max));
  graph::HandshakeSearch near(handshakes, graphs.social);
  near.start_from(vertices_of(participants), kOneHandshake);
  const Side plan = side_with_members(scene, graphs, participants);
  const Stakes stakes(scene, graphs);
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (Vertex v = 0; v < scene.size(); ++v) {
    const std::optional<Stake> stake = stakes.of(MemberId(v));
    if (!stake || near.to(v) != graph::kUnreached) {
      continue;
    }
    const Side side = side_with_members(scene, graphs, {MemberId(v)});
    Finding finding{.kind = FindingKind::uninvolved,
                    .about = {MemberId(v)},
                    .tags = stake->themes,
                    .place = stake->place,
                    .people = static_cast<std::uint32_t>(side.people.size())};
    settle(finding, judge.between(side, plan));
    found.push_back(std::move(finding));
  }
  return found;
}

// 4.tafel_kent_elkaar_niet: less than three in ten pairs at the given table know each other. All
// visible members of the table count, from two up.
std::vector<Finding> strangers_at_table(const Scene& scene, const TieGraphs& graphs) {
  std::vector<MemberId> table = scene.plan.table;
  sort_unique(table);
  if (table.size() < 2) {
    return {};
  }
  const auto known = static_cast<double>(ties_among(graphs, table).size());
  const auto size = static_cast<double>(table.size());
  const double pairs = size * (size - 1) / 2;
  if (known / pairs >= kStrangers) {
    return {};
  }
  Side side{.people = people_among(scene, table), .assets = {}};
  std::ranges::set_difference(table, side.people, std::back_inserter(side.assets));
  Finding finding{.kind = FindingKind::strangers_at_table,
                  .about = refs(table),
                  .figures = {{"dichtheid", known / pairs}, {"kennen", known}, {"paren", pairs}},
                  .people = static_cast<std::uint32_t>(side.people.size())};
  settle(finding, AbsenceJudge(scene).between(side, side));
  return {finding};
}

}  // namespace buurtweb::analysis
