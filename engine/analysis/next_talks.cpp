#include "engine/analysis/next_talks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "engine/analysis/members.h"
#include "engine/analysis/sorted_rows.h"
#include "engine/analysis/sources.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;

// Somebody is named a connector, and who would take that away by being left out as a source: the
// one who said so, where no other source tells of it.
struct Nomination {
  MemberId by;
  std::uint32_t tie;  // its place in the scene
  std::optional<privacy::SourceId> only_source;
};

// Why we would talk with a person.
struct Grounds {
  std::vector<MemberId> tellers{};
  bool team_told = false;
  std::vector<Nomination> nominations{};

  [[nodiscard]] bool enough() const {
    return !nominations.empty() || tellers.size() + (team_told ? 1U : 0U) >= 2;
  }

  [[nodiscard]] Grounds without_person(MemberId person) const {
    Grounds left = *this;
    std::erase(left.tellers, person);
    std::erase_if(left.nominations,
                  [&](const Nomination& n) { return n.only_source && n.by == person; });
    return left;
  }

  [[nodiscard]] Grounds without_source(privacy::SourceId source) const {
    Grounds left = *this;
    std::erase_if(left.nominations, [&](const Nomination& n) { return n.only_source == source; });
    return left;
  }

  // Whether they are enough whichever one source is left out. People who told us of somebody are
  // known as members and the sources of ties by number; who is both is taken for two.
  [[nodiscard]] bool stand_without_any_source() const {
    return std::ranges::all_of(tellers, [&](MemberId p) { return without_person(p).enough(); }) &&
           std::ranges::all_of(nominations, [&](const Nomination& n) {
             return without_person(n.by).enough() &&
                    (!n.only_source || without_source(*n.only_source).enough());
           });
  }

  // Everyone who named the person, the team as one.
  [[nodiscard]] std::size_t sources() const {
    std::vector<MemberId> people = tellers;
    std::ranges::transform(nominations, std::back_inserter(people), &Nomination::by);
    sort_unique(people);
    return people.size() + (team_told ? 1U : 0U);
  }
};

std::map<MemberId, Grounds> grounds_by_person(const Scene& scene, const graph::TieGraphs& graphs) {
  std::map<MemberId, Grounds> grounds;
  for (const privacy::Naming& naming : scene.namings) {
    Grounds& of = grounds[naming.named];
    if (naming.teller) {
      of.tellers.push_back(*naming.teller);
    } else {
      of.team_told = true;
    }
  }
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (tie.relation == RelationKind::nominates) {
      grounds[tie.to].nominations.push_back(
          {.by = tie.from, .tie = position, .only_source = only_source(tie)});
    }
  }
  return grounds;
}

// Where the person is named, and named a connector.
std::vector<Place> where_named(const Scene& scene, MemberId person, const Grounds& grounds) {
  std::vector<std::uint32_t> ties;
  std::ranges::transform(grounds.nominations, std::back_inserter(ties), &Nomination::tie);
  std::vector<Place> places = evidence_of(scene, ties);
  for (const privacy::Naming& naming : rows_with(scene.namings, person, &privacy::Naming::named)) {
    if (naming.evidence) {
      places.push_back(*naming.evidence);
    }
  }
  std::ranges::sort(places);
  return places;
}

}  // namespace

// 1.volgend_gesprek: somebody whom at least two sources named (the team may be one of them), or
// somebody named a connector, with whom nobody spoke yet. Certain when that holds whichever one
// source is left out.
std::vector<Finding> next_talks(const Scene& scene, const graph::TieGraphs& graphs) {
  std::vector<Finding> found;
  for (auto& [person, grounds] : grounds_by_person(scene, graphs)) {
    sort_unique(grounds.tellers);
    if (scene[person].spoken || !grounds.enough()) {
      continue;
    }
    const bool sure = grounds.stand_without_any_source();
    found.push_back({.kind = FindingKind::next_talk,
                     .about = {person},
                     .figures = {{"bronnen", static_cast<double>(grounds.sources())}},
                     .certainty = sure ? Certainty::certain : Certainty::probable,
                     .people = 1,
                     .evidence = where_named(scene, person, grounds)});
  }
  return found;
}

}  // namespace buurtweb::analysis
