#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/sorted.h"
#include "engine/graph/tie_graph.h"
#include "engine/privacy/scene.h"

// Lists of members, as findings are made of them.
namespace buurtweb::analysis {

// Vertex v of every graph is member v.
std::vector<MemberId> members_at(std::span<const graph::Vertex> vertices);
std::vector<graph::Vertex> vertices_of(std::span<const MemberId> members);
bool is_person(const privacy::Scene& scene, MemberId member);
// Which of all members are people.
std::vector<bool> person_marks(const privacy::Scene& scene);
bool is_resident(const privacy::Scene& scene, MemberId member);
std::vector<MemberId> residents_among(const privacy::Scene& scene,
                                      std::span<const MemberId> members);
std::vector<MemberId> people_among(const privacy::Scene& scene, std::span<const MemberId> members);
std::uint32_t count_people(const privacy::Scene& scene, std::span<const MemberId> members);
std::vector<MemberId> members_of_kind(const privacy::Scene& scene, AssetKind kind);

std::vector<MemberId> everybody(const privacy::Scene& scene);  // residents, then professionals

std::vector<Ref> refs(std::span<const MemberId> members);
// The names by which the JSON calls members: keys, and numbers in public.
std::vector<std::string_view> sorted_handles(const privacy::Scene& scene,
                                             std::span<const MemberId> members);
std::string_view lowest_handle(const privacy::Scene& scene, std::span<const MemberId> members);
// The order of `parts`, which share nobody: most people first, then most members, then the lowest
// key (decisions.md 31).
void largest_first(const privacy::Scene& scene, std::vector<std::vector<MemberId>>& parts);

// Where the given ties (positions in Scene::ties) are told of: sorted, each place once.
std::vector<Place> evidence_of(const privacy::Scene& scene, std::span<const std::uint32_t> ties);

void append(std::vector<Finding>& findings, std::vector<Finding> more);
bool contains(std::span<const MemberId> sorted, MemberId member);
std::vector<TagId> common_tags(std::span<const TagId> sorted, std::span<const TagId> other_sorted);
// The tags that a member uses in one way, sorted.
std::vector<TagId> tags_used_as(const privacy::Member& member, TagUse use);
// What somebody in the neighbourhood offers already.
std::vector<TagId> offered_inside(const privacy::Scene& scene);

}  // namespace buurtweb::analysis
