#include "engine/analysis/partition.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using graph::Vertex;
using privacy::Scene;

// The area first, then the association, then the sector that somebody counts for.
using Label = std::pair<std::optional<Ref>, std::optional<Sector>>;

std::optional<Label> by_area(const Scene& scene, MemberId person) {
  const std::optional<AreaId> area = scene[person].area;
  return area ? std::optional(Label(Ref(*area), std::nullopt)) : std::nullopt;
}

std::optional<Label> by_association(const Scene& scene, const Groups& groups, MemberId person) {
  std::optional<MemberId> first;
  for (const GroupId id : groups.of[person.value()]) {
    const auto* const association = std::get_if<MemberId>(&groups[id].ref);
    if (association != nullptr && (!first || scene[*association].handle < scene[*first].handle)) {
      first = *association;
    }
  }
  return first ? std::optional(Label(Ref(*first), std::nullopt)) : std::nullopt;
}

std::optional<Label> by_sector(const Scene& scene, MemberId person) {
  std::optional<Sector> first;
  for (std::size_t i = 0; i < kSectorCount; ++i) {
    const auto sector = static_cast<Sector>(i);
    const bool in_it = (scene[person].sectors >> i & 1U) != 0;
    if (in_it && (!first || sector_name(sector) < sector_name(*first))) {
      first = sector;
    }
  }
  return first ? std::optional(Label(std::nullopt, first)) : std::nullopt;
}

std::optional<Label> label_of(const Scene& scene, const Groups& groups, MemberId person) {
  using Kind = privacy::Thresholds::Partition;
  switch (scene.thresholds.partition) {
    case Kind::area:
      return by_area(scene, person);
    case Kind::association:
      return by_association(scene, groups, person);
    case Kind::sector:
      return by_sector(scene, person);
  }
  return std::nullopt;
}

template <class T>
std::vector<T> listed(const std::optional<T>& value) {
  return value ? std::vector{*value} : std::vector<T>{};
}

}  // namespace

Partition partition_of_people(const Scene& scene, const Groups& groups) {
  std::map<Label, std::vector<MemberId>> by_label;
  Partition partition;
  partition.of.assign(scene.size(), graph::kNone);
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const MemberId person = MemberId::of(i);
    if (!is_person(scene, person)) {
      continue;
    }
    ++partition.everybody;
    if (const std::optional<Label> label = label_of(scene, groups, person)) {
      by_label[*label].push_back(person);
    }
  }
  for (auto& [label, people] : by_label) {
    for (const MemberId person : people) {
      partition.of[person.value()] = static_cast<Vertex>(partition.classes.size());
    }
    partition.classes.push_back(
        {.ref = listed(label.first), .sector = listed(label.second), .people = std::move(people)});
  }
  return partition;
}

graph::TieGraph acquaintances(const Scene& scene, const graph::TieGraphs& graphs) {
  std::vector<graph::Arc> ties;
  for (const std::uint32_t position : graphs.ties) {
    const privacy::SceneTie& tie = scene.ties[position];
    if (tie.relation == RelationKind::knows) {
      ties.push_back({tie.from.value(), tie.to.value()});
    }
  }
  return {static_cast<Vertex>(scene.size()), ties};
}

}  // namespace buurtweb::analysis
