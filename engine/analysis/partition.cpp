#include "engine/analysis/partition.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/analysis/member_sectors.h"
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

std::optional<Label> by_sector(const MemberSectors& sectors, MemberId person) {
  const std::vector<Sector> all = listed(sectors.of(person.value()));
  const auto first = std::ranges::min_element(all, {}, sector_name);
  return first != all.end() ? std::optional(Label(std::nullopt, *first)) : std::nullopt;
}

// By `indeling`.
class Labels {
public:
  Labels(const Scene& scene, const graph::TieGraphs& graphs, const Groups& groups)
      : scene_(scene), groups_(groups), sectors_(scene, graphs) {}

  [[nodiscard]] std::optional<Label> of(MemberId person) const {
    using Kind = Settings::Partition;
    switch (scene_.thresholds.partition) {
      case Kind::area:
        return by_area(scene_, person);
      case Kind::association:
        return by_association(scene_, groups_, person);
      case Kind::sector:
        return by_sector(sectors_, person);
    }
    return std::nullopt;
  }

private:
  const Scene& scene_;
  const Groups& groups_;
  MemberSectors sectors_;
};

template <class T>
std::vector<T> one_or_none(const std::optional<T>& value) {
  return value ? std::vector{*value} : std::vector<T>{};
}

}  // namespace

Partition partition_of_people(const Scene& scene, const graph::TieGraphs& graphs,
                              const Groups& groups) {
  const Labels labels(scene, graphs, groups);
  std::map<Label, std::vector<MemberId>> by_label;
  Partition partition;
  partition.of.assign(scene.size(), graph::kNone);
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const MemberId person = MemberId::of(i);
    if (!is_person(scene, person)) {
      continue;
    }
    ++partition.everybody;
    if (const std::optional<Label> label = labels.of(person)) {
      by_label[*label].push_back(person);
    }
  }
  for (auto& [label, people] : by_label) {
    for (const MemberId person : people) {
      partition.of[person.value()] = static_cast<Vertex>(partition.classes.size());
    }
    partition.classes.push_back({.ref = one_or_none(label.first),
                                 .sector = one_or_none(label.second),
                                 .people = std::move(people)});
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
