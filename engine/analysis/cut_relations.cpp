#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/analysis/listing.h"
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

using Part = Separations::Part;

// The parts as decisions.md 31 orders them: most people, most members, lowest key.
void largest_first(const Scene& scene, const Separations& separations, std::vector<Part>& parts) {
  const auto key = [&](const Part& part) {
    return lowest_handle(scene, members_at(separations.vertices_of(part)));
  };
  std::ranges::sort(parts, [&](const Part& a, const Part& b) {
    const auto larger = std::tuple(b.people, b.size) <=> std::tuple(a.people, a.size);
    return larger == 0 ? key(a) < key(b) : larger < 0;
  });
}

// Of a part that is too large to be listed stands an empty list, and how many it holds.
void list(const Separations& separations, const std::vector<Part>& parts, Finding& finding) {
  std::size_t unlisted = 0;
  for (const Part& part : parts) {
    const bool listed = part.size <= kMostListed;
    unlisted += listed ? 0 : part.size;
    finding.parts.push_back(listed ? refs(members_at(separations.vertices_of(part)))
                                   : std::vector<Ref>{});
    finding.people += part.people;
  }
  if (unlisted > 0) {
    finding.figures.push_back({"niet_opgesomd", static_cast<double>(unlisted)});
  }
}

// Grows from one member of a side, within that side, until it has met enough people, and keeps the
// ties along which it met them: while these stand, those people stay one side together.
class Growth {
public:
  Growth(const Scene& scene, const TieGraph& graph, Vertex start)
      : scene_(scene), graph_(graph), above_{{start, kNone}} {
    meet(start);
  }

  void within(const Separations& separations, const Part& side) {
    for (std::size_t i = 0; i < found_.size() && met_ < kPeopleASide; ++i) {
      for (const Vertex w : graph_.neighbours(found_[i])) {
        if (separations.is_in(side, w) && above_.emplace(w, found_[i]).second) {
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
double count_peopled(const std::vector<Part>& parts) {
  return static_cast<double>(
      std::ranges::count_if(parts, [](const Part& part) { return part.people >= kPeopleASide; }));
}

void hold_up(Finding& finding, const std::vector<std::uint32_t>& ties) {
  finding.held_by.insert(finding.held_by.end(), ties.begin(), ties.end());
}

}  // namespace

// 2.onmisbare_schakel: whose leaving separates people from people. About the vertex, with all parts
// of its component; two of them with people in them are enough to hold the finding up.
std::vector<Finding> cut_vertices(const Scene& scene, const TieGraphs& graphs) {
  const SocialTies social(scene, graphs);
  Listing found(scene);
  const Separations separations(graphs.social, person_marks(scene));
  for (const Vertex v : separations.cuts().vertices) {
    std::vector<Part> parts = separations.parts_without(v);
    largest_first(scene, separations, parts);
    Finding finding{.kind = FindingKind::cut_vertex,
                    .about = {MemberId(v)},
                    .figures = {{"groepjes", count_peopled(parts)}},
                    .people = is_person(scene, MemberId(v)) ? 1U : 0U,
                    .evidence = evidence_of(scene, social.of(v))};
    list(separations, parts, finding);
    for (std::size_t i = 0; i < 2; ++i) {
      const Vertex into = *std::ranges::find_if(
          graphs.social.neighbours(v), [&](Vertex w) { return separations.is_in(parts[i], w); });
      Growth growth(scene, graphs.social, into);
      growth.within(separations, parts[i]);
      hold_up(finding, social.between(v, into));
      hold_up(finding, growth.ties(social));
    }
    found.add(std::move(finding));
  }
  return found.take();
}

bool stands_as_cut_vertex(LeftOut& left, const Finding& finding) {
  return std::ranges::binary_search(left.cuts_between_people().vertices,
                                    std::get<MemberId>(finding.about.front()).value());
}

// 2.enig_contact: two whose tie is the only one between two sides with people on both. About its
// ends, with the two sides.
std::vector<Finding> cut_edges(const Scene& scene, const TieGraphs& graphs) {
  const SocialTies social(scene, graphs);
  Listing found(scene);
  const Separations separations(graphs.social, person_marks(scene));
  for (const Arc edge : separations.cuts().edges) {
    std::vector<Part> sides = separations.sides_of(edge);
    largest_first(scene, separations, sides);
    const std::vector<std::uint32_t> ties = social.between(edge.source, edge.target);
    Finding finding{.kind = FindingKind::cut_edge,
                    .about = {MemberId(edge.source), MemberId(edge.target)},
                    .figures = {{"groepjes", 2}},
                    .evidence = evidence_of(scene, ties),
                    .held_by = ties,
                    .falls_with = ties};
    list(separations, sides, finding);
    for (const Vertex end : {edge.source, edge.target}) {
      Growth growth(scene, graphs.social, end);
      growth.within(separations, separations.is_in(sides[0], end) ? sides[0] : sides[1]);
      hold_up(finding, growth.ties(social));
    }
    found.add(std::move(finding));
  }
  return found.take();
}

bool stands_as_cut_edge(LeftOut& left, const Finding& finding) {
  return std::ranges::binary_search(left.cuts_between_people().edges,
                                    Arc{std::get<MemberId>(finding.about[0]).value(),
                                        std::get<MemberId>(finding.about[1]).value()});
}

}  // namespace buurtweb::analysis
