#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "engine/analysis/certainty.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"
#include "engine/analysis/next_talks.h"
#include "engine/analysis/side_by_side.h"
#include "engine/analysis/sorted_rows.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/talents.h"
#include "engine/graph/dominators.h"

namespace buurtweb::analysis {
namespace {

using graph::Arc;
using graph::Vertex;
using privacy::Scene;

// Who told us about whom, with the team as one more vertex. Whoever is not said to be named by
// somebody was found by the team itself.
graph::ArcGraph discovery(const Scene& scene) {
  const auto team = static_cast<Vertex>(scene.size());
  std::vector<bool> named(scene.size(), false);
  std::vector<Arc> arcs;
  for (const privacy::Naming& naming : scene.namings) {
    named[naming.named.value()] = true;
    arcs.push_back({naming.teller ? naming.teller->value() : team, naming.named.value()});
  }
  for (Vertex v = 0; v < team; ++v) {
    if (!named[v]) {
      arcs.push_back({team, v});
    }
  }
  return {team + 1, arcs};
}

// Where it is told who named these people.
std::vector<Place> evidence_of_naming(const Scene& scene, const std::vector<MemberId>& people) {
  std::vector<Place> places;
  for (const MemberId person : people) {
    for (const privacy::Naming& naming :
         rows_with(scene.namings, person, &privacy::Naming::named)) {
      if (naming.evidence) {
        places.push_back(*naming.evidence);
      }
    }
  }
  std::ranges::sort(places);
  return places;
}

Finding sole_informant(const Scene& scene, MemberId who, std::uint32_t count,
                       std::span<const Vertex> known_through) {
  Finding finding{.kind = FindingKind::sole_informant,
                  .about = {who},
                  .parts = {{}},
                  .figures = {{"mensen", static_cast<double>(count)}},
                  .certainty = Certainty::certain,
                  .people = count};
  if (count > kMostListed) {
    finding.figures.push_back({"niet_opgesomd", static_cast<double>(count)});
    return finding;
  }
  std::vector<MemberId> people = people_among(scene, members_at(known_through));
  std::ranges::sort(people);
  finding.parts = {refs(people)};
  finding.evidence = evidence_of_naming(scene, people);
  return finding;
}

// 1.enige_bron: whom we know only through one person, directly or through others. People whose
// tellers never lead back to the team are reached by nobody and count nowhere (decisions.md 26).
// It rests on who named whom, which has no source of its own, so it is certain.
// One finding a depth of naming would name everybody below it: of those that are not kept people
// are counted only, and of more than kMostListed nothing else is told.
std::vector<Finding> sole_informants(const Scene& scene) {
  const auto team = static_cast<Vertex>(scene.size());
  const graph::DominatorTree known_through(graph::immediate_dominators(discovery(scene), team));
  std::vector<bool> is_one = person_marks(scene);
  is_one.push_back(false);  // the team
  const std::vector<std::uint32_t> counts = known_through.count_below(is_one);
  Listing found(scene, Listing::Withholding::done);
  for (Vertex v = 0; v < team; ++v) {
    if (is_one[v] && std::cmp_greater_equal(counts[v], scene.thresholds.source_min) &&
        !found.passes_over(Certainty::certain, counts[v], MemberId(v))) {
      found.add(sole_informant(scene, MemberId(v), counts[v], known_through.below(v)));
    }
  }
  return found.take();
}

bool should_know_people(AssetKind kind) {
  return kind == AssetKind::association || kind == AssetKind::institution ||
         kind == AssetKind::facility;
}

// 1.naam_zonder_contact: an association, institution or facility of which we know nobody. Of what
// is sensitive only the worker is told who belongs to it: others do not see that nobody does.
std::vector<Finding> names_without_contact(const Scene& scene, const graph::TieGraphs& graphs) {
  const AbsenceJudge judge(scene);
  std::vector<Finding> found;
  for (Vertex v = 0; v < scene.size(); ++v) {
    const auto contacts = members_at(graphs.social.neighbours(v));
    const privacy::Member& member = scene.members[v];
    const bool hides_people = member.sensitive && scene.audience != Audience::worker;
    if (!should_know_people(member.kind) || hides_people || count_people(scene, contacts) > 0) {
      continue;
    }
    Finding finding{.kind = FindingKind::name_without_contact, .about = {MemberId(v)}};
    settle(finding, judge.from_the_rest({.people = {}, .assets = {MemberId(v)}}));
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr std::array kSections{AssetKind::resident, AssetKind::association, AssetKind::institution,
                               AssetKind::facility};

// What there is in one area.
struct Cells {
  std::array<bool, kAssetKindCount> filled{};
  std::uint32_t people = 0;
  std::uint32_t residents = 0;
  std::uint32_t spoken = 0;  // residents we spoke with

  void count(const privacy::Member& member) {
    filled[static_cast<std::size_t>(member.kind)] = true;
    people += buurtweb::is_person(member.kind) ? 1U : 0U;
    residents += member.kind == AssetKind::resident ? 1U : 0U;
    spoken += member.kind == AssetKind::resident && member.spoken ? 1U : 0U;
  }
};

// Of a cell without assets: sure when it was asked, probable when most people who live there were
// spoken with and none told of any.
Certainty certainty_of_empty(const privacy::SceneArea& area, const Cells& cells,
                             AssetKind section) {
  if (area.asked_and_empty[static_cast<std::size_t>(section)]) {
    return Certainty::certain;
  }
  const bool most = cells.residents > 0 && 2 * cells.spoken >= cells.residents;
  return most ? Certainty::probable : Certainty::unsure;
}

std::vector<Cells> cells_by_area(const Scene& scene) {
  std::vector<Cells> areas(scene.areas.size());
  for (const privacy::Member& member : scene.members) {
    if (member.area) {
      areas[member.area->value()].count(member);
    }
  }
  return areas;
}

// 1.witte_vlek: an area where we spoke with few residents: less than half of what we spoke with
// over all areas whose inhabitants are counted, and fewer than `spoken_min`. Certain: whom we spoke
// with is what we did ourselves, not what somebody told us.
std::vector<Finding> thin_coverage(const Scene& scene) {
  const std::vector<Cells> areas = cells_by_area(scene);
  double inhabitants = 0;
  double spoken = 0;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (scene.areas[i].inhabitants.value_or(0) > 0) {
      inhabitants += static_cast<double>(*scene.areas[i].inhabitants);
      spoken += areas[i].spoken;
    }
  }
  std::vector<Finding> found;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto living = static_cast<double>(scene.areas[i].inhabitants.value_or(0));
    const bool thin = 2 * areas[i].spoken * inhabitants < spoken * living;  // no division
    if (thin && areas[i].spoken < static_cast<std::uint32_t>(scene.thresholds.spoken_min)) {
      found.push_back(
          {.kind = FindingKind::thin_coverage,
           .about = {AreaId::of(i)},
           .figures = {{"inwoners", living}, {"gesproken", static_cast<double>(areas[i].spoken)}},
           .certainty = Certainty::certain,
           .people = static_cast<std::uint32_t>(living)});
    }
  }
  return found;
}

// 1.lege_plek: a section (bewoners, netwerken, organisaties, voorzieningen) and an area with none.
std::vector<Finding> empty_cells(const Scene& scene) {
  const std::vector<Cells> areas = cells_by_area(scene);
  std::vector<Finding> found;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    for (const AssetKind section : kSections) {
      if (!areas[i].filled[static_cast<std::size_t>(section)]) {
        found.push_back({.kind = FindingKind::empty_cell,
                         .about = {AreaId::of(i)},
                         .section = section,
                         .certainty = certainty_of_empty(scene.areas[i], areas[i], section),
                         .people = areas[i].people});
      }
    }
  }
  return found;
}

}  // namespace

std::vector<Finding> map_assets(const Scene& scene, const graph::TieGraphs& graphs) {
  const std::vector<Finder> finders{
      [&] { return sole_informants(scene); },
      [&] { return sole_holders(scene); },
      [&] { return thin_coverage(scene); },
      [&] { return unused_talents(scene, graphs); },
      [&] { return names_without_contact(scene, graphs); },
      [&] { return empty_cells(scene); },
      [&] { return unmatched_tags(scene); },
      [&] { return next_talks(scene, graphs); },
  };
  return found_side_by_side(scene, finders);
}

}  // namespace buurtweb::analysis
