#include "engine/analysis/members.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace buurtweb::analysis {
std::vector<MemberId> members_at(std::span<const graph::Vertex> vertices) {
  std::vector<MemberId> members;
  members.reserve(vertices.size());
  for (const graph::Vertex v : vertices) {
    members.emplace_back(v);
  }
  return members;
}

std::vector<graph::Vertex> vertices_of(std::span<const MemberId> members) {
  std::vector<graph::Vertex> vertices;
  std::ranges::transform(members, std::back_inserter(vertices), &MemberId::value);
  return vertices;
}

bool is_person(const privacy::Scene& scene, MemberId member) {
  return buurtweb::is_person(scene[member].kind);
}

std::vector<bool> person_marks(const privacy::Scene& scene) {
  std::vector<bool> marks;
  for (const privacy::Member& member : scene.members) {
    marks.push_back(buurtweb::is_person(member.kind));
  }
  return marks;
}

bool is_resident(const privacy::Scene& scene, MemberId member) {
  return scene[member].kind == AssetKind::resident;
}

std::vector<MemberId> residents_among(const privacy::Scene& scene,
                                      std::span<const MemberId> members) {
  std::vector<MemberId> residents;
  std::ranges::copy_if(members, std::back_inserter(residents),
                       [&](MemberId member) { return is_resident(scene, member); });
  return residents;
}

std::vector<MemberId> people_among(const privacy::Scene& scene, std::span<const MemberId> members) {
  std::vector<MemberId> people;
  std::ranges::copy_if(members, std::back_inserter(people),
                       [&](MemberId member) { return is_person(scene, member); });
  return people;
}

std::uint32_t count_people(const privacy::Scene& scene, std::span<const MemberId> members) {
  return static_cast<std::uint32_t>(
      std::ranges::count_if(members, [&](MemberId member) { return is_person(scene, member); }));
}

std::vector<MemberId> members_of_kind(const privacy::Scene& scene, AssetKind kind) {
  std::vector<MemberId> members;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    if (scene.members[i].kind == kind) {
      members.push_back(MemberId::of(i));
    }
  }
  return members;
}

std::vector<MemberId> everybody(const privacy::Scene& scene) {
  std::vector<MemberId> people = members_of_kind(scene, AssetKind::resident);
  const std::vector<MemberId> more = members_of_kind(scene, AssetKind::professional);
  people.insert(people.end(), more.begin(), more.end());
  return people;
}

std::vector<Ref> refs(std::span<const MemberId> members) {
  return {members.begin(), members.end()};
}

std::vector<std::string_view> sorted_handles(const privacy::Scene& scene,
                                             std::span<const MemberId> members) {
  std::vector<std::string_view> handles;
  std::ranges::transform(members, std::back_inserter(handles),
                         [&](MemberId member) { return std::string_view(scene[member].handle); });
  std::ranges::sort(handles);
  return handles;
}

std::string_view lowest_handle(const privacy::Scene& scene, std::span<const MemberId> members) {
  const auto handle = [&](MemberId member) -> const std::string& { return scene[member].handle; };
  return members.empty() ? std::string_view()
                         : handle(*std::ranges::min_element(members, {}, handle));
}

void largest_first(const privacy::Scene& scene, std::vector<std::vector<MemberId>>& parts) {
  sort_by_rank(parts, [&](const std::vector<MemberId>& part) {
    return std::tuple(-std::int64_t{count_people(scene, part)},
                      -static_cast<std::int64_t>(part.size()), lowest_handle(scene, part));
  });
}

std::vector<Place> evidence_of(const privacy::Scene& scene, std::span<const std::uint32_t> ties) {
  std::vector<Place> places;
  for (const std::uint32_t tie : ties) {
    const std::vector<Place>& told = scene.ties[tie].evidence;
    places.insert(places.end(), told.begin(), told.end());
  }
  sort_unique(places);
  return places;
}

void append(std::vector<Finding>& findings, std::vector<Finding> more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

bool contains(std::span<const MemberId> sorted, MemberId member) {
  return std::ranges::binary_search(sorted, member);
}

std::vector<TagId> common_tags(std::span<const TagId> sorted, std::span<const TagId> other_sorted) {
  std::vector<TagId> common;
  std::ranges::set_intersection(sorted, other_sorted, std::back_inserter(common));
  return common;
}

std::vector<TagId> tags_used_as(const privacy::Member& member, TagUse use) {
  std::vector<TagId> tags;
  for (const privacy::MemberTag& tag : member.tags) {
    if (tag.use == use) {
      tags.push_back(tag.tag);
    }
  }
  sort_unique(tags);
  return tags;
}

std::vector<TagId> offered_inside(const privacy::Scene& scene) {
  std::vector<TagId> tags;
  for (const privacy::Member& member : scene.members) {
    if (is_inside(member.kind)) {
      tags.insert(tags.end(), member.offers.begin(), member.offers.end());
    }
  }
  sort_unique(tags);
  return tags;
}

}  // namespace buurtweb::analysis
