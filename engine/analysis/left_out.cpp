#include "engine/analysis/left_out.h"

#include <algorithm>

#include "engine/analysis/members.h"
#include "engine/analysis/separations.h"
#include "engine/analysis/sources.h"

namespace buurtweb::analysis {

using graph::Vertex;

LeftOut::LeftOut(const privacy::Scene& scene, const graph::TieGraphs& whole)
    : scene_(scene),
      groups_(declared_groups(scene, whole)),
      social_(scene, whole),
      told_by_(scene.source_count),
      gone_(scene.ties.size(), false) {
  for (const std::uint32_t tie : whole.ties) {
    if (const std::optional<privacy::SourceId> source = only_source(scene.ties[tie])) {
      told_by_[*source].push_back(tie);
    }
  }
}

void LeftOut::leave_out(privacy::SourceId source) {
  if (source == source_) {
    return;
  }
  std::ranges::for_each(told_by_[source_], [&](std::uint32_t tie) { gone_[tie] = false; });
  std::ranges::for_each(told_by_[source], [&](std::uint32_t tie) { gone_[tie] = true; });
  source_ = source;
  graphs_.reset();
  cuts_.reset();
}

std::vector<Vertex> LeftOut::contacts_of(Vertex v) const {
  std::vector<Vertex> contacts;
  each_tie_of(v, [&](Vertex other, std::uint32_t) {
    if (contacts.empty() || contacts.back() != other) {
      contacts.push_back(other);
    }
  });
  return contacts;
}

bool LeftOut::are_tied(Vertex a, Vertex b) const {
  return std::ranges::any_of(social_.between(a, b), [&](std::uint32_t tie) { return !gone_[tie]; });
}

std::vector<Ref> LeftOut::groups_of(MemberId person) const {
  std::vector<Ref> groups;
  for (const std::uint32_t tie : groups_.memberships[person.value()]) {
    if (!gone_[tie]) {
      groups.emplace_back(scene_.ties[tie].to);
    }
  }
  if (groups.empty() && is_person(scene_, person) && scene_[person].area) {
    groups.emplace_back(*scene_[person].area);
  }
  sort_unique(groups);
  return groups;
}

// As groups_of says, without making a list of them.
bool LeftOut::belongs(MemberId person, Ref group) const {
  bool has_any = false;
  for (const std::uint32_t tie : groups_.memberships[person.value()]) {
    if (!gone_[tie] && Ref(scene_.ties[tie].to) == group) {
      return true;
    }
    has_any = has_any || !gone_[tie];
  }
  const std::optional<AreaId>& area = scene_[person].area;
  return !has_any && area && Ref(*area) == group && is_person(scene_, person);
}

std::vector<MemberId> LeftOut::people_of(Ref group) const {
  const auto* const area = std::get_if<AreaId>(&group);
  std::vector<MemberId> people;
  if (area != nullptr) {
    people = groups_.living[area->value()];
  } else {
    const auto members = groups_.people_of(std::get<MemberId>(group));
    people.assign(members.begin(), members.end());
  }
  std::erase_if(people, [&](MemberId person) { return !belongs(person, group); });
  return people;
}

const graph::TieGraphs& LeftOut::graphs() {
  if (!graphs_) {
    graphs_ = graph::build_tie_graphs(scene_, source_);
  }
  return *graphs_;
}

const graph::Cuts& LeftOut::cuts_between_people() {
  if (!cuts_) {
    cuts_ = Separations(graphs().social, person_marks(scene_)).cuts();
  }
  return *cuts_;
}

}  // namespace buurtweb::analysis
