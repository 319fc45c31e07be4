#include <algorithm>
#include <map>
#include <utility>

#include "engine/analysis/members.h"
#include "engine/analysis/separations.h"
#include "engine/analysis/social_ties.h"
#include "engine/analysis/step_analysis.h"

namespace buurtweb::analysis {
namespace {

using graph::Arc;
using graph::kNone;
using graph::TieGraph;
using graph::TieGraphs;
using graph::Vertex;
using privacy::Scene;

std::vector<std::vector<MemberId>> parts_of(const Scene& scene,
                                            const std::vector<std::vector<Vertex>>& vertices) {
  std::vector<std::vector<MemberId>> parts;
  for (const std::vector<Vertex>& part : vertices) {
    parts.push_back(members_at(part));
  }
  largest_first(scene, parts);
  return parts;
}

// Grows from one member of a side, within that side, until it has met enough people, and keeps the
// ties along which it met them: while these stand, those people stay one side together.
class Growth {
public:
  Growth(const Scene& scene, const TieGraph& graph, Vertex start)
      : scene_(scene), graph_(graph), above_{{start, kNone}} {
    meet(start);
  }

  void within(const std::vector<MemberId>& side) {
    for (std::size_t i = 0; i < found_.size() && met_ < kPeopleASide; ++i) {
      for (const Vertex w : graph_.neighbours(found_[i])) {
        if (contains(side, MemberId(w)) && above_.emplace(w, found_[i]).second) {
          meet(w);
        }
      }
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> ties(const SocialTies& social) const {
    std::vector<std::uint32_t> ties;
    for (const auto& [from, to] : way_) {
      const std::vector<std::uint32_t> step = social.between(from, to);
      ties.insert(ties.end(), step.begin(), step.end());
    }
    return ties;
  }

private:
  void meet(Vertex v) {
    found_.push_back(v);
    if (!is_person(scene_, MemberId(v))) {
      return;
    }
    if (++met_ > kPeopleASide) {
      return;
    }
    for (Vertex at = v; above_.at(at) != kNone; at = above_.at(at)) {
      way_.emplace_back(above_.at(at), at);
    }
  }

  const Scene& scene_;
  const TieGraph& graph_;
  std::vector<Vertex> found_;
  std::map<Vertex, Vertex> above_;
  std::vector<std::pair<Vertex, Vertex>> way_;
  std::uint32_t met_ = 0;
};

// Small groups: the parts with enough people.
double count_peopled(const Scene& scene, const std::vector<std::vector<MemberId>>& parts) {
  return static_cast<double>(std::ranges::count_if(
      parts, [&](const auto& part) { return count_people(scene, part) >= kPeopleASide; }));
}

Vertex first_neighbour_in(const TieGraph& graph, Vertex v, const std::vector<MemberId>& part) {
  return *std::ranges::find_if(graph.neighbours(v),
                               [&](Vertex w) { return contains(part, MemberId(w)); });
}

void hold_up(Finding& finding, const std::vector<std::uint32_t>& ties) {
  finding.held_by.insert(finding.held_by.end(), ties.begin(), ties.end());
}

}  // namespace

// 2.onmisbare_schakel: whose leaving separates people from people. About the vertex, with all parts
// of its component; two of them with people in them are enough to hold the finding up.
std::vector<Finding> cut_vertices(const Scene& scene, const TieGraphs& graphs) {
  const SocialTies social(scene, graphs);
  std::vector<Finding> found;
  for (const Vertex v : separations(graphs.social, person_marks(scene)).vertices) {
    const auto parts = parts_of(scene, graph::parts_without(graphs.social, v));
    Finding finding{.kind = FindingKind::cut_vertex,
                    .about = {MemberId(v)},
                    .parts = as_parts(parts),
                    .figures = {{"groepjes", count_peopled(scene, parts)}},
                    .evidence = evidence_of(scene, social.of(v))};
    for (std::size_t i = 0; i < 2; ++i) {
      const Vertex into = first_neighbour_in(graphs.social, v, parts[i]);
      Growth growth(scene, graphs.social, into);
      growth.within(parts[i]);
      hold_up(finding, social.between(v, into));
      hold_up(finding, growth.ties(social));
    }
    finding.people = is_person(scene, MemberId(v)) ? 1 : 0;
    for (const std::vector<MemberId>& part : parts) {
      finding.people += count_people(scene, part);
    }
    found.push_back(std::move(finding));
  }
  return found;
}

bool stands_as_cut_vertex(LeftOut& left, const Finding& finding) {
  return std::ranges::binary_search(left.cuts_between_people().vertices,
                                    std::get<MemberId>(finding.about.front()).value());
}

// 2.enig_contact: two whose tie is the only one between two sides with people on both. About its
// ends, with the two sides.
std::vector<Finding> cut_edges(const Scene& scene, const TieGraphs& graphs) {
  const SocialTies social(scene, graphs);
  std::vector<Finding> found;
  for (const Arc edge : separations(graphs.social, person_marks(scene)).edges) {
    const auto sides = parts_of(scene, graph::sides_of(graphs.social, edge));
    const std::vector<std::uint32_t> ties = social.between(edge.source, edge.target);
    Finding finding{.kind = FindingKind::cut_edge,
                    .about = {MemberId(edge.source), MemberId(edge.target)},
                    .parts = as_parts(sides),
                    .figures = {{"groepjes", 2}},
                    .people = count_people(scene, sides[0]) + count_people(scene, sides[1]),
                    .evidence = evidence_of(scene, ties),
                    .held_by = ties,
                    .falls_with = ties};
    for (const Vertex end : {edge.source, edge.target}) {
      Growth growth(scene, graphs.social, end);
      growth.within(contains(sides[0], MemberId(end)) ? sides[0] : sides[1]);
      hold_up(finding, growth.ties(social));
    }
    found.push_back(std::move(finding));
  }
  return found;
}

bool stands_as_cut_edge(LeftOut& left, const Finding& finding) {
  return std::ranges::binary_search(left.cuts_between_people().edges,
                                    Arc{std::get<MemberId>(finding.about[0]).value(),
                                        std::get<MemberId>(finding.about[1]).value()});
}

}  // namespace buurtweb::analysis
